namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Mã CĐCS: kept in upper case without surrounding blanks, so that every engine compares it alike.</summary>
public static class UnionCode
{
    /// <summary>Stands for the province where a CĐCS's code would stand: in addresses and in the audit log. No CĐCS may have it.</summary>
    public const string OfProvince = "tinh";

    public static string Normalize(string? code) => (code ?? "").Trim().ToUpperInvariant();

    /// <summary>Why this is no code; null when it is: 1…30 letters A–Z, digits, "-", "_" or ".", beginning with a letter or digit; not "TINH".</summary>
    public static string? Refusal(string? code)
    {
        string normal = Normalize(code);
        if (normal.Length is 0 or > GrassrootsUnion.CodeMaxLength)
        {
            return normal.Length == 0 ? "Chưa có mã CĐCS." : $"Mã CĐCS dài quá {GrassrootsUnion.CodeMaxLength} ký tự.";
        }

        if (string.Equals(normal, OfProvince, StringComparison.OrdinalIgnoreCase))
        {
            return "Mã “TINH” dành cho số liệu cấp tỉnh. Hãy chọn mã khác.";
        }

        // ".." would lead an address elsewhere
        return char.IsAsciiLetterOrDigit(normal[0]) && normal.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? null
            : $"Mã CĐCS “{code}” không dùng được: chỉ dùng chữ không dấu, chữ số và các dấu - _ . và bắt đầu bằng chữ hoặc số.";
    }
}
