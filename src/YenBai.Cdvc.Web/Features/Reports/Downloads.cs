using System.Security.Claims;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Tải xuống: a plain HTTP answer, not over the circuit.</summary>
public static class Downloads
{
    /// <summary>Answers <see cref="PageUrls.Download"/>, <see cref="PageUrls.ReminderLetter"/> and <see cref="PageUrls.EntryForm"/>; not found where there is no such thing, or it is not for this account.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet(PageUrls.DownloadTemplate, (string period, string format, ClaimsPrincipal user, ReportExport reports, CancellationToken cancellationToken) =>
            SendAsync(user, async actor => ReportFormats.Of(format) is { } known
                ? await (period is PageUrls.WholeTerm ? reports.TermAsync(actor, known, cancellationToken) : reports.PeriodAsync(actor, period, known, cancellationToken))
                : null));
        app.MapGet(PageUrls.SnapshotDownloadTemplate, (int number, string format, ClaimsPrincipal user, ReportExport reports, CancellationToken cancellationToken) =>
            SendAsync(user, async actor => ReportFormats.Of(format) is { } known ? await reports.SnapshotAsync(actor, number, known, cancellationToken) : null));
        app.MapGet(PageUrls.ReminderLetterTemplate, (string period, ClaimsPrincipal user, ReminderLetterExport letters, CancellationToken cancellationToken) =>
            SendAsync(user, actor => letters.MakeAsync(actor, period, cancellationToken)));
        app.MapGet(PageUrls.AllEntryFormsTemplate, (string period, ClaimsPrincipal user, EntryFormFiles forms, CancellationToken cancellationToken) =>
            SendAsync(user, actor => forms.MakeAsync(actor, period, unionCode: null, cancellationToken)));
        app.MapGet(PageUrls.EntryFormTemplate, (string period, string union, ClaimsPrincipal user, EntryFormFiles forms, CancellationToken cancellationToken) =>
            SendAsync(user, actor => forms.MakeAsync(actor, period, union, cancellationToken)));
        app.MapGet(PageUrls.WorkPlanFileTemplate, (int year, string union, ClaimsPrincipal user, WorkPlanQueries plans, CancellationToken cancellationToken) =>
            SendAsync(user, async actor => await plans.FileAsync(actor, year, union, cancellationToken) is { } file ? new ReportFile(file.Name, file.ContentType, file.Content) : null));
    }

    private static async Task<IResult> SendAsync(ClaimsPrincipal user, Func<Actor, Task<ReportFile?>> make) =>
        AccountClaims.ActorOf(user) is { } actor && await make(actor) is { } file
            ? Results.File(file.Content, file.ContentType, file.Name)
            : Results.NotFound();
}
