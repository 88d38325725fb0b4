using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Data.Tests.Seeding;

public sealed class DemonstrationDataTests
{
    private const string ProvinceCode = "";

    private readonly IReadOnlyList<DemonstrationFigure> figures = DemonstrationData.Figures;
    private readonly Programme programme = NumberedProgramme();
    private readonly Dictionary<string, ReportingBody> bodies = Bodies();

    [Fact]
    public void Every_call_generates_the_same()
    {
        Assert.Equal(DemonstrationData.Unions, DemonstrationData.Unions);
        Assert.Equal(figures, DemonstrationData.Figures);
    }

    [Fact]
    public void The_50_CDCS_are_plainly_made_up_and_can_be_stored()
    {
        Assert.Equal(50, DemonstrationData.Unions.Count);
        Assert.Equal(50, DemonstrationData.Unions.Select(u => u.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(50, DemonstrationData.Unions.Select(u => u.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DemonstrationData.Unions, u =>
        {
            Assert.Contains("Minh họa", u.Name, StringComparison.Ordinal);
            Assert.Empty(new UnionDetails(u.Code, u.Name, u.Sector, u.OpenedOn, u.ClosedOn, u.MergedInto).Refusals());
        });
    }

    [Fact]
    public void Some_CDCS_opened_merged_or_closed_inside_the_term()
    {
        Assert.Contains(DemonstrationData.Unions, u => u.OpenedOn >= new DateOnly(2023, 1, 1));
        Assert.Contains(DemonstrationData.Unions, u => u.ClosedOn is not null && u.MergedInto is null);
        Assert.All(DemonstrationData.Unions.Where(u => u.MergedInto is not null), u =>
            Assert.True(Assert.IsType<GrassrootsUnion>(bodies[u.MergedInto!]).IsActiveOn(u.ClosedOn!.Value)));
    }

    [Fact]
    public void No_cell_stands_twice_and_every_cell_would_be_accepted()
    {
        Assert.Equal(figures.Count, figures.Select(f => (f.PeriodYear, f.PeriodKind, f.UnionCode, f.ItemCode)).Distinct().Count());
        Assert.All(figures, f =>
        {
            ReportingBody body = bodies[f.UnionCode ?? ProvinceCode];
            DataItem item = programme.Item(f.ItemCode);
            Assert.Null(FigureAcceptance.RefusalOfBody(PeriodCalendar.Create(f.PeriodYear, f.PeriodKind, DateOnly.MaxValue), body, submission: null, DateOnly.MaxValue));
            Assert.Null(FigureAcceptance.RefusalOfValue(body, item, f.Value));
            Assert.True(item.AskedIn.Includes(f.PeriodKind), f.ToString());
        });
    }

    [Fact]
    public void Nothing_contradicts_itself_and_nothing_needs_a_note()
    {
        foreach (int year in figures.Select(f => f.PeriodYear).Distinct())
        {
            foreach (PeriodKind kind in Enum.GetValues<PeriodKind>())
            {
                FigureTable now = TableOf(year, kind);
                FigureTable before = TableOf(year - 1, kind);
                Assert.All(bodies.Values, b => Assert.Empty(FigureChecks.Check(programme, now, before, b.Id)));
            }
        }
    }

    [Fact]
    public void Cumulative_figures_only_grow_inside_a_year()
    {
        var counts = figures.Where(f => f.Value.IsNumber && programme.Item(f.ItemCode) is { Kind: not DataItemKind.Level, AsOfCutOff: false });
        foreach (var year in counts.GroupBy(f => (f.PeriodYear, f.UnionCode, f.ItemCode)))
        {
            long[] numbers = [.. year.OrderBy(f => f.PeriodKind).Select(f => f.Value.Number)];
            Assert.Equal(numbers.Order(), numbers);
        }
    }

    [Theory]
    [InlineData(2023, 48)]
    [InlineData(2024, 48)]
    [InlineData(2025, 46)]
    public void A_past_year_is_reported_in_full(int year, int active)
    {
        string[] asked = [.. programme.DataItems.Where(i => i.Reporter != Reporter.Province).Select(i => i.Code).Order(StringComparer.Ordinal)];
        var reported = figures.Where(f => f is { PeriodKind: PeriodKind.FullYear, UnionCode: not null } && f.PeriodYear == year)
            .GroupBy(f => f.UnionCode!, f => f.ItemCode, StringComparer.Ordinal)
            .Where(u => u.Order(StringComparer.Ordinal).SequenceEqual(asked, StringComparer.Ordinal));

        Assert.Equal(active, reported.Count());
        Assert.Equal(active, bodies.Values.OfType<GrassrootsUnion>().Count(u => u.IsActiveOn(new DateOnly(year, 11, 30))));
    }

    [Fact]
    public void About_half_of_the_CDCS_have_reported_the_current_year()
    {
        string[] own = [.. programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion).Select(i => i.Code)];
        int complete = figures.Where(f => f is { PeriodYear: 2026, PeriodKind: PeriodKind.FullYear, UnionCode: not null })
            .GroupBy(f => f.UnionCode!, f => f.ItemCode, StringComparer.Ordinal)
            .Count(u => !own.Except(u, StringComparer.Ordinal).Any());

        Assert.InRange(complete, 18, 27);
        Assert.DoesNotContain(figures, f => f is { PeriodYear: 2026, ItemCode: "XL" });
    }

    [Fact]
    public void All_states_of_a_figure_occur()
    {
        Assert.Contains(figures, f => f.Value.IsNotApplicable);
        Assert.Contains(figures, f => f.Value == FigureValue.Of(0) && programme.Item(f.ItemCode).Kind == DataItemKind.Count);
        Assert.DoesNotContain(figures, f => f.Value.IsBlank);
    }

    [Theory]
    [InlineData(2023)]
    [InlineData(2024)]
    [InlineData(2025)]
    public void A_past_year_has_rows_that_are_safe_and_rows_that_slip(int year)
    {
        ReportingPeriod period = PeriodCalendar.Create(year, PeriodKind.FullYear, DateOnly.MaxValue);
        GrassrootsUnion[] unions = [.. bodies.Values.OfType<GrassrootsUnion>().Where(u => u.IsActiveWithin(period.Start, period.CutOff))];

        Scorecard scorecard = ScorecardCalculator.Compute(
            new ScorecardInput(programme, period, bodies[ProvinceCode].Id, unions, TableOf(year, PeriodKind.FullYear), FigureTable.Empty));

        Assert.InRange(scorecard.Measures.Count(m => m.Group == StatusGroup.Safe), 5, 16);
        Assert.InRange(scorecard.Measures.Count(m => m.Group == StatusGroup.Slipping), 2, 9);
        Assert.DoesNotContain(scorecard.Measures, m => m.Group == StatusGroup.Missing);
    }

    private FigureTable TableOf(int year, PeriodKind kind) => new(figures
        .Where(f => f.PeriodYear == year && f.PeriodKind == kind)
        .Select(f => (bodies[f.UnionCode ?? ProvinceCode].Id, programme.Item(f.ItemCode).Id, f.Value)));

    private static Programme NumberedProgramme()
    {
        Programme shipped = ShippedProgramme.Read();
        _ = shipped.DataItems.Numbered();
        return shipped;
    }

    private static Dictionary<string, ReportingBody> Bodies()
    {
        Dictionary<string, ReportingBody> all = DemonstrationData.Unions.ToDictionary(
            u => u.Code,
            ReportingBody (u) => new GrassrootsUnion { Code = u.Code, Name = u.Name, Sector = u.Sector, OpenedOn = u.OpenedOn!.Value, ClosedOn = u.ClosedOn },
            StringComparer.Ordinal);
        all.Add(ProvinceCode, new Province { Name = "Cấp tỉnh" });
        _ = all.Values.Numbered();
        return all;
    }
}
