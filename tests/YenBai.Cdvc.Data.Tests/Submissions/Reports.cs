using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Data.Tests.Submissions;

/// <summary>What people do with the reports of 2024-nam, in one call each.</summary>
internal static class Reports
{
    public static readonly ReportHeading Heading = new("12/BC-CĐCS", new DateOnly(2024, 12, 10));

    private static readonly string[] Items =
    [
        "LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI", "CTPCT_MOI", "CTPCT_BD", "DV_DANG", "QUY_DV",
        "QUY_TIEN", "HOC_NQ", "CQ_DK", "CQ_DAT", "CQ_HP", "NU_DK", "NU_DAT", "CB_KCT_SO",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A CĐCS with every item asked of it, all typed by the officer.</summary>
    public static async Task AddCompleteAsync(this TestDatabase database, string union = "CD01")
    {
        await database.AddUnionAsync(union);
        await database.CompleteAsync(union);
    }

    public static async Task CompleteAsync(this TestDatabase database, string union = "CD01") =>
        await database.ImportFiguresAsync(string.Join('\n', [.. Items.Select(i => $"{union},{i},5"), $"{union},QCDC,co", $"{union},BNC_XL,ktd"])).SavedAsync();

    public static Task<Outcome> SendAsync(this TestDatabase database, int basedOn = 0, string? union = "CD01", Actor? actor = null, Guid? operation = null, ReportHeading? heading = null) =>
        database.Get<SubmissionCommands>().SendAsync(By(actor ?? TestDatabase.Officer, operation), On(union, basedOn), heading ?? Heading, Cancellation);

    public static Task<Outcome> WithdrawAsync(this TestDatabase database, int basedOn, string? union = "CD01", Actor? actor = null, string reason = "Gửi nhầm") =>
        database.Get<SubmissionCommands>().WithdrawAsync(By(actor ?? TestDatabase.Officer), On(union, basedOn), reason, Cancellation);

    public static Task<Outcome> ReturnAsync(this TestDatabase database, int basedOn, string? union = "CD01", Actor? actor = null, string? whole = null, params (string Item, string Reason)[] cells) =>
        database.Get<SubmissionCommands>().ReturnAsync(
            By(actor ?? TestDatabase.Leader), On(union, basedOn), whole, cells.ToDictionary(c => c.Item, c => c.Reason, StringComparer.Ordinal), Cancellation);

    public static Task<Outcome> ApproveAsync(this TestDatabase database, int basedOn, string? union = "CD01", Actor? actor = null, Guid? operation = null) =>
        database.Get<SubmissionCommands>().ApproveAsync(By(actor ?? TestDatabase.Leader, operation), On(union, basedOn), Cancellation);

    public static Task<Outcome> ApproveManyAsync(this TestDatabase database, params (string? Union, int BasedOn)[] reports) =>
        database.Get<SubmissionCommands>().ApproveManyAsync(By(TestDatabase.Leader), TestDatabase.Period, [.. reports.Select(r => On(r.Union, r.BasedOn))], Cancellation);

    public static Task<Outcome> ReopenAsync(this TestDatabase database, int basedOn, string? union = "CD01", Actor? actor = null, string reason = "Cần sửa số nữ") =>
        database.Get<SubmissionCommands>().ReopenAsync(By(actor ?? TestDatabase.Leader), On(union, basedOn), reason, Cancellation);

    public static Task<Outcome> OpenLockAsync(this TestDatabase database, int basedOn, DateOnly until, string? union = "CD01", Actor? actor = null, string reason = "Nộp muộn vì bão") =>
        database.Get<SubmissionCommands>().OpenLockAsync(By(actor ?? TestDatabase.Administrator), On(union, basedOn), until, reason, Cancellation);

    public static Task<Outcome> CloseLockAsync(this TestDatabase database, int basedOn, string? union = "CD01", Actor? actor = null) =>
        database.Get<SubmissionCommands>().CloseLockAsync(By(actor ?? TestDatabase.Administrator), On(union, basedOn), Cancellation);

    public static Task<Outcome> CommentAsync(this TestDatabase database, string text, string? union = "CD01", Actor? actor = null, string? item = null, Guid? operation = null) =>
        database.Get<SubmissionCommands>().CommentAsync(By(actor ?? TestDatabase.Officer, operation), TestDatabase.Period, union, item, text, Cancellation);

    public static async Task<SubmissionDetails> ReportAsync(this TestDatabase database, string? union = "CD01", Actor? actor = null) =>
        (await database.Get<SubmissionQueries>().FindAsync(actor ?? TestDatabase.Leader, TestDatabase.Period, union, Cancellation))!;

    private static Operation By(Actor actor, Guid? operation = null) => new(operation ?? Guid.NewGuid(), actor);

    private static SubmissionTarget On(string? union, int basedOn) => new(TestDatabase.Period, union, basedOn);
}
