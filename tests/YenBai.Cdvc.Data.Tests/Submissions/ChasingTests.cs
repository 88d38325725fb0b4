using Microsoft.EntityFrameworkCore;
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
        GrassrootsUnion one = await database.AddUnionAsync("CD01", "Sở Một");
        GrassrootsUnion two = await database.AddUnionAsync("CD02", "Sở Hai");
        await FillAsync(database, "CD01");
        Assert.Equal(OutstandingKind.Unsent, (await ListAsync(database)).Unions.Single(u => u.Body.Id == one.Id).Kind);

        await SetStateAsync(database, one, SubmissionState.Sent);
        Assert.Equal("CD02", Assert.Single((await ListAsync(database)).Unions).Union!.Code);

        await SetStateAsync(database, one, SubmissionState.Returned, ("LD", "Số cũ chưa đúng."), (null, "Thiếu chữ ký."));
        OutstandingReport returned = (await ListAsync(database)).Unions.Single(u => u.Body.Id == one.Id);
        Assert.Equal(OutstandingKind.Returned, returned.Kind);
        Assert.Equal([("LD", "Số cũ chưa đúng."), (null, "Thiếu chữ ký.")], returned.Returned.Select(r => (r.Item?.Code, r.Text)));

        // returned once more, for another reason: the first ones are settled
        await SetStateAsync(database, one, SubmissionState.Returned, ("DV", "Chưa khớp danh sách."));
        Assert.Equal("DV", Assert.Single((await ListAsync(database)).Unions.Single(u => u.Body.Id == one.Id).Returned).Item?.Code);

        await SetStateAsync(database, one, SubmissionState.Approved);
        await SetStateAsync(database, two, SubmissionState.Sent);
        ChasingList empty = await ListAsync(database);
        Assert.Empty(empty.Unions);
        Assert.Equal(2, empty.Active);
        Assert.NotNull(empty.Province);
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_with_the_lock_opened_for_it_alone_is_not_late_before_that_day(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion one = await database.AddUnionAsync();
        await SetStateAsync(database, one, SubmissionState.Entering, openUntil: TestDatabase.Today.AddDays(3));

        ChasingList list = await ListAsync(database);

        Assert.Equal(TestDatabase.Today.AddDays(3), Assert.Single(list.Unions).Deadline(list.Period));
        Assert.Empty(list.Late);
    }

    [Theory, EveryDatabase]
    public async Task Other_periods_past_due_are_summed_up_while_they_are_open(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync("CD01");
        GrassrootsUnion two = await database.AddUnionAsync("CD02");
        await FillAsync(database, "CD01", "2024-6thang");
        await database.SaveAsync("LD", 10, union: "CD02", period: "2024-6thang").SavedAsync();

        // 2024-9thang is open for back-filling and empty: nobody waits for it
        IReadOnlyList<OverduePeriod> overdue = await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-9thang", Cancellation);
        Assert.Equal([("2024-nam", 2, 0), ("2024-6thang", 1, 1)], overdue.Select(o => (o.Period.Code, o.Lacking, o.Unsent)));
        Assert.DoesNotContain("2024-6thang", (await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-6thang", Cancellation)).Select(o => o.Period.Code), StringComparer.Ordinal);

        await SetStateAsync(database, two, SubmissionState.Sent, period: "2024-6thang");
        overdue = await database.Get<ChasingQueries>().OverdueAsync(TestDatabase.Leader, "2024-nam", Cancellation);
        Assert.Equal([("2024-6thang", 0, 1)], overdue.Select(o => (o.Period.Code, o.Lacking, o.Unsent)));
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
    internal static async Task FillAsync(TestDatabase database, string union, string period = TestDatabase.Period)
    {
        await using CdvcDbContext db = database.Open();
        List<DataItem> items = await db.Programmes.SelectMany(p => p.DataItems).Where(i => i.Reporter == Reporter.GrassrootsUnion).ToListAsync(Cancellation);
        await database.ImportFiguresAsync(string.Join('\n', items.Select(i => $"{union},{i.Code},{FigureText.NotApplicableCode}")), period).SavedAsync();
    }

    /// <summary>The submission as sending, approving and returning leave it.</summary>
    internal static async Task SetStateAsync(
        TestDatabase database, GrassrootsUnion union, SubmissionState state, DateOnly? openUntil = null, string period = TestDatabase.Period) =>
        await SetStateAsync(database, union, state, period, openUntil, []);

    internal static async Task SetStateAsync(
        TestDatabase database, GrassrootsUnion union, SubmissionState state, params (string? Item, string Reason)[] returned) =>
        await SetStateAsync(database, union, state, TestDatabase.Period, openUntil: null, returned);

    private static async Task SetStateAsync(
        TestDatabase database, GrassrootsUnion union, SubmissionState state, string period, DateOnly? openUntil, (string? Item, string Reason)[] returned)
    {
        await using CdvcDbContext db = database.Open();
        int periodId = (await Data.Periods.PeriodQueries.FindAsync(db, period, Cancellation))!.Id;
        Submission? submission = await db.Submissions.FindAsync([periodId, union.Id], Cancellation);
        if (submission is null)
        {
            submission = new Submission { PeriodId = periodId, ReportingBodyId = union.Id };
            db.Submissions.Add(submission);
        }

        submission.State = state;
        submission.OpenUntil = openUntil;
        submission.SentAt = submission.DecidedAt = database.Clock.GetUtcNow().UtcDateTime;
        submission.Version++;
        foreach ((string? item, string reason) in returned)
        {
            db.SubmissionRemarks.Add(new SubmissionRemark
            {
                PeriodId = periodId,
                ReportingBodyId = union.Id,
                DataItemId = item is null ? null : (await db.Programmes.SelectMany(p => p.DataItems).SingleAsync(i => i.Code == item, Cancellation)).Id,
                Kind = RemarkKind.Return,
                Text = reason,
                WrittenBy = TestDatabase.Leader.Name,
                WrittenAt = database.Clock.GetUtcNow().UtcDateTime,
                SubmissionVersion = submission.Version,
            });
        }

        await db.SaveChangesAsync(Cancellation);
    }
}
