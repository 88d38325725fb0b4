using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

/// <summary>Scorecard inputs of every shape: no CĐCS to seven, open and closed, every state of every cell, targets with fractions and without.</summary>
internal static class RandomInputs
{
    private const int NoTarget = -1;
    private const int Blank = -1;
    private const int NotApplicable = -2;

    private static readonly Gen<int> Cells = Gen.Frequency((3, Gen.Constant(Blank)), (1, Gen.Constant(NotApplicable)), (8, Gen.Choose(0, 12)));

    public static Arbitrary<ScorecardInput> All { get; } = Inputs(Cells).ToArbitrary();

    /// <summary>As <see cref="All"/>, in a year with a target in every row and mostly complete, so that statuses are reached.</summary>
    public static Arbitrary<ScorecardInput> Reported { get; } = Inputs(Gen.Frequency((1, Gen.Constant(Blank)), (9, Gen.Choose(1, 12)))).ToArbitrary();

    private static Gen<ScorecardInput> Inputs(Gen<int> cells) =>
        from period in Gen.Elements(SamplePeriods.SixMonths(2023), SamplePeriods.FullYear(2025), SamplePeriods.NineMonths(2027), SamplePeriods.FullYear(2027))
        from hundredths in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(NoTarget)), (3, Gen.Choose(0, 12_000)), (3, Gen.Choose(0, 120).Select(n => n * 100))), 19)
        from lives in Gen.Choose(0, 7).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 5), count))
        from values in Gen.ArrayOf(cells, 27 * (lives.Length + 1))
        from earlier in Gen.ArrayOf(cells, 27 * lives.Length)
        select Build(period, hundredths, lives, values, earlier);

    private static ScorecardInput Build(ReportingPeriod period, int[] hundredths, int[] lives, int[] values, int[] earlier)
    {
        Programme programme = SampleProgramme.Create();
        foreach ((int index, Measure measure) in programme.Measures.Index())
        {
            measure.Targets.Clear();
            if (hundredths[index] != NoTarget)
            {
                measure.Targets.Add(new YearlyTarget { Year = period.Year, Value = hundredths[index] / 100m });
            }
        }

        var builder = new InputBuilder(programme, period);
        foreach ((int index, int life) in lives.Index())
        {
            builder.Union($"Đơn vị {index}", u => _ = life switch { 0 => u.Closed(period.CutOff), 1 => u.Closed(period.CutOff.AddDays(1)), _ => u });
            foreach (DataItem item in programme.DataItems.Where(i => i.Reporter != Reporter.Province))
            {
                builder.Cell(item.Code, Value(item, values[(index * 27) + item.Order - 1]));
                builder.Earlier(item.Code, Value(item, earlier[(index * 27) + item.Order - 1]));
            }
        }

        builder.Province();
        foreach (DataItem item in programme.DataItems.Where(i => i.Reporter == Reporter.Province))
        {
            builder.Cell(item.Code, Value(item, values[(lives.Length * 27) + item.Order - 1]));
        }

        return builder.Build();
    }

    private static FigureValue Value(DataItem item, int cell) => cell switch
    {
        Blank => FigureValue.Blank,
        NotApplicable => item.AllowsNotApplicable ? FigureValue.NotApplicable : FigureValue.Blank,
        _ => FigureValue.Of(item.Kind == DataItemKind.Level ? item.Levels[cell % item.Levels.Count].Number : cell),
    };
}
