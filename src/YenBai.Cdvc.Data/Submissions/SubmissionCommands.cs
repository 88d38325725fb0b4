using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Gửi, rút lại, trả lại, duyệt, mở lại, mở khóa riêng và trao đổi. <see cref="SubmissionCase"/> has the rules.</summary>
public sealed class SubmissionCommands(CdvcContexts contexts)
{
    /// <summary>Gửi báo cáo.</summary>
    public Task<Outcome> SendAsync(Operation operation, SubmissionTarget target, ReportHeading heading, CancellationToken cancellationToken)
    {
        ReportHeading trimmed = heading with { Number = Remark(heading.Number) };
        return ChangeAsync(
            operation,
            target,
            new Change(AuditActions.SendReport, $"số {trimmed.Number ?? Texts.None}, ngày {Texts.Date(trimmed.Date)}")
            {
                Refusal = (desk, report) => report.RefusalToSend(desk.Actor, trimmed),
                Apply = (desk, submission) => submission.Send(trimmed, desk.Actor.Name, desk.Now),
            },
            cancellationToken);
    }

    /// <summary>Rút lại.</summary>
    public Task<Outcome> WithdrawAsync(Operation operation, SubmissionTarget target, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            operation,
            target,
            new Change(AuditActions.WithdrawReport, reason.Trim())
            {
                Refusal = (desk, report) => report.RefusalToWithdraw(desk.Actor) ?? Remarks.Refusal(reason.Trim()),
                Apply = (desk, submission) =>
                {
                    submission.Withdraw();
                    desk.Say(submission, RemarkKind.Withdraw, reason.Trim());
                },
            },
            cancellationToken);

    /// <summary>Trả lại.</summary>
    /// <param name="whole">Reason for the whole report; null without.</param>
    /// <param name="ofCells">Reasons by item code.</param>
    public Task<Outcome> ReturnAsync(
        Operation operation, SubmissionTarget target, string? whole, IReadOnlyDictionary<string, string> ofCells, CancellationToken cancellationToken)
    {
        ReturnReasons? reasons = null;
        string words = string.Join(" | ", ofCells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}: {c.Value.Trim()}").Prepend(whole?.Trim()).OfType<string>());
        return ChangeAsync(
            operation,
            target,
            new Change(AuditActions.ReturnReport, words)
            {
                Refusal = (desk, report) =>
                {
                    if (ofCells.Keys.FirstOrDefault(code => desk.Item(code) is null) is { } unknown)
                    {
                        return $"Không có mục số liệu “{unknown}” trong chương trình.";
                    }

                    reasons = new ReturnReasons(Remark(whole), ofCells.ToDictionary<KeyValuePair<string, string>, DataItem, string>(c => desk.Item(c.Key)!, c => c.Value.Trim()));
                    return report.RefusalToReturn(desk.Actor, reasons);
                },
                Apply = (desk, submission) =>
                {
                    submission.Return(desk.Actor.Name, desk.Now);
                    if (reasons!.Whole is { } reason)
                    {
                        desk.Say(submission, RemarkKind.Return, reason);
                    }

                    foreach ((DataItem item, string text) in reasons.OfCells.OrderBy(c => c.Key.Order))
                    {
                        desk.Say(submission, RemarkKind.Return, text, item.Id);
                    }
                },
            },
            cancellationToken);
    }

    /// <summary>Duyệt.</summary>
    public Task<Outcome> ApproveAsync(Operation operation, SubmissionTarget target, CancellationToken cancellationToken) =>
        ChangeAsync(operation, target, Approval, cancellationToken);

    /// <summary>Duyệt many reports of one period: all of them or none, every one in the way named. <see cref="Outcome.Saved.Version"/> is their number.</summary>
    public Task<Outcome> ApproveManyAsync(Operation operation, string periodCode, IReadOnlyList<SubmissionTarget> targets, CancellationToken cancellationToken)
    {
        SubmissionTarget[] distinct = [.. targets.DistinctBy(t => t.UnionCode, StringComparer.OrdinalIgnoreCase)];
        string words = string.Join(", ", distinct.Select(t => FigureSubject.OfReport(periodCode, t.UnionCode)));
        return contexts.WriteAsync(
            operation,
            new Intent(AuditActions.ApproveReports, periodCode, words),
            async scope =>
            {
                if (distinct.Length == 0)
                {
                    return new Outcome.Refused("Chưa chọn báo cáo nào để duyệt.");
                }

                SubmissionDesk desk = new(scope);
                scope.Record(before: null, words, distinct.Length);
                List<string> reasons = [];
                foreach (SubmissionTarget target in distinct)
                {
                    switch (await desk.ChangeAsync(target with { PeriodCode = periodCode }, Approval, isOneOfMany: true).ConfigureAwait(false))
                    {
                        case Outcome.Refused refused:
                            reasons.AddRange(refused.Reasons);
                            break;
                        case Outcome.Conflict conflict:
                            reasons.Add(conflict.Theirs);
                            break;
                    }
                }

                return reasons.Count == 0 ? new Outcome.Saved(distinct.Length) : new Outcome.Refused(reasons);
            },
            cancellationToken);
    }

