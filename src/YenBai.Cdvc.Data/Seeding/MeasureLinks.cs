namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Liên kết tới dòng chỉ tiêu: codes that must name a row of the programme.</summary>
internal sealed class MeasureLinks(IEnumerable<string> measureCodes)
{
    private readonly HashSet<string> known = new(measureCodes, StringComparer.Ordinal);

    /// <summary>The codes in the attribute "measures"; none where it is absent.</summary>
    public IReadOnlyList<string> Read(FileElement element)
    {
        IReadOnlyList<string> codes = element.Words("measures");
        foreach (string code in codes.Where(c => !known.Contains(c)))
        {
            element.Refuse("measures", $"liên kết tới dòng chỉ tiêu {code} không có trong chương trình.");
        }

        return codes;
    }
}
