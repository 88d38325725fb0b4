using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>Reports made by hand, so that what is written is tested apart from what is computed.</summary>
internal static class SampleReport
{
    public static ReportingPeriod Year2024(PeriodKind kind = PeriodKind.FullYear) =>
        new() { Year = 2024, Kind = kind, Start = new(2023, 12, 1), CutOff = new(2024, 11, 30), DueDate = new(2024, 12, 10) };

    /// <summary>No CĐCS, no figure: every row of the programme, none with data.</summary>
    public static YearReport Empty(bool demonstration = false)
    {
        Programme programme = SampleProgramme.Create();
        Scorecard scorecard = new(programme, Year2024(), 0, [.. programme.Measures.Select(m => Score(programme, m))]);
        return new(scorecard, [], new Dictionary<string, FigureValue>(StringComparer.Ordinal), ReportHeader.Of(programme), demonstration);
    }

    /// <summary>An empty report with these scores in place of their rows.</summary>
    public static YearReport With(params Func<Scorecard, MeasureScore>[] changes)
    {
        YearReport report = Empty();
        List<MeasureScore> changed = [.. changes.Select(change => change(report.Scorecard))];
        return report with
        {
            Scorecard = report.Scorecard with
            {
                Measures = [.. report.Scorecard.Measures.Select(m => changed.FirstOrDefault(c => c.Measure == m.Measure) ?? m)],
            },
        };
    }

    public static YearReport WithUnions(params UnionFigures[] unions) => Empty() with { Unions = unions };

    public static UnionFigures Union(string code, string name, params (string Item, FigureValue Value)[] figures) => new(
        new GrassrootsUnion { Code = code, Name = name, OpenedOn = new(2018, 1, 1) },
        figures.ToDictionary(f => f.Item, f => f.Value, StringComparer.Ordinal));

    private static MeasureScore Score(Programme programme, Measure measure) => new()
    {
        Indicator = programme.Indicators.First(i => i.Measures.Contains(measure)),
        Measure = measure,
        Target = measure.TargetOf(2024),
        TextThreshold = null,
        Numerator = null,
        Denominator = null,
        Actual = null,
        Status = measure.TargetOf(2024) is null ? MeasureStatus.NotAssigned : MeasureStatus.NoData,
        Group = StatusGroup.Missing,
        Shortfall = null,
        ShortfallText = null,
        Coverage = new(0, 0),
        Range = null,
        NotApplicable = [],
        AveragePerUnion = null,
    };
}