    /// <summary>Mở lại a report that was approved: it is returned, to be mended and sent again.</summary>
    public Task<Outcome> ReopenAsync(Operation operation, SubmissionTarget target, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            operation,
            target,
            new Change(AuditActions.ReopenReport, reason.Trim())
            {
                Refusal = (desk, report) => report.RefusalToReopen(desk.Actor) ?? Remarks.Refusal(reason.Trim()),
                Apply = (desk, submission) =>
                {
                    submission.Return(desk.Actor.Name, desk.Now);
                    desk.Say(submission, RemarkKind.Reopen, reason.Trim());
                },
            },
            cancellationToken);

    /// <summary>Mở khóa riêng.</summary>
    /// <param name="until">The last day on which figures may change.</param>
    public Task<Outcome> OpenLockAsync(Operation operation, SubmissionTarget target, DateOnly until, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            operation,
            target,
            new Change(AuditActions.OpenLock, $"đến {Texts.Date(until)}: {reason.Trim()}")
            {
                Refusal = (desk, report) => report.RefusalToOpenLock(desk.Actor, until) ?? Remarks.Refusal(reason.Trim(), Submission.ReasonMaxLength),
                Apply = (desk, submission) =>
                {
                    submission.OpenLock(until, reason.Trim());
                    desk.Say(submission, RemarkKind.OpenLock, $"Mở đến hết {Texts.Date(until)}: {reason.Trim()}");
                },
            },
            cancellationToken);

    /// <summary>Kết thúc mở khóa riêng before its day.</summary>
    public Task<Outcome> CloseLockAsync(Operation operation, SubmissionTarget target, CancellationToken cancellationToken) =>
        ChangeAsync(
            operation,
            target,
            new Change(AuditActions.CloseLock, Words: null)
            {
                Refusal = (desk, report) => report.RefusalToCloseLock(desk.Actor),
                Apply = (desk, submission) =>
                {
                    desk.Say(submission, RemarkKind.OpenLock, $"Kết thúc sớm, trước hạn {Texts.Date(submission.OpenUntil!.Value)}.");
                    submission.OpenLock(until: null, reason: null);
                },
            },
            cancellationToken);

    /// <summary>Trao đổi. It is added to what others said meanwhile, so no version is asked.</summary>
    /// <param name="itemCode">The cell it is about; null for the whole report.</param>
    public Task<Outcome> CommentAsync(Operation operation, string periodCode, string? unionCode, string? itemCode, string text, CancellationToken cancellationToken) =>
        contexts.WriteAsync(
            operation,
            new Intent(AuditActions.CommentReport, FigureSubject.OfReport(periodCode, unionCode), text.Trim()),
            scope => new SubmissionDesk(scope).CommentAsync(periodCode, unionCode, itemCode, text.Trim()),
            cancellationToken);

    private static Change Approval { get; } = new(AuditActions.ApproveReport, Words: null)
    {
        Refusal = (desk, report) => report.RefusalToApprove(desk.Actor),
        Apply = (desk, submission) => submission.Approve(desk.Actor.Name, desk.Now),
    };

    private static string? Remark(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Task<Outcome> ChangeAsync(Operation operation, SubmissionTarget target, Change change, CancellationToken cancellationToken) =>
        contexts.WriteAsync(
            operation,
            new Intent(change.Action, FigureSubject.OfReport(target.PeriodCode, target.UnionCode), change.Words),
            scope => new SubmissionDesk(scope).ChangeAsync(target, change, isOneOfMany: false),
            cancellationToken);

    /// <summary>One transition.</summary>
    /// <param name="Words">What the audit log says of it; null where the new state says enough.</param>
    internal sealed record Change(string Action, string? Words)
    {
        public required Func<SubmissionDesk, SubmissionCase, string?> Refusal { get; init; }

        public required Action<SubmissionDesk, Submission> Apply { get; init; }
    }
}
