using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Auditing;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Features.Unions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Tải xuống: a plain HTTP answer, not over the circuit.</summary>
public static class Downloads
{
    /// <summary>Answers <see cref="PageUrls.Download"/>, <see cref="PageUrls.ReminderLetter"/>, <see cref="PageUrls.UnionListForm"/> and <see cref="PageUrls.EntryForm"/>; not found where there is no such thing, or it is not for this account.</summary>
    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet(PageUrls.DownloadTemplate, (string period, string format, HttpContext request, ReportExport reports, CancellationToken cancellationToken) =>
            SendAsync(request, async actor => ReportFormats.Of(format) is { } known
                ? await (period is PageUrls.WholeTerm ? reports.TermAsync(actor, known, cancellationToken) : reports.PeriodAsync(actor, period, known, cancellationToken))
                : null));
        app.MapGet(PageUrls.SnapshotDownloadTemplate, (int number, string format, HttpContext request, ReportExport reports, CancellationToken cancellationToken) =>
            SendAsync(request, async actor => ReportFormats.Of(format) is { } known ? await reports.SnapshotAsync(actor, number, known, cancellationToken) : null));
        app.MapGet(PageUrls.ReminderLetterTemplate, (string period, HttpContext request, ReminderLetterExport letters, CancellationToken cancellationToken) =>
            SendAsync(request, actor => letters.MakeAsync(actor, period, cancellationToken)));
        app.MapGet(PageUrls.UnionListForm, (HttpContext request, UnionListFile list, CancellationToken cancellationToken) =>
            SendAsync(request, actor => list.MakeAsync(actor, cancellationToken)));
        app.MapGet(PageUrls.AllEntryFormsTemplate, (string period, HttpContext request, EntryFormFiles forms, CancellationToken cancellationToken) =>
            SendAsync(request, actor => forms.MakeAsync(actor, period, unionCode: null, cancellationToken)));
        app.MapGet(PageUrls.EntryFormTemplate, (string period, string union, HttpContext request, EntryFormFiles forms, CancellationToken cancellationToken) =>
            SendAsync(request, actor => forms.MakeAsync(actor, period, union, cancellationToken)));
        app.MapGet(PageUrls.AuditDownloadTemplate, (string format, HttpContext request, AuditExport audit, CancellationToken cancellationToken) =>
            SendAsync(request, actor => audit.MakeAsync(actor, AuditView.Of(request.Request.Query), format, cancellationToken)));
        app.MapGet(PageUrls.WorkPlanFileTemplate, (int year, string union, HttpContext request, WorkPlanQueries plans, CancellationToken cancellationToken) =>
            SendAsync(request, async actor => await plans.FileAsync(actor, year, union, cancellationToken) is { } file ? new ReportFile(file.Name, file.ContentType, file.Content, $"Tệp kế hoạch công tác {union}/{Texts.Year(year)}") : null));
    }

    /// <summary>Audited before the first byte goes out; what is not there, or not for this account, too.</summary>
    private static async Task<IResult> SendAsync(HttpContext request, Func<Actor, Task<ReportFile?>> make)
    {
        if (AccountClaims.ActorOf(request.User) is not { } actor)
        {
            return Results.NotFound();
        }

        AuditLog log = request.RequestServices.GetRequiredService<AuditLog>();
        if (await make(actor) is not { } file)
        {
            await log.RecordRefusalAsync(actor, AuditActions.Export, request.Request.Path.Value ?? "", "Không có tệp này, hoặc tài khoản không được tải.");
            return Results.NotFound();
        }

        await log.RecordAsync(actor, AuditActions.Export, file.Name, file.InWords, request.RequestAborted);
        return Results.File(file.Content, file.ContentType, file.Name);
    }
}
