namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Thông tin một CĐCS as somebody wants it to be: from the form, or from a line of a file.</summary>
/// <param name="Code">Mã.</param>
/// <param name="Name">Tên.</param>
/// <param name="Sector">Khối, may be empty.</param>
/// <param name="OpenedOn">Từ ngày.</param>
/// <param name="ClosedOn">Ngày thôi hoạt động: the first day no longer active.</param>
/// <param name="MergedInto">Code of the CĐCS it merged into; only with <paramref name="ClosedOn"/>.</param>
public sealed record UnionDetails(string Code, string Name, string Sector, DateOnly OpenedOn, DateOnly? ClosedOn, string? MergedInto)
{
    /// <summary>What is wrong with it by itself: Vietnamese sentences, empty when nothing is.</summary>
    public IEnumerable<string> Refusals()
    {
        if (UnionCode.Refusal(Code) is { } wrongCode)
        {
            yield return wrongCode;
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 300)
        {
            yield return string.IsNullOrWhiteSpace(Name) ? "Chưa có tên CĐCS." : "Tên CĐCS dài quá 300 ký tự.";
        }

        if (Sector.Length > 200)
        {
            yield return "Khối dài quá 200 ký tự.";
        }

        if (ClosedOn <= OpenedOn)
        {
            yield return $"Ngày thôi hoạt động ({ClosedOn:dd/MM/yyyy}) phải sau ngày bắt đầu hoạt động ({OpenedOn:dd/MM/yyyy}).";
        }

        if (!string.IsNullOrEmpty(MergedInto) && ClosedOn is null)
        {
            yield return "CĐCS sáp nhập vào nơi khác phải có ngày thôi hoạt động.";
        }

        if (!string.IsNullOrEmpty(MergedInto) && string.Equals(UnionCode.Normalize(MergedInto), UnionCode.Normalize(Code), StringComparison.Ordinal))
        {
            yield return "CĐCS không thể sáp nhập vào chính nó.";
        }
    }
}
