using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Các cột của một dòng chỉ tiêu on the sheet of its chỉ tiêu: what each CĐCS brings to the row, and how it stands.</summary>
internal sealed class MeasureColumns
{
    private const string NotCounted = "Đã thôi hoạt động";

    private readonly YearReport report;
    private readonly IReadOnlyList<DataItem> items;
    private readonly Dictionary<int, UnionContribution> contributions;

    public MeasureColumns(YearReport report, MeasureScore score, int firstColumn)
    {
        this.report = report;
        Score = score;
        FirstColumn = firstColumn;
        items = [.. score.Measure.Formula.ItemCodes.Select(report.Programme.Item)];
        IsProvincial = report.Programme.IsProvincial(score.Measure);
        contributions = ScorecardCalculator.Contributions(report.Input, score.Measure).ToDictionary(c => c.Union.Id);
    }

    public MeasureScore Score { get; }

    public int FirstColumn { get; }

    public bool IsProvincial { get; }

    /// <summary>The last of them says how the CĐCS stands.</summary>
    public int Count => HasOwnResult ? 4 : 2;

    public int LastColumn => FirstColumn + Count - 1;

    /// <summary>Widths in proportion.</summary>
    public double[] Weights => HasOwnResult ? [1, 1, 1, 1.7] : [items.Any(i => FigureCell.Width(i) > 14) ? 2.6 : 1.1, 1.7];

    public string[] Headings => (Score.Measure.Formula, IsProvincial) switch
    {
        (_, true) => ["Cấp tỉnh nhập một lần", ""],
        (RatioOfSums, _) => [$"{items[0].ShortName} (tử số)", $"{items[1].ShortName} (mẫu số)", "Tỷ lệ (%)", "Đánh giá"],
        _ => [items[0].ShortName, "Đánh giá"],
    };

    public IEnumerable<LongCell> Cells(GrassrootsUnion union)
    {
        if (IsProvincial)
        {
            return [default, default];
        }

        UnionContribution? own = contributions.GetValueOrDefault(union.Id);
        IEnumerable<LongCell> figures = items.Select(i => FigureCell.Of(i, report[union, i]));
        string state = own is null ? NotCounted : Texts.ContributionName(report.Programme, Score.Measure, own);
        return HasOwnResult
            ? [.. figures, own?.Actual is { } actual ? (decimal?)Texts.Cut(actual) : default(LongCell), state]
            : [.. figures, state];
    }

    private bool HasOwnResult => !IsProvincial && Score.Measure.Formula is RatioOfSums;
}
