using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Phát hiện: something about the figures of one body to look at.</summary>
/// <param name="Severity">What it does.</param>
/// <param name="ItemCodes">The cells it marks.</param>
/// <param name="Sentence">Vietnamese, with the numbers and the items' names.</param>
public sealed record FigureFinding(RuleSeverity Severity, IReadOnlyList<string> ItemCodes, string Sentence);

/// <summary>Đối chiếu số liệu: contradictions and warnings of one reporting body in one period.</summary>
public static class FigureChecks
{
    private const long SmallestBaseOfChange = 10;
    private const long ChangeInPercent = 30;

    /// <summary>All findings, in the order of the programme's rules and then of its items. Only numbers are compared: blank and không thuộc diện contradict nothing.</summary>
    public static IReadOnlyList<FigureFinding> Check(Programme programme, FigureTable figuresOfThisPeriod, FigureTable samePeriodLastYear, int bodyId) =>
    [
        .. from rule in programme.ConsistencyRules
           let part = programme.Item(rule.PartItem)
           let whole = programme.Item(rule.WholeItem)
           let partFigure = figuresOfThisPeriod[bodyId, part.Id]
           let wholeFigure = figuresOfThisPeriod[bodyId, whole.Id]
           where Exceeds(partFigure, wholeFigure)
           select new FigureFinding(rule.Severity, [part.Code, whole.Code], Exceeds(rule.Severity, part, partFigure, whole, wholeFigure)),
        .. from item in programme.DataItems
           where item.WatchesChange
           let now = figuresOfThisPeriod[bodyId, item.Id]
           let before = samePeriodLastYear[bodyId, item.Id]
           where now.IsNumber && before.IsNumber && ChangesMuch(now.Number, before.Number)
           select new FigureFinding(RuleSeverity.Warning, [item.Code], Changes(item, now, before)),
    ];

    /// <summary>Whether a body has a part above its whole, for whoever asks of many bodies: the sentences are not made.</summary>
    internal static Predicate<int> Contradiction(Programme programme, FigureTable figures)
    {
        (FigureColumn Part, FigureColumn Whole)[] rules =
        [
            .. programme.ConsistencyRules.Where(r => r.Severity == RuleSeverity.Contradiction)
                .Select(r => (figures.Column(programme.Item(r.PartItem).Id), figures.Column(programme.Item(r.WholeItem).Id))),
        ];
        return bodyId => Array.Exists(rules, r => Exceeds(r.Part[bodyId], r.Whole[bodyId]));
    }

    private static bool Exceeds(FigureValue part, FigureValue whole) => part.IsNumber && whole.IsNumber && part.Number > whole.Number;

    private static bool ChangesMuch(long now, long before) =>
        before >= SmallestBaseOfChange && Math.Abs(now - before) * 100 > before * ChangeInPercent;

    private static string Exceeds(RuleSeverity severity, DataItem part, FigureValue partFigure, DataItem whole, FigureValue wholeFigure)
    {
        string mend = severity == RuleSeverity.Contradiction ? "hãy sửa lại một trong hai ô" : "hãy xem lại; nếu đúng, hãy ghi chú lý do";
        return $"“{part.Name}” là {FigureText.ToDisplay(partFigure, part)}, lớn hơn “{whole.Name}” là {FigureText.ToDisplay(wholeFigure, whole)}: {mend}.";
    }

    private static string Changes(DataItem item, FigureValue now, FigureValue before)
    {
        string direction = now.Number > before.Number ? "tăng" : "giảm";
        return $"“{item.Name}” là {FigureText.ToDisplay(now, item)}, {direction} hơn {ChangeInPercent}% so với cùng kỳ năm trước là {FigureText.ToDisplay(before, item)}: hãy xem lại; nếu đúng, hãy ghi chú lý do.";
    }
}
