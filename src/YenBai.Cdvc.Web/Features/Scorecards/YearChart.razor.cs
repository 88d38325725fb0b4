using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Biểu đồ các năm of one row: each year's latest period that has a figure, against the year's target.</summary>
public sealed partial class YearChart
{
    private const decimal Width = 320;
    private const decimal Height = 180;
    private const decimal Top = 20;
    private const decimal Base = 145;

    [Parameter, EditorRequired]
    public Programme Programme { get; set; } = null!;

    [Parameter, EditorRequired]
    public TermMeasure Term { get; set; } = null!;

    private IReadOnlyList<Column> Columns { get; set; } = [];

    private decimal Max { get; set; } = 1;

    protected override void OnParametersSet()
    {
        int[] years = [.. Programme.Years];
        Columns =
        [
            .. years.Select((year, index) => new Column(
                year,
                Width * ((2 * index) + 1) / (2 * years.Length),
                Term.Measure.TargetOf(year),
                Term.Years.FirstOrDefault(y => y.Period.Year == year))),
        ];
        decimal[] marks = [.. Columns.SelectMany(c => new[] { c.Actual, c.Target, c.Threshold }).OfType<decimal>()];
        Max = Math.Max(1, marks.DefaultIfEmpty().Max());
    }

    private static string At(decimal value) => MarkupNumber.Of(value);

    private decimal Y(decimal value) => Base - ((Base - Top) * Math.Clamp(value / Max, 0, 1));

    // at the foot of a tall column no mark crosses the number
    private bool IsTall(decimal actual) => Base - Y(actual) >= 18;

    private decimal AboveMarks(Column column, decimal actual) => Y(new[] { actual, column.Target, column.Threshold }.Max().GetValueOrDefault()) - 5;

    private sealed record Column(int Year, decimal Middle, decimal? Target, TermYear? Term)
    {
        public MeasureScore? Score => Term?.Score;

        public decimal? Actual => Score?.Actual;

        public decimal? Threshold => Score?.TextThreshold;

        public string CssClass => Term is { } term ? StatusTone.CssClass(term.Score.Status, term.Period.Kind != PeriodKind.FullYear) : "";

        public string YearText => Texts.Year(Year);

        /// <summary>"(6 tháng)" while the year's own figures are not there yet.</summary>
        public string KindText => Term is { Period.Kind: not PeriodKind.FullYear } term ? $"({Texts.PeriodKindName(term.Period.Kind)})" : "";

        public string ActualText => Score switch
        {
            { Measure.IsPercentage: true, Actual: { } actual } => Texts.Percent(actual),
            { Actual: { } actual } => Texts.Number(actual),
            _ => "",
        };

        public string TargetText => Target is { } target ? $"mức {Texts.Number(target)}" : "không giao";

        public string StatusText => Score switch
        {
            null => Texts.StatusName(Target is null ? MeasureStatus.NotAssigned : MeasureStatus.NoData),
            { Provisional: true, Status: not (MeasureStatus.NotAssigned or MeasureStatus.NoData) } score => $"{Texts.StatusName(score.Status)} ({Texts.Provisional})",
            { } score => Texts.StatusName(score.Status),
        };
    }
}
