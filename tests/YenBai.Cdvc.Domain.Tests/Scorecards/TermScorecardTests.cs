using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

public sealed class TermScorecardTests
{
    private static readonly Programme Programme = SampleProgramme.Create();

    [Fact]
    public void A_year_contributes_its_latest_period_that_has_a_figure_for_the_row()
    {
        TermScorecard term = Compute(
            Period(SamplePeriods.FullYear(2025)).Figure("DV_DANG", 1),
            Period(SamplePeriods.NineMonths(2025)).Figure("DV_MOI", 20),
            Period(SamplePeriods.SixMonths(2025)).Figure("DV_MOI", 12),
            Period(SamplePeriods.FullYear(2024)).Figure("DV_MOI", 35));

        Assert.Equal(["2024-nam", "2025-9thang"], term.Find("1.1")!.Years.Select(y => y.Period.Code), StringComparer.Ordinal);
        Assert.Equal(["2025-nam"], term.Find("3.1")!.Years.Select(y => y.Period.Code), StringComparer.Ordinal);
        Assert.Equal([35L, 20L], term.Find("1.1")!.Years.Select(y => y.Score.Numerator));
        Assert.Equal(MeasureStatus.Exceeded, term.Find("1.1")!.Years[0].Score.Status);
        Assert.Empty(term.Find("2.1")!.Years);
        Assert.Equal(19, term.Measures.Count);
    }

    [Fact]
    public void A_CDCS_closed_before_the_cut_off_gives_a_period_its_sums_only()
    {
        TermScorecard term = Compute(
            Period(SamplePeriods.SixMonths(2024)).Figure("LD", 50).Figure("HOC_NQ", 40),
            Period(SamplePeriods.FullYear(2024)).Union("Đã giải thể", u => u.Closed(new DateOnly(2024, 7, 1))).Figure("LD", 10).Figure("DV_MOI", 3));

        Assert.Equal(["2024-6thang"], term.Find("6.1")!.Years.Select(y => y.Period.Code), StringComparer.Ordinal);
        Assert.Equal(["2024-nam"], term.Find("1.1")!.Years.Select(y => y.Period.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void An_emptied_cell_is_no_figure() =>
        Assert.Empty(Compute(Period(SamplePeriods.FullYear(2025)).Cell("DV_MOI", Domain.Figures.FigureValue.Blank)).Find("1.1")!.Years);

    [Fact]
    public void New_members_add_up_towards_150_and_the_rest_is_spread_over_the_years_left()
    {
        TermMeasure row = Compute(Period(SamplePeriods.FullYear(2023)).Figure("DV_MOI", 40), Period(SamplePeriods.FullYear(2024)).Figure("DV_MOI", 30)).Find("1.1")!;

        Assert.Equal((70L, 80m, 80m / 3), (row.Cumulative, row.Remaining, row.Pace));
    }

    [Fact]
    public void Nothing_remains_once_150_are_passed()
    {
        TermMeasure row = Compute(Period(SamplePeriods.FullYear(2023)).Figure("DV_MOI", 151)).Find("1.1")!;

        Assert.Equal((151L, 0m, 0m), (row.Cumulative, row.Remaining, row.Pace));
    }

    [Fact]
    public void There_is_no_pace_when_no_year_is_left()
    {
        TermMeasure row = Compute([.. Enumerable.Range(2023, 5).Select(year => Period(SamplePeriods.FullYear(year)).Figure("DV_MOI", 20))]).Find("1.1")!;

        Assert.Equal((100L, 50m, null), (row.Cumulative, row.Remaining, row.Pace));
    }

    [Fact]
    public void Before_any_figure_the_whole_remains()
    {
        TermMeasure row = Compute().Find("1.1")!;

        Assert.Equal((0L, 150m, 30m), (row.Cumulative, row.Remaining, row.Pace));
    }

    [Fact]
    public void Only_new_members_cumulate() =>
        Assert.All(Compute(Period(SamplePeriods.FullYear(2023)).Figure("DV_DANG", 20)).Measures.Where(m => m.Measure.Code is not "1.1"), m =>
            Assert.Equal(((long?)null, (decimal?)null, (decimal?)null), (m.Cumulative, m.Remaining, m.Pace)));

    [Fact]
    public void A_period_outside_the_programmes_years_does_not_count() =>
        Assert.Equal(0, Compute(Period(SamplePeriods.FullYear(2022)).Figure("DV_MOI", 9), Period(SamplePeriods.FullYear(2028)).Figure("DV_MOI", 9)).Find("1.1")!.Cumulative);

    [Fact]
    public void Unions_not_yet_inspected_in_the_term_are_listed()
    {
        TermScorecard term = Compute(
            new InputBuilder(Programme, SamplePeriods.FullYear(2023)).Union("A").Level("KT_DL", "co").Union("B").Level("KT_DL", "khong").Union("C").Union("D"),
            new InputBuilder(Programme, SamplePeriods.FullYear(2024)).Union("A").Level("KT_DL", "khong").Union("B").Level("KT_DL", "khong").Union("C").Level("KT_DL", "co").Union("D"));

        Assert.Equal(["B", "D"], term.Find("10.1")!.NotYetPassed);
        Assert.Equal([], term.Find("10.2")!.NotYetPassed);
        Assert.All(term.Measures.Where(m => m.Measure.Code is not ("10.1" or "10.2")), m => Assert.Null(m.NotYetPassed));
    }

    private static InputBuilder Period(ReportingPeriod period) => new InputBuilder(Programme, period).Union("A");

    private static TermScorecard Compute(params InputBuilder[] periods) => TermScorecardCalculator.Compute(Programme, periods.Select(p => TermPart.Of(p.Build())));
}
