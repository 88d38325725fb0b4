using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Scorecards;

public sealed class StandingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_province_sees_the_figures_of_two_years_what_is_owed_and_the_row_with_and_without_the_CDCS(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02");
        await database.ImportFiguresAsync("CD01,DV,100\nCD01,QUY_DV,50\nCD02,DV,100\nCD02,QUY_DV,90\nCD01,XL,tot").SavedAsync();
        await database.ImportFiguresAsync("CD01,DV,80", period: "2023-nam").SavedAsync();
        await database.Get<ReminderCommands>().RecordAsync(Data.Auditing.Operation.By(TestDatabase.Officer), new RecordReminder(TestDatabase.Period, ["CD01"], ReminderChannel.Zalo, Note: null), Cancellation).SavedAsync();

        Standing standing = (await FindAsync(database, TestDatabase.Leader, "cd01"))!;

        StandingFigure members = standing.Figures.Single(f => f.Item.Code is "DV");
        Assert.Equal((FigureValue.Of(100), FigureValue.Of(80), true), (members.Value, members.LastYear, members.Asked));
        Assert.False(standing.Figures.Single(f => f.Item.Code is "XL").Value.IsBlank);
        Assert.Equal((20, 18, 1), (standing.Report.Asked, standing.Report.Missing.Count, standing.Report.Reminders.Count));
        StandingRow row = Row(standing, "5.1");
        Assert.Equal((ContributionState.Fail, 50L, 100L, 45L), (row.Own!.State, row.Own.Numerator, row.Own.Denominator, row.Own.Shortfall));
        Assert.Equal((90m, 70m), (row.Province!.Before.Actual, row.Province.After.Actual));
        Assert.Equal(19, standing.Rows.Count);
        Assert.Null(Row(standing, "8.1").Own);
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_sees_its_own_page_without_the_province_and_without_the_log_of_reminders(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02");
        await database.ImportFiguresAsync("CD01,DV,100\nCD01,QUY_DV,96\nCD02,DV,100\nCD02,QUY_DV,90\n,CB_CT,3").SavedAsync();
        await database.Get<ReminderCommands>().RecordAsync(Data.Auditing.Operation.By(TestDatabase.Officer), new RecordReminder(TestDatabase.Period, ["CD01"], ReminderChannel.Zalo, "Nội bộ"), Cancellation).SavedAsync();

        Standing standing = (await FindAsync(database, TestDatabase.OfUnion(mine), "CD01"))!;

        Assert.Equal(ContributionState.Pass, Row(standing, "5.1").Own!.State);
        Assert.All(standing.Rows, r => Assert.Null(r.Province));
        Assert.Empty(standing.Report.Reminders);
        Assert.Null(await FindAsync(database, TestDatabase.OfUnion(mine), "CD02"));
        Assert.Null(await FindAsync(database, TestDatabase.Leader, "CD99"));
    }

    [Theory, EveryDatabase]
    public async Task What_the_province_decides_reaches_a_CDCS_only_once_it_is_confirmed_and_as_confirmed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion mine = await database.AddUnionAsync();
        await database.ImportFiguresAsync("CD01,XL,tot\nCD01,KT_DL,co").SavedAsync();
        Assert.All(await DecidedAsync(database, mine), value => Assert.True(value.IsBlank));

        await ConfirmAsync(database, mine, "XL", 3);
        Assert.Equal([FigureValue.Of(3), FigureValue.Blank, FigureValue.Blank], await DecidedAsync(database, mine));
        Assert.Equal(ContributionState.Pass, Row((await FindAsync(database, TestDatabase.OfUnion(mine), "CD01"))!, "2.1").Own!.State);

        // changed since: to be confirmed again
        await database.SaveAsync("XL", 4, basedOn: 1).SavedAsync();
        Assert.All(await DecidedAsync(database, mine), value => Assert.True(value.IsBlank));
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_closed_before_the_cut_off_stands_on_sums_only(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync(closed: new DateOnly(2024, 8, 1));
        await database.ImportFiguresAsync("CD01,DV_MOI,4\nCD01,DV,10\nCD01,QUY_DV,9").SavedAsync();

        Standing standing = (await FindAsync(database, TestDatabase.Officer, "CD01"))!;

        Assert.False(standing.IsActive);
        Assert.Equal(ContributionState.ClosedBeforeCutOff, Row(standing, "1.1").Own!.State);
        Assert.Equal((null, 4L), (Row(standing, "1.1").Province!.Before.Numerator, Row(standing, "1.1").Province!.After.Numerator));
        Assert.Null(Row(standing, "5.1").Own);
    }

    private static Task<Standing?> FindAsync(TestDatabase database, Actor actor, string code) =>
        database.Get<StandingQueries>().FindAsync(actor, TestDatabase.Period, code, Cancellation);

    private static async Task<IEnumerable<FigureValue>> DecidedAsync(TestDatabase database, GrassrootsUnion union)
    {
        Standing standing = (await FindAsync(database, TestDatabase.OfUnion(union), union.Code))!;
        return standing.Figures.Where(f => f.Item.Code is "XL" or "KT_DL" or "KT_TC").Select(f => f.Value);
    }

    private static async Task ConfirmAsync(TestDatabase database, GrassrootsUnion union, string item, long level)
    {
        Standing standing = (await FindAsync(database, TestDatabase.Officer, union.Code))!;
        await using CdvcDbContext db = database.Open();
        db.FigureConfirmations.Add(new FigureConfirmation
        {
            PeriodId = standing.Period.Id,
            ReportingBodyId = union.Id,
            DataItemId = standing.Programme.Item(item).Id,
            Value = FigureValue.Of(level),
            ConfirmedBy = TestDatabase.Leader.Name,
            ConfirmedAt = database.Clock.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private static StandingRow Row(Standing standing, string code) => standing.Rows.Single(r => string.Equals(r.Measure.Code, code, StringComparison.Ordinal));
}
