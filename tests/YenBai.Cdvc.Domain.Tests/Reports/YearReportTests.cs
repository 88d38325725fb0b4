using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Reports;

public sealed class YearReportTests
{
    private static readonly Programme Programme = SampleProgramme.Create();

    [Fact]
    public void CDCS_stand_by_code_with_their_figures_notes_and_leads()
    {
        InputBuilder input = new InputBuilder().Union("Hai", u => u.Code("B2")).Figure("LD", 20).Union("Một", u => u.Code("a1")).Figure("LD", 10).Province().Figure("CB_CT", 3);
        YearReport report = Of(input.Build(), notes: new() { [1] = Note("vì mưa") });

        Assert.Equal(["a1", "B2"], report.Unions.Select(u => u.Code), StringComparer.Ordinal);
        Assert.Equal(FigureValue.Of(10), report[report.Unions.First(), report.Programme.Item("LD")]);
        Assert.Equal(FigureValue.Of(3), report[report.Programme.Item("CB_CT")]);
        Assert.Equal("vì mưa", report.NoteOf(report.Programme.Row("1.1"))!.Cause);
        Assert.Null(report.NoteOf(report.Programme.Row("2.1")));
        Assert.Equal("Đ/c Chủ tịch", report.LeadOf(report.Programme.Indicators[0]));
        Assert.Equal("2024-nam", report.Period.Code);
    }

    [Fact]
    public void A_complete_CDCS_is_active_at_the_cut_off_and_owes_no_item_of_its_own()
    {
        InputBuilder input = new InputBuilder(SamplePeriods.SixMonths(2024));
        Fill(input.Union("Đủ"), skip: null);
        Fill(input.Union("Thiếu một"), skip: "LD");
        Fill(input.Union("Đã thôi", u => u.Closed(new DateOnly(2024, 5, 31))), skip: null);

        Assert.Equal(1, input.Build().CompleteUnions);
    }

    [Fact]
    public void Who_owes_is_named_the_province_last_and_sent_or_approved_reports_owe_nothing()
    {
        InputBuilder input = new InputBuilder().Union("Một").Union("Hai").Union("Ba").Union("Bốn").Union("Thôi", u => u.Closed(new DateOnly(2024, 11, 30)));
        Dictionary<int, SubmissionState> states = new() { [1] = SubmissionState.Sent, [2] = SubmissionState.Approved, [3] = SubmissionState.Returned };

        OutstandingReport[] owed = [.. Of(input.Build() with { ReportStates = states }).Outstanding()];

        Assert.Equal(["Ba", "Bốn", "Cấp tỉnh"], owed.Select(o => o.Body.Name), StringComparer.Ordinal);
        Assert.Equal([SubmissionState.Returned, SubmissionState.Entering, SubmissionState.Entering], owed.Select(o => o.Submission!.State));
        Assert.All(owed, o => Assert.Equal(o.Asked, o.Missing.Count));
    }

    [Fact]
    public void What_the_province_has_not_decided_names_the_CDCS_that_wait()
    {
        InputBuilder input = new InputBuilder().Union("Một").Level("XL", "tot").Level("KT_DL", "co").Union("Hai").Level("XL", "tot").Union("Thôi", u => u.Closed(new DateOnly(2024, 11, 30)));

        Assert.Equal(
            ["KT_DL: Hai", "KT_TC: Một, Hai"],
            Of(input.Build()).Undecided().Select(u => $"{u.Item.Code}: {string.Join(", ", u.Unions)}"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_rating_of_the_whole_year_is_not_awaited_in_June()
    {
        YearReport report = Of(new InputBuilder(SamplePeriods.SixMonths(2024)).Union("Một").Build());

        Assert.Equal(["KT_DL", "KT_TC"], report.Undecided().Select(u => u.Item.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void Nothing_changed_since_a_snapshot_is_no_difference()
    {
        YearReport report = Of(new InputBuilder().Union("Một").Figure("DV_MOI", 5).Build());

        Assert.False(SnapshotDifferences.Between(report, report, default).IsAny);
    }

    [Fact]
    public void What_changed_since_a_snapshot_is_rows_saves_and_who_joined_or_left()
    {
        DateTime taken = new(2024, 12, 1, 0, 0, 0, DateTimeKind.Utc);
        YearReport then = Of(new InputBuilder().Union("Một").Figure("DV_MOI", 5).Union("Hai").Build());
        YearReport now = Of(
            new InputBuilder().Union("Một").Figure("DV_MOI", 6).Union("Ba", u => u.Code("CS03")).Build(),
            log: [Line(taken, 5, 6), Line(taken.AddSeconds(1), 5, 6), Line(taken.AddSeconds(2), 6, 6)]);

        SnapshotDifferences differences = SnapshotDifferences.Between(then, now, taken);

        Assert.Equal(["1.1"], differences.Rows.Where(r => r.Before.Numerator != r.After.Numerator).Select(r => r.Measure.Code), StringComparer.Ordinal);
        Assert.Equal(taken.AddSeconds(1), Assert.Single(differences.Figures).At);
        Assert.Equal("CS03", Assert.Single(differences.Joined).Code);
        Assert.Equal("CS02", Assert.Single(differences.Left).Code);
        Assert.True(differences.IsAny);
        Assert.True((differences with { Rows = [], Figures = [], Joined = [] }).IsAny);
        Assert.True((differences with { Rows = [], Figures = [], Left = [] }).IsAny);
        Assert.True((differences with { Rows = [], Joined = [], Left = [] }).IsAny);
        Assert.True((differences with { Figures = [], Joined = [], Left = [] }).IsAny);
        Assert.False((differences with { Rows = [], Figures = [], Joined = [], Left = [] }).IsAny);
    }

    private static void Fill(InputBuilder union, string? skip)
    {
        foreach (DataItem item in Programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion && !string.Equals(i.Code, skip, StringComparison.Ordinal)))
        {
            // not asked in June
            if (item.AskedIn == PeriodKinds.All)
            {
                union.Cell(item.Code, FigureValue.Of(1));
            }
        }
    }

    private static YearReport Of(ScorecardInput input, Dictionary<int, RowNote>? notes = null, IReadOnlyList<FigureLogLine>? log = null) => new(
        input, ScorecardCalculator.Compute(input), TermScorecardCalculator.Compute(input.Programme, [TermPart.Of(input)]), notes ?? [], log ?? [], DocumentForm.Of(input.Programme), Demonstration: false);

    private static RowNote Note(string cause) => new() { PeriodId = 1, MeasureId = 1, Cause = cause, SavedBy = "", SavedAt = default };

    private static FigureLogLine Line(DateTime at, long before, long after) =>
        new(at, "Cán bộ", "CS01", "DV_MOI", FigureValue.Of(before), FigureValue.Of(after), Note: null, FigureOrigin.Typed);
}
