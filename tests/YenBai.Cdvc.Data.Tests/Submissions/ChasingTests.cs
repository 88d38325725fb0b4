using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Submissions;

public sealed class ChasingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Whoever_has_not_sent_is_listed_with_what_it_owes_the_emptiest_first(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01", "Sở Một");
        await database.AddUnionAsync("CD02", "Sở Hai");
        await database.AddUnionAsync("CD03", "Sở Ba", closed: new DateOnly(2024, 11, 30));
        await database.ImportFiguresAsync("CD01,LD,100\nCD01,DV,90").SavedAsync();
        await database.SaveAsync("LD_NU", 101).SavedAsync();

        ChasingList list = await ListAsync(database);

        Assert.Equal(["CD02", "CD01"], list.Unions.Select(u => u.Union!.Code), StringComparer.Ordinal);
        Assert.Equal((2, 20, 17), (list.Active, list.Unions[0].Missing.Count, list.Unions[1].Missing.Count));
        Assert.Equal((OutstandingKind.Nothing, OutstandingKind.Incomplete), (list.Unions[0].Kind, list.Unions[1].Kind));
        Assert.Contains("lớn hơn", Assert.Single(list.Unions[1].Contradictions), StringComparison.Ordinal);
        Assert.Equal(["BNC_TINH_XL", "CB_CT", "CB_CT_SO", "KT_DONG_CAP"], list.Province!.Missing.Select(i => i.Code), StringComparer.Ordinal);
        // due 10/12/2024, today 15/12/2024
        Assert.Equal(2, list.Late.Count);
    }

    [Theory, EveryDatabase]
    public async Task The_list_clears_itself_as_reports_are_sent_and_fills_as_they_are_returned(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await database.AddUnionAsync("CD02", "Sở Hai");
        Assert.Equal(OutstandingKind.Unsent, await KindAsync(database));

        int version = await database.SendAsync().SavedAsync();
        Assert.Equal("CD02", Assert.Single((await ListAsync(database)).Unions).Union!.Code);

        version = await database.ReturnAsync(version, whole: "Thiếu chữ ký.", cells: [("LD", "Số cũ chưa đúng.")]).SavedAsync();
        Assert.Equal(OutstandingKind.Returned, await KindAsync(database));
        Assert.Equal(
            [(null, "Thiếu chữ ký."), ("LD", "Số cũ chưa đúng.")],
            (await ListAsync(database)).Unions.Single(u => u.Union!.Code is "CD01").Returned.Select(r => (r.Item?.Code, r.Text)));

        // returned once more, for another reason: the first ones are settled
        version = await database.SendAsync(version).SavedAsync();
        version = await database.ReturnAsync(version, cells: [("DV", "Chưa khớp danh sách.")]).SavedAsync();
        Assert.Equal("DV", Assert.Single((await ListAsync(database)).Unions.Single(u => u.Union!.Code is "CD01").Returned).Item?.Code);

        version = await database.SendAsync(version).SavedAsync();
        await database.ApproveAsync(version).SavedAsync();
        await database.CompleteAsync("CD02");
        await database.SendAsync(union: "CD02").SavedAsync();
        ChasingList empty = await ListAsync(database);
        Assert.Empty(empty.Unions);
        Assert.Equal(2, empty.Active);
        Assert.NotNull(empty.Province);
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_with_the_lock_opened_for_it_alone_is_not_late_before_that_day(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02");
        // locked after 31/3/2025
        database.Clock.SetTo(new DateTimeOffset(2025, 4, 5, 3, 0, 0, TimeSpan.Zero));
        await database.OpenLockAsync(0, new DateOnly(2025, 4, 8)).SavedAsync();

        ChasingList list = await ListAsync(database);

        // due 10/12/2024: the longer overdue comes first
        Assert.Equal([("CD02", new DateOnly(2024, 12, 10)), ("CD01", new DateOnly(2025, 4, 8))], list.Unions.Select(u => (u.Union!.Code, u.Deadline(list.Period))));
        Assert.Equal("CD02", Assert.Single(list.Late).Union!.Code);
    }

    [Theory, EveryDatabase]
    public async Task Other_periods_past_due_are_summed_up_while_they_are_open(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        await database.AddUnionAsync("CD02");
        await FillAsync(database, "CD01", "2024-6thang");
        await database.SaveAsync("LD", 10, union: "CD02", period: "2024-6thang").SavedAsync();

        // 2024-9thang is open for back-filling and empty: nobody waits for it
        IReadOnlyList<OverduePeriod> overdue = await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-9thang", Cancellation);
        Assert.Equal([("2024-nam", 2, 0), ("2024-6thang", 1, 1)], overdue.Select(o => (o.Period.Code, o.Lacking, o.Unsent)));
        Assert.DoesNotContain("2024-6thang", (await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-6thang", Cancellation)).Select(o => o.Period.Code), StringComparer.Ordinal);

        await database.Get<SubmissionCommands>().SendAsync(
            Operation.By(TestDatabase.Officer), new SubmissionTarget("2024-6thang", "CD01", 0), Reports.Heading, Cancellation).SavedAsync();
        overdue = await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-nam", Cancellation);
        Assert.Equal([("2024-6thang", 1, 0)], overdue.Select(o => (o.Period.Code, o.Lacking, o.Unsent)));
        // locked after 31/3/2025
        database.Clock.SetTo(new DateTimeOffset(2025, 4, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain("2024-nam", (await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-9thang", Cancellation)).Select(o => o.Period.Code), StringComparer.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_account_sees_no_list(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();

        Assert.Null(await database.Get<ChasingQueries>().ListAsync(TestDatabase.OfUnion(union), TestDatabase.Period, Cancellation));
        Assert.Empty(await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.OfUnion(union), "2024-6thang", Cancellation));
        Assert.Null(await database.Get<ChasingQueries>().ListAsync(TestDatabase.Leader, "2040-nam", Cancellation));
    }

    internal static async Task<ChasingList> ListAsync(TestDatabase database) =>
        (await database.Get<ChasingQueries>().ListAsync(TestDatabase.Leader, TestDatabase.Period, Cancellation))!;

    /// <summary>"Không thuộc diện" in every item asked of the CĐCS, which is a report without gaps.</summary>
    private static async Task FillAsync(TestDatabase database, string union, string period)
    {
        await using CdvcDbContext db = database.Open();
        List<DataItem> items = await db.Programmes.SelectMany(p => p.DataItems).Where(i => i.Reporter == Reporter.GrassrootsUnion).ToListAsync(Cancellation);
        await database.ImportFiguresAsync(string.Join('\n', items.Select(i => $"{union},{i.Code},{FigureText.NotApplicableCode}")), period).SavedAsync();
    }

    private static async Task<OutstandingKind> KindAsync(TestDatabase database) => (await ListAsync(database)).Unions.Single(u => u.Union!.Code is "CD01").Kind;
}
