using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>Reports to write.</summary>
internal static class SampleReport
{
    public static ReportingPeriod Year2024(PeriodKind kind = PeriodKind.FullYear) =>
        new ReportingPeriod { Year = 2024, Kind = kind, Start = new(2023, 12, 1), CutOff = new(2024, 11, 30), DueDate = new(2024, 12, 10) }.WithId(20243);

    /// <summary>The report of an input, computed as the program does.</summary>
    public static YearReport Of(ScorecardInput input) => new(
        input,
        ScorecardCalculator.Compute(input),
        TermScorecardCalculator.Compute(input.Programme, [TermPart.Of(input)]),
        new Dictionary<int, RowNote>(),
        [],
        DocumentForm.Of(input.Programme),
        Demonstration: false);

    /// <summary>No CĐCS, no figure: every row of the programme, none with data.</summary>
    public static YearReport Empty(bool demonstration = false) => Of(new InputBuilder(SampleProgramme.Create(), Year2024()).Build()) with { Demonstration = demonstration };

    /// <summary>An empty report with these scores in place of their rows, so that what is written is tested apart from what is computed.</summary>
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

    public static YearReport WithUnions(params SampleUnion[] unions) => Of(Input(unions));

    public static ScorecardInput Input(params SampleUnion[] unions)
    {
        Programme programme = SampleProgramme.Create();
        foreach ((int index, SampleUnion union) in unions.Index())
        {
            union.Union.WithId(index + 1);
        }

        return new ScorecardInput(
            programme,
            Year2024(),
            InputBuilder.ProvinceId,
            [.. unions.Select(u => u.Union)],
            new FigureTable(unions.SelectMany(u => u.Figures.Select(f => (u.Union.Id, programme.Item(f.Item).Id, f.Value)))),
            FigureTable.Empty) { ReportStates = unions.ToDictionary(u => u.Union.Id, u => u.State) };
    }

    public static SampleUnion Union(string code, string name, params (string Item, FigureValue Value)[] figures) =>
        new(new GrassrootsUnion { Code = code, Name = name, OpenedOn = new(2018, 1, 1) }, figures);
}

/// <summary>A CĐCS and what it reports.</summary>
internal sealed record SampleUnion(GrassrootsUnion Union, (string Item, FigureValue Value)[] Figures)
{
    public SubmissionState State { get; init; }
}
