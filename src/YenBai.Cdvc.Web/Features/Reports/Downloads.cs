using System.Security.Claims;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Tải xuống: a plain HTTP answer, not over the circuit.</summary>
public static class Downloads
{
    /// <summary>Answers <see cref="PageUrls.Download"/>, <see cref="PageUrls.ReminderLetter"/> and <see cref="PageUrls.EntryForm"/>; not found where there is no such thing, or it is not for this account.</summary>
    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet(PageUrls.DownloadTemplate, async (string period, string format, ClaimsPrincipal user, ReportExport reports, CancellationToken cancellationToken) =>
            AccountClaims.ActorOf(user) is { } actor
                && ReportFormats.Of(format) is { } known
                && await (period is PageUrls.WholeTerm ? reports.TermAsync(actor, known, cancellationToken) : reports.PeriodAsync(actor, period, known, cancellationToken)) is { } file
                ? Results.File(file.Content, file.ContentType, file.Name)
                : Results.NotFound());
        app.MapGet(PageUrls.SnapshotDownloadTemplate, async (int number, string format, ClaimsPrincipal user, ReportExport reports, CancellationToken cancellationToken) =>
            AccountClaims.ActorOf(user) is { } actor && ReportFormats.Of(format) is { } known && await reports.SnapshotAsync(actor, number, known, cancellationToken) is { } file
                ? Results.File(file.Content, file.ContentType, file.Name)
                : Results.NotFound());
        app.MapGet(PageUrls.ReminderLetterTemplate, async (string period, ClaimsPrincipal user, ReminderLetterExport letters, CancellationToken cancellationToken) =>
            AccountClaims.ActorOf(user) is { } actor && await letters.MakeAsync(actor, period, cancellationToken) is { } file
                ? Results.File(file.Content, file.ContentType, file.Name)
                : Results.NotFound());
        app.MapGet(PageUrls.AllEntryFormsTemplate, (string period, ClaimsPrincipal user, EntryFormFiles forms, CancellationToken cancellationToken) =>
            FormAsync(period, unionCode: null, user, forms, cancellationToken));
        app.MapGet(PageUrls.EntryFormTemplate, (string period, string union, ClaimsPrincipal user, EntryFormFiles forms, CancellationToken cancellationToken) =>
            FormAsync(period, union, user, forms, cancellationToken));
        app.MapGet(PageUrls.WorkPlanFileTemplate, async (int year, string union, ClaimsPrincipal user, WorkPlanQueries plans, CancellationToken cancellationToken) =>
            AccountClaims.ActorOf(user) is { } actor && await plans.FileAsync(actor, year, union, cancellationToken) is { } file
                ? Results.File(file.Content, file.ContentType, file.Name)
                : Results.NotFound());
    }

    private static async Task<IResult> FormAsync(string period, string? unionCode, ClaimsPrincipal user, EntryFormFiles forms, CancellationToken cancellationToken) =>
        AccountClaims.ActorOf(user) is { } actor && await forms.MakeAsync(actor, period, unionCode, cancellationToken) is { } file
            ? Results.File(file.Content, file.ContentType, file.Name)
            : Results.NotFound();
}
