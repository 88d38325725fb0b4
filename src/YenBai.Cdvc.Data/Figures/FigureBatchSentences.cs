using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Lời báo of many cells that could not be written: few sentences, whatever their number.</summary>
internal static class FigureBatchSentences
{
    private const int NamedCells = 5;

    /// <summary>One sentence for each reason, with the cells it is about; empty where every cell may be written.</summary>
    public static IReadOnlyList<string> Refusals(IEnumerable<PlannedFigure> cells) =>
    [
        .. cells.Where(c => c.Verdict == FigureVerdict.Refused)
            .GroupBy(c => c.Sentence, StringComparer.Ordinal)
            .Select(same => $"{Few([.. same.Select(Name)], ", ")}: {same.Key}"),
    ];

    /// <summary>Whose cells were changed meanwhile, to what, by whom and when; null where none was.</summary>
    public static string? Conflict(IEnumerable<PlannedFigure> cells)
    {
        string[] changed = [.. cells.Where(c => c.Verdict == FigureVerdict.Conflict).Select(c => $"{Name(c)}: {c.Sentence!.TrimEnd('.')}")];
        return changed.Length == 0 ? null : $"Chưa ghi ô nào, vì có ô người khác vừa sửa. {Few(changed, "; ")}.";
    }

    /// <summary>"CD01 – Lao động"; codes where one of them is unknown.</summary>
    private static string Name(PlannedFigure cell) => cell is { Body: { } body, Item: { } item }
        ? $"{(body as GrassrootsUnion)?.Code ?? "Cấp tỉnh"} – {item.ShortName}"
        : $"{cell.Proposed.UnionCode ?? "Cấp tỉnh"} – {cell.Proposed.ItemCode}";

    private static string Few(string[] texts, string separator) => texts.Length <= NamedCells
        ? string.Join(separator, texts)
        : $"{string.Join(separator, texts[..NamedCells])} và {texts.Length - NamedCells} ô khác";
}
