using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Accounts;

/// <summary>What an account of CĐCS CD01 may do and see, and what of CD02 and of the province it may not.</summary>
public sealed class UnionActorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task It_enters_its_own_items_under_its_own_name_beside_those_of_the_officer(DatabaseProvider engine)
    {
        (TestDatabase database, Actor own) = await PreparedAsync(engine);
        await using TestDatabase _ = database;

        await database.SaveAsync("LD", 100, actor: own).SavedAsync();
        await database.SaveAsync("DV", 90).SavedAsync();
        await database.SaveAsync("LD", 101, basedOn: 1).SavedAsync();

        EntrySheet sheet = (await database.Get<FigureQueries>().SheetAsync(own, TestDatabase.Period, "CD01", Cancellation))!;
        Assert.Equal("Cán bộ Thử", sheet.Cells.Single(c => c.Item.Code is "DV").UpdatedBy);
        FigureHistory history = (await database.Get<FigureQueries>().HistoryAsync(own, TestDatabase.Period, "CD01", "LD", Cancellation))!;
        Assert.Equal(["Cán bộ Thử", "CĐCS Thử"], history.Saves.Select(s => s.By), StringComparer.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Every_command_on_another_CDCS_or_on_the_province_is_refused(DatabaseProvider engine)
    {
        (TestDatabase database, Actor own) = await PreparedAsync(engine);
        await using TestDatabase _ = database;
        Operation Op() => Operation.By(own);

        // to it another CĐCS is as unknown as one that does not exist
        await database.SaveAsync("LD", 1, union: "CD02", actor: own).RefusedAsync("Không có CĐCS mã “CD02”");
        await database.SaveAsync("CB_CT", 1, union: null, actor: own).RefusedAsync("không được nhập mục “Cán bộ chuyên trách” (CB_CT)");
        await database.SaveAsync("XL", 4, actor: own).RefusedAsync("không được nhập mục “Xếp loại CĐCS” (XL)");
        foreach (FigureSource source in Enum.GetValues<FigureSource>())
        {
            await database.CommitAsync(source, [TestDatabase.Cell("LD", 1, basedOn: 0), TestDatabase.Cell("LD", 1, basedOn: 1, union: "CD02")], own).RefusedAsync();
        }

        Assert.DoesNotContain("7654", (await database.PreviewAsync(TestDatabase.Proposed("LD", 1, union: "CD02"), own)).Sentence, StringComparison.Ordinal);
        await database.ImportFiguresAsync("CD01,LD,100", actor: own).RefusedAsync();
        await database.Get<UnionCommands>().SaveAsync(Op(), new SaveUnion(new UnionDetails("CD01", "Tên khác", "", new DateOnly(2018, 1, 1), null, null), 1), Cancellation).RefusedAsync();
        await database.ImportUnionsAsync("CD03,Tên,,2018-01-01,,"u8.ToArray(), own).RefusedAsync();
        await database.Get<PeriodCommands>().SaveAsync(
            Op(), new SavePeriod(TestDatabase.Period, new DateOnly(2023, 12, 1), new DateOnly(2024, 11, 30), new DateOnly(2025, 12, 10), null, 1), Cancellation).RefusedAsync();
        await database.Get<ReminderCommands>().RecordAsync(Op(), new RecordReminder(TestDatabase.Period, ["CD01"], ReminderChannel.Zalo, null), Cancellation).RefusedAsync();
        await database.Get<ConfirmationCommands>().ConfirmAsync(Op(), TestDatabase.Period, [new("CD01", "XL", 1)], Cancellation).RefusedAsync();
        AccountDetails account = new("moi", "Người mới", Role.Leader, UnionCode: null);
        await database.Get<AccountCommands>().CreateAsync(Op(), account, Cancellation).RefusedAsync();
        await database.ChangeAccountAsync(Op(), account with { Disabled = true }).RefusedAsync();
        Assert.Null(await database.Get<AccountCommands>().IssueActivationAsync(Op(), "moi", Cancellation));

        Assert.Equal(FigureValue.Blank, (await database.CellAsync("LD")).Value);
        Assert.Equal(1, (await database.CellAsync("LD", "CD02")).Version);
    }

    [Theory, EveryDatabase]
    public async Task Every_query_answers_with_its_own_or_with_nothing(DatabaseProvider engine)
    {
        (TestDatabase database, Actor own) = await PreparedAsync(engine);
        await using TestDatabase _ = database;
        FigureQueries figures = database.Get<FigureQueries>();

        Assert.Null(await figures.SheetAsync(own, TestDatabase.Period, "CD02", Cancellation));
        Assert.Null(await figures.SheetAsync(own, TestDatabase.Period, unionCode: null, Cancellation));
        Assert.Null(await figures.HistoryAsync(own, TestDatabase.Period, "CD02", "LD", Cancellation));
        Assert.Null(await figures.HistoryAsync(own, TestDatabase.Period, "CD01", "XL", Cancellation));
        EntryProgress progress = Assert.Single((await figures.ProgressAsync(own, TestDatabase.Period, EntryListing.First, Cancellation)).Unions);
        // nor that a rating was proposed
        Assert.Equal(("CD01", null), (progress.Union.Code, progress.UpdatedBy));
        Assert.Equal("CD01", Assert.Single(await database.Get<UnionQueries>().ListAsync(own, search: null, Cancellation)).Code);
        Assert.Null(await database.Get<UnionQueries>().FindAsync(own, "CD02", Cancellation));
        Assert.Null(await database.Get<ScorecardQueries>().InputAsync(own, TestDatabase.Period, Cancellation));
        Assert.Empty(await database.Get<ScorecardQueries>().TermPartsAsync(own, 2024, Cancellation));
        Assert.Null(await database.Get<StandingQueries>().FindAsync(own, TestDatabase.Period, "CD02", Cancellation));
        Assert.Null(await database.Get<RatingQueries>().SheetAsync(own, TestDatabase.Period, "CD01", Cancellation));
        Assert.Null(await database.Get<ChasingQueries>().ListAsync(own, TestDatabase.Period, Cancellation));
        Assert.Empty(await database.Get<ChasingQueries>().OverdueAsync(own, TestDatabase.Period, Cancellation));
        Assert.Empty(await database.Get<AccountQueries>().ListAsync(own, Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Its_standing_tells_of_a_rating_only_once_it_is_confirmed(DatabaseProvider engine)
    {
        (TestDatabase database, Actor own) = await PreparedAsync(engine);
        await using TestDatabase _ = database;

        Assert.Null(await RatingAsync());
        await database.Get<ConfirmationCommands>().ConfirmAsync(Operation.By(TestDatabase.Leader), TestDatabase.Period, [new("CD01", "XL", 1)], Cancellation).SavedAsync();
        Assert.Equal("Hoàn thành tốt nhiệm vụ", await RatingAsync());

        async Task<string?> RatingAsync() => (await database.Get<StandingQueries>().FindAsync(own, TestDatabase.Period, "CD01", Cancellation))!
            .Rows.Single(r => r.Measure.Code is "2.1").Own!.LevelName;
    }

    [Theory, EveryDatabase]
    public async Task Its_periods_are_those_it_is_active_in_with_how_far_each_is(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync(opened: new DateOnly(2024, 7, 1));
        await database.SaveAsync("LD", 10).SavedAsync();
        await database.SaveAsync("LD_NU", 11).SavedAsync();
        await database.SaveAsync("XL", 3).SavedAsync();

        IReadOnlyList<OwnPeriod> periods = await database.Get<OwnPeriodQueries>().ListAsync(TestDatabase.OfUnion(union), Cancellation);

        Assert.Equal("2027-nam", periods[0].Period.Code);
        Assert.Equal("2024-9thang", periods[^1].Period.Code);
        EntryProgress year = periods.Single(p => string.Equals(p.Period.Code, TestDatabase.Period, StringComparison.Ordinal)).Progress;
        Assert.Equal((2, 20, SubmissionState.Entering), (year.Reported, year.Asked, year.State));
        Assert.Single(year.Contradictions);
        Assert.Empty(await database.Get<OwnPeriodQueries>().ListAsync(TestDatabase.Officer, Cancellation));
    }

    private static async Task<(TestDatabase Database, Actor Own)> PreparedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "CĐCS Khác");
        await database.SaveAsync("LD", 7654, union: "CD02").SavedAsync();
        await database.SaveAsync("XL", 3).SavedAsync();
        return (database, TestDatabase.OfUnion(union));
    }
}
