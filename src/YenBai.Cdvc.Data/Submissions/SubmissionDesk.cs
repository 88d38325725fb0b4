using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Bàn làm việc of one write about submissions: finds the case, checks its version, applies a change and records it.</summary>
internal sealed class SubmissionDesk(WriteScope scope)
{
    private Programme? programme;

    public Actor Actor => scope.Actor;

    /// <summary>UTC.</summary>
    public DateTime Now => scope.Now;

    /// <summary>The item of this code; null where there is none. Only while a case is being changed.</summary>
    public DataItem? Item(string code) => programme!.DataItems.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));

    /// <summary>A message in the thread, belonging to the submission's version of this moment.</summary>
    public void Say(Submission submission, RemarkKind kind, string text, int? itemId = null) =>
        Say(submission.PeriodId, submission.ReportingBodyId, submission.Version, kind, text, itemId);

    public async Task<Outcome> ChangeAsync(SubmissionTarget target, SubmissionCommands.Change change, bool isOneOfMany)
    {
        (SubmissionCase? report, string? unknown) = await FindAsync(target.PeriodCode, target.UnionCode).ConfigureAwait(false);
        if (report is null)
        {
            return new Outcome.Refused(unknown!);
        }

        // who may not see the report is not told what became of it
        if (report.RefusalToComment(Actor) is { } hidden)
        {
            return new Outcome.Refused(hidden);
        }

        string subject = FigureSubject.OfReport(report.Period.Code, report.Union?.Code);
        if (report.Version != target.BasedOnVersion)
        {
            return new Outcome.Conflict(await TheirsAsync(report, subject).ConfigureAwait(false), report.Version);
        }

        if (change.Refusal(this, report) is { } refusal)
        {
            return new Outcome.Refused(refusal);
        }

        string before = Texts.SubmissionStateName(report.State);
        Submission submission = report.Submission ?? Add(report);
        change.Apply(this, submission);
        string after = change.Words ?? Texts.SubmissionStateName(submission.State);
        if (isOneOfMany)
        {
            scope.RecordLine(change.Action, subject, before, after, submission.Version);
        }
        else
        {
            scope.Record(before, after, submission.Version);
        }

        return new Outcome.Saved(submission.Version);
    }

    public async Task<Outcome> CommentAsync(string periodCode, string? unionCode, string? itemCode, string text)
    {
        (SubmissionCase? report, string? unknown) = await FindAsync(periodCode, unionCode).ConfigureAwait(false);
        if ((unknown ?? report!.RefusalToComment(Actor) ?? Remarks.Refusal(text)) is { } refusal)
        {
            return new Outcome.Refused(refusal);
        }

        DataItem? item = itemCode is null ? null : Item(itemCode);
        if (itemCode is not null && item is null)
        {
            return new Outcome.Refused($"Không có mục số liệu “{itemCode}” trong chương trình.");
        }

        Say(report!.Period.Id, report.Body.Id, report.Version, RemarkKind.Comment, text, item?.Id);
        scope.Record(before: null, text);
        return new Outcome.Saved(report.Version);
    }

    private async Task<(SubmissionCase? Report, string? Unknown)> FindAsync(string periodCode, string? unionCode)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, periodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return (null, PeriodQueries.Unknown(periodCode));
        }

        ReportingBody? body = await UnionQueries.BodyAsync(scope.Db, unionCode, scope.Cancellation).ConfigureAwait(false);
        if (body is null)
        {
            return (null, UnionQueries.Unknown(unionCode));
        }

        // of many reports, all are of one period
        programme ??= await ProgrammeQueries.ForYearAsync(scope.Db, period.Year, scope.Cancellation).ConfigureAwait(false);
        IReadOnlyList<SubmissionCase> found = await SubmissionCases.LoadAsync(
            scope.Db, scope.Db.Submissions, programme, period, [body], scope.Today, scope.Cancellation).ConfigureAwait(false);
        return (found[0], null);
    }

    private Submission Add(SubmissionCase report)
    {
        Submission submission = new() { PeriodId = report.Period.Id, ReportingBodyId = report.Body.Id };
        scope.Db.Submissions.Add(submission);
        return submission;
    }

    private void Say(int periodId, int bodyId, int version, RemarkKind kind, string text, int? itemId) => scope.Db.SubmissionRemarks.Add(new SubmissionRemark
    {
        PeriodId = periodId,
        ReportingBodyId = bodyId,
        DataItemId = itemId,
        Kind = kind,
        Text = text,
        WrittenBy = Actor.Name,
        WrittenAt = Now,
        SubmissionVersion = version,
    });

    /// <summary>"Trần Thị B đã duyệt lúc 08:15 30/11/2024", from the audit log, which knows every change.</summary>
    private async Task<string> TheirsAsync(SubmissionCase report, string subject)
    {
        AuditEntry? last = await scope.Db.AuditEntries.AsNoTracking()
            .Where(a => a.Subject == subject && a.ResultVersion == report.Version && a.Action != AuditActions.CommentReport)
            .OrderByDescending(a => a.Id)
            .FirstOrDefaultAsync(scope.Cancellation).ConfigureAwait(false);
        return last is null
            ? $"{report.Name} nay không như trang đang xem. Hãy tải lại trang."
            : $"{report.Name}: {last.ActorName} {Did(last.Action)} lúc {Texts.Moment(last.At)}. Hãy xem lại rồi làm tiếp.";
    }

    private static string Did(string action) => action switch
    {
        AuditActions.SendReport => "đã gửi",
        AuditActions.WithdrawReport => "đã rút lại",
        AuditActions.ReturnReport => "đã trả lại",
        AuditActions.ApproveReport => "đã duyệt",
        AuditActions.ReopenReport => "đã mở lại",
        AuditActions.OpenLock => "đã mở khóa riêng",
        _ => "đã kết thúc mở khóa riêng",
    };
}
