using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using static YenBai.Cdvc.Data.Tests.Databases.TestDatabase;

namespace YenBai.Cdvc.Data.Tests.Snapshots;

/// <summary>On 15/12/2024, after the cut-off of 2024-nam.</summary>
public sealed class SnapshotTests
{
    private static readonly AmendmentBasis Basis = new("Điều chỉnh thử", "01/QĐ-THỬ", new(2024, 12, 1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_snapshot_comes_back_as_it_was_taken_whatever_happens_to_the_figures(DatabaseProvider engine)
    {
        await using TestDatabase database = await ReportedAsync(engine);
        YearReport before = (await database.Get<YearReportQueries>().OfPeriodAsync(Leader, Period, Cancellation))!;
        Assert.Equal(1, await TakeAsync(database).SavedAsync());
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.SaveAsync("QUY_DV", 10, basedOn: 1).SavedAsync();

        SnapshotDetails details = (await Queries(database).FindAsync(Officer, 1, Cancellation))!;

        YearReport kept = details.Report!;
        Assert.Equal(FrozenReport.Of(before).ToJson(), FrozenReport.Of(kept).ToJson());
        Assert.Equal(94m, kept.Scorecard.Find("5.1")!.Actual);
        Assert.Equal("Quỹ của đơn vị", Assert.Single(kept.Notes.Values).Cause);
        Assert.Equal(["LD", "DV", "QUY_DV"], kept.Log.Select(l => l.ItemCode), StringComparer.Ordinal);
        Assert.Equal((1, Leader.Name, "Họp tổng kết", Period), (details.Heading.Snapshot.Number, details.Heading.Snapshot.TakenBy, details.Heading.Snapshot.Note, details.Heading.Period.Code));
    }

    [Theory, EveryDatabase]
    public async Task What_changed_since_is_told_row_by_row_and_save_by_save(DatabaseProvider engine)
    {
        await using TestDatabase database = await ReportedAsync(engine);
        await TakeAsync(database).SavedAsync();
        Assert.False((await DifferencesAsync(database))!.IsAny);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.SaveAsync("QUY_DV", 10, basedOn: 1).SavedAsync();
        await database.AddUnionAsync("CD02");

        SnapshotDifferences differences = (await DifferencesAsync(database))!;

        MeasureChange row = differences.Rows.Single(r => r.Measure.Code is "5.1");
        Assert.Equal((94m, 10m), (row.Before.Actual, row.After.Actual));
        FigureLogLine line = Assert.Single(differences.Figures);
        Assert.Equal((Officer.Name, "CD01", "QUY_DV", FigureValue.Of(94), FigureValue.Of(10)), (line.By, line.UnionCode, line.ItemCode, line.Before, line.After));
        Assert.Equal("CD02", Assert.Single(differences.Joined).Code);
        Assert.Empty(differences.Left);
    }

    [Theory, EveryDatabase]
    public async Task A_closed_year_keeps_its_definitions_and_an_open_one_gets_the_new(DatabaseProvider engine)
    {
        await using TestDatabase database = await ReportedAsync(engine);
        await TakeAsync(database).SavedAsync();
        ProgrammeDefinition definition = await database.Get<ProgrammeQueries>().DefinitionAsync(2024, Cancellation);
        Measure row = definition.Programme.Measures.Single(m => m.Code is "5.1");
        MeasureDraft draft = MeasureDraft.Of(row) with { Formula = new RatioOfSums("QUY_DV", "LD") };

        await database.Get<MeasureCommands>().RedefineAsync(
            Operation.By(Administrator), new ProgrammeAmendment(definition.Programme.Id, definition.Programme.Version, Basis), draft, recomputes: true, Cancellation).SavedAsync();

        ScorecardInput closed = (await database.Get<ScorecardQueries>().InputAsync(Leader, Period, Cancellation))!;
        Assert.Equal(94m, ScorecardCalculator.Compute(closed).Find("5.1")!.Actual);
        Assert.Equal(new RatioOfSums("QUY_DV", "DV"), (await FormulaAsync(database, 2024)));
        Assert.Equal(new RatioOfSums("QUY_DV", "LD"), (await FormulaAsync(database, 2025)));
        Assert.Equal(new RatioOfSums("QUY_DV", "LD"), (await FormulaAsync(database, 2023)));
        TermScorecard term = (await database.Get<ScorecardQueries>().TermAsync(Leader, 2025, Cancellation))!;
        Assert.Equal(94m, term.Find("5.1")!.Years.Single(y => y.Period.Year == 2024).Score.Actual);
    }

    [Theory, EveryDatabase]
    public async Task A_target_of_a_closed_year_stays_and_the_refusal_names_the_snapshot(DatabaseProvider engine)
    {
        await using TestDatabase database = await ReportedAsync(engine);
        await TakeAsync(database).SavedAsync();
        Programme programme = (await database.Get<ProgrammeQueries>().DefinitionAsync(2024, Cancellation)).Programme;

        IReadOnlyList<string> reasons = await database.Get<MeasureCommands>().AmendTargetsAsync(
            Operation.By(Administrator), new ProgrammeAmendment(programme.Id, programme.Version, Basis), "5.1", [new WantedTarget(2024, 80)], Cancellation).RefusedAsync();

        Assert.Contains("bản chốt số 1", Assert.Single(reasons), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Snapshots_are_numbered_taken_once_per_operation_and_by_Lanh_dao_only(DatabaseProvider engine)
    {
        await using TestDatabase database = await ReportedAsync(engine);
        Actor own = OfUnion((await database.Get<UnionQueries>().FindAsync(Officer, "CD01", Cancellation))!);
        Operation operation = Operation.By(Leader);

        await Commands(database).TakeAsync(Operation.By(Officer), new TakeSnapshot(Period, ""), Cancellation).RefusedAsync("Chỉ Lãnh đạo");
        await Commands(database).TakeAsync(Operation.By(Leader), new TakeSnapshot("2025-nam", ""), Cancellation).RefusedAsync("chưa đến ngày chốt 30/11/2025");
        await Commands(database).TakeAsync(Operation.By(Leader), new TakeSnapshot("1999-nam", ""), Cancellation).RefusedAsync("1999-nam");
        Assert.Equal(1, await Commands(database).TakeAsync(operation, new TakeSnapshot("2024-6thang", ""), Cancellation).SavedAsync());
        Assert.Equal(1, await Commands(database).TakeAsync(operation, new TakeSnapshot("2024-6thang", ""), Cancellation).SavedAsync());
        Assert.Equal(2, await TakeAsync(database).SavedAsync());

        Assert.Equal([2, 1], (await Queries(database).ListAsync(Officer, Cancellation)).Select(s => s.Snapshot.Number));
        Assert.Empty(await Queries(database).ListAsync(own, Cancellation));
        Assert.Null(await Queries(database).FindAsync(own, 1, Cancellation));
        Assert.Null(await Queries(database).FindAsync(Officer, 9, Cancellation));
        AuditEntry entry = (await database.AuditAsync(AuditActions.TakeSnapshot))[^1];
        Assert.StartsWith("bản chốt số 2, ", entry.After, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_log_that_is_longer_than_what_is_kept_says_so_for_good(DatabaseProvider engine)
    {
        await using TestDatabase database = await ReportedAsync(engine);
        await using CdvcDbContext db = database.Open();
        ReportingPeriod period = (await PeriodQueries.FindAsync(db, Period, Cancellation))!;

        YearReport cut = await YearReportQueries.OfPeriodAsync(db, period, period.CutOff, mostLogLines: 2, Cancellation);
        YearReport whole = await YearReportQueries.OfPeriodAsync(db, period, period.CutOff, mostLogLines: 3, Cancellation);

        Assert.Equal((true, 2), (cut.LogIsCut, cut.Log.Count));
        Assert.Equal((false, 3), (whole.LogIsCut, whole.Log.Count));
        Assert.True(FrozenReport.Read(FrozenReport.Of(cut).ToJson()).Thaw().LogIsCut);
    }

    [Theory, EveryDatabase]
    public async Task A_period_without_CDCS_is_kept_too(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await TakeAsync(database).SavedAsync();

        YearReport kept = (await Queries(database).FindAsync(Leader, 1, Cancellation))!.Report!;
        Assert.Equal((0, 19), (kept.Scorecard.ActiveUnions, kept.Scorecard.Measures.Count));
        Assert.All(kept.Scorecard.Measures, m => Assert.Null(m.Actual));
    }

    [Theory]
    [InlineData("UPDATE SnapshotContents SET Programme = replace(Programme, '2023-2028', '2023-2029')")]
    [InlineData("UPDATE SnapshotContents SET Content = x'00'")]
    [InlineData("UPDATE Snapshots SET Hash = replace(Hash, substr(Hash, 1, 1), 'x')")]
    public async Task A_snapshot_changed_behind_the_programs_back_is_not_given_out_and_verify_names_it(string tampering)
    {
        await using TestDatabase database = await ReportedAsync(DatabaseProvider.Sqlite);
        await TakeAsync(database).SavedAsync();
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
        await database.TamperAsync(tampering);

        Assert.Null((await Queries(database).FindAsync(Leader, 1, Cancellation))!.Report);
        Assert.Null(await DifferencesAsync(database));
        Assert.Contains("Bản chốt số 1 không còn đúng như khi chốt.", (await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage, StringComparer.Ordinal);
    }

    private static async Task<TestDatabase> ReportedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 120).SavedAsync();
        await database.SaveAsync("DV", 100).SavedAsync();
        await database.SaveAsync("QUY_DV", 94).SavedAsync();
        await database.Get<RowNoteCommands>().SaveAsync(Operation.By(Leader), new SaveRowNote(Period, "5.1", "Quỹ của đơn vị", "", "", BasedOnVersion: 0), Cancellation).SavedAsync();
        return database;
    }

    private static Task<Outcome> TakeAsync(TestDatabase database) =>
        Commands(database).TakeAsync(Operation.By(Leader), new TakeSnapshot(Period, " Họp tổng kết "), Cancellation);

    private static async Task<MeasureFormula> FormulaAsync(TestDatabase database, int year) =>
        (await database.Get<ProgrammeQueries>().ForYearAsync(year, Cancellation)).FindMeasure("5.1")!.Value.Measure.Formula;

    private static async Task<SnapshotDifferences?> DifferencesAsync(TestDatabase database) =>
        await Queries(database).DifferencesAsync(Leader, (await Queries(database).FindAsync(Leader, 1, Cancellation))!, Cancellation);

    private static SnapshotCommands Commands(TestDatabase database) => database.Get<SnapshotCommands>();

    private static SnapshotQueries Queries(TestDatabase database) => database.Get<SnapshotQueries>();
}
