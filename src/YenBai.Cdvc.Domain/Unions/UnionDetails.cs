namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Thông tin một CĐCS as somebody wants it to be: from the form, or from a line of a file.</summary>
/// <param name="Code">Mã.</param>
/// <param name="Name">Tên.</param>
/// <param name="Sector">Khối, may be empty.</param>
/// <param name="OpenedOn">Từ ngày; null where a file does not say it.</param>
/// <param name="ClosedOn">Ngày thôi hoạt động: the first day no longer active.</param>
/// <param name="MergedInto">Code of the CĐCS it merged into; only with <paramref name="ClosedOn"/>.</param>
public sealed record UnionDetails(string Code, string Name, string Sector, DateOnly? OpenedOn, DateOnly? ClosedOn, string? MergedInto)
{
    /// <summary>As it is written: the code in upper case, texts tidied.</summary>
    public UnionDetails Normalized() => this with
    {
        Code = UnionCode.Normalize(Code),
        Name = Vietnamese.Tidy(Name),
        Sector = Vietnamese.Tidy(Sector),
        MergedInto = string.IsNullOrWhiteSpace(MergedInto) ? null : UnionCode.Normalize(MergedInto),
    };

    /// <summary>A CĐCS as it is.</summary>
    /// <param name="union">The CĐCS.</param>
    /// <param name="mergedInto">Code of the one it merged into.</param>
    public static UnionDetails Of(GrassrootsUnion union, string? mergedInto) => new(union.Code, union.Name, union.Sector, union.OpenedOn, union.ClosedOn, mergedInto);

    /// <summary>What is wrong with it by itself: Vietnamese sentences, empty when nothing is.</summary>
    public IEnumerable<string> Refusals()
    {
        if (UnionCode.Refusal(Code) is { } wrongCode)
        {
            yield return wrongCode;
        }

        if (string.IsNullOrWhiteSpace(Name) || Name.Length > ReportingBody.NameMaxLength)
        {
            yield return string.IsNullOrWhiteSpace(Name) ? "Chưa có tên CĐCS." : $"Tên CĐCS dài quá {ReportingBody.NameMaxLength} ký tự.";
        }

        if (Sector.Length > GrassrootsUnion.SectorMaxLength)
        {
            yield return $"Khối dài quá {GrassrootsUnion.SectorMaxLength} ký tự.";
        }

        // half a character, or a sign that is none: no text of ours, and not to be compared with one
        if ((Name + Sector).EnumerateRunes().Any(r => r.Value is 0xFFFD or 0xFFFE))
        {
            yield return "Tên hoặc khối có ký tự không đọc được. Hãy gõ lại.";
        }

        if (OpenedOn is null)
        {
            yield return "Chưa có ngày bắt đầu hoạt động.";
        }

        if (ClosedOn is { } closed && OpenedOn is { } opened && closed <= opened)
        {
            yield return $"Ngày thôi hoạt động ({Texts.Date(closed)}) phải sau ngày bắt đầu hoạt động ({Texts.Date(opened)}).";
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
