using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>
/// Hồ sơ gửi duyệt: everything the rules of sending, returning and approving look at. Each rule answers null, or a sentence that
/// says what is in the way and how to mend it; commands ask again what pages asked before.
/// </summary>
/// <param name="Submission">Null while nothing was ever done: Đang nhập.</param>
/// <param name="Authors">Who typed the figures of the report as they are now.</param>
/// <param name="Today">The date in Asia/Ho_Chi_Minh.</param>
public sealed record SubmissionCase(
    ReportingPeriod Period, ReportingBody Body, Submission? Submission, SubmissionContents Contents, IReadOnlyList<FigureAuthor> Authors, DateOnly Today)
{
    public SubmissionState State => Submission?.State ?? SubmissionState.Entering;

    /// <summary>The version a command is based on; 0 while nothing was ever done.</summary>
    public int Version => Submission?.Version ?? 0;

    public GrassrootsUnion? Union => Body as GrassrootsUnion;

    /// <summary>"Báo cáo của CĐCS CD01".</summary>
    public string Name => Texts.ReportOf(Body);

    /// <summary>"báo cáo của CĐCS CD01", inside a sentence.</summary>
    public string NameInSentence => Texts.InSentence(Name);

    /// <summary>Whether the period is locked and this body has no exception.</summary>
    public bool IsLocked => FigureAcceptance.IsLocked(Period, Submission, Today);

    /// <summary>Gửi, by the state and the figures alone: before number and date are asked.</summary>
    public string? RefusalToSend(Actor actor) => RefusalToBeginSending(actor) ?? RefusalOfContents("gửi");

    /// <summary>Gửi, but for the figures: whether it is time to show what is still missing.</summary>
    public string? RefusalToBeginSending(Actor actor)
    {
        if (!actor.MaySend(Body.Id))
        {
            return $"Tài khoản này không được gửi {NameInSentence}. {(Union is null ? "Quản trị, Cán bộ" : "Quản trị, Cán bộ và chính CĐCS đó")} gửi được.";
        }

        return State switch
        {
            SubmissionState.Sent => $"{Name} {SentAtText}, đang chờ duyệt. Nếu cần sửa, hãy rút lại trước.",
            SubmissionState.Approved => $"{Name} {ApprovedAtText}. Nếu cần sửa, hãy nhờ Lãnh đạo mở lại.",
            _ => FigureAcceptance.RefusalOfBody(Period, Body, Submission, Today),
        };
    }

    /// <summary>Gửi with this number and date.</summary>
    public string? RefusalToSend(Actor actor, ReportHeading heading) => RefusalToSend(actor) ?? heading switch
    {
        { Number.Length: > Submission.ReportNumberMaxLength } => $"Số báo cáo dài quá {Submission.ReportNumberMaxLength} ký tự. Hãy ghi gọn lại, ví dụ 12/BC-CĐCS.",
        { Date: var date } when date > Today => $"Ngày báo cáo {Texts.Date(date)} ở sau hôm nay. Hãy kiểm tra lại ngày.",
        { Date: var date } when date < Period.Start => $"Ngày báo cáo {Texts.Date(date)} ở trước ngày bắt đầu kỳ {Texts.Date(Period.Start)}. Hãy kiểm tra lại năm.",
        _ => null,
    };

    /// <summary>Rút lại.</summary>
    public string? RefusalToWithdraw(Actor actor)
    {
        if (!actor.MaySend(Body.Id))
        {
            return $"Tài khoản này không được rút lại {NameInSentence}.";
        }

        // after the lock it could not be sent again
        return RefusalUnlessSent("rút lại") ?? FigureAcceptance.RefusalOfBody(Period, Body, Submission, Today);
    }

    /// <summary>Trả lại.</summary>
    public string? RefusalToReturn(Actor actor) => actor.MayApprove() ? RefusalUnlessSent("trả lại") : $"Chỉ Lãnh đạo được trả lại {NameInSentence}.";

    /// <summary>Trả lại for these reasons.</summary>
    public string? RefusalToReturn(Actor actor, ReturnReasons reasons)
    {
        if (RefusalToReturn(actor) is { } refusal)
        {
            return refusal;
        }

        return reasons.OfCells.Keys.FirstOrDefault(i => i.Reporter != Body.Reporter) is { } foreign
            ? $"Mục “{foreign.ShortName}” không thuộc {NameInSentence} nên không trả lại được. Hãy chọn ô khác."
            : reasons.Refusal();
    }

    /// <summary>Duyệt: never of one's own figures, never with a gap or a contradiction.</summary>
    public string? RefusalToApprove(Actor actor)
    {
        if (!actor.MayApprove())
        {
            return $"Chỉ Lãnh đạo được duyệt {NameInSentence}.";
        }

        if ((RefusalUnlessSent("duyệt") ?? RefusalOfContents("duyệt")) is { } refusal)
        {
            return refusal;
        }

        FigureAuthor sender = new(Submission!.SentById, Submission.SentBy!);
        bool own = sender.Is(actor) || Authors.Any(a => a.Is(actor));
        return own ? $"Đồng chí đã nhập số liệu hoặc đã gửi {NameInSentence} nên không tự duyệt được. Hãy nhờ Lãnh đạo khác duyệt." : null;
    }

    /// <summary>Mở lại.</summary>
    public string? RefusalToReopen(Actor actor)
    {
        if (!actor.MayApprove())
        {
            return $"Chỉ Lãnh đạo được mở lại {NameInSentence}.";
        }

        return State == SubmissionState.Approved ? null : $"{Name} chưa được duyệt nên không có gì để mở lại.";
    }

    /// <summary>Mở khóa riêng.</summary>
    public string? RefusalToOpenLock(Actor actor)
    {
        if (!actor.MayOpenLock())
        {
            return "Chỉ Quản trị được mở khóa riêng.";
        }

        return Period.LockDate is null ? $"Kỳ {Texts.PeriodInSentence(Period)} không có ngày khóa nên không cần mở khóa riêng." : null;
    }

    /// <summary>Mở khóa riêng to the end of a day.</summary>
    public string? RefusalToOpenLock(Actor actor, DateOnly until)
    {
        if (RefusalToOpenLock(actor) is { } refusal)
        {
            return refusal;
        }

        if (until < Today)
        {
            return $"Ngày mở khóa {Texts.Date(until)} đã qua. Hãy chọn từ hôm nay trở đi.";
        }

        return Period.IsLockedOn(until) ? null : $"Đến {Texts.Date(until)} kỳ {Texts.PeriodInSentence(Period)} vẫn chưa khóa (ngày khóa {Texts.Date(Period.LockDate!.Value)}). Hãy chọn ngày sau ngày khóa.";
    }

    /// <summary>Kết thúc mở khóa riêng before its day.</summary>
    public string? RefusalToCloseLock(Actor actor)
    {
        if (!actor.MayOpenLock())
        {
            return "Chỉ Quản trị được kết thúc mở khóa riêng.";
        }

        return Submission?.IsOpenOn(Today) == true ? null : $"{Name} không có khóa nào đang mở riêng.";
    }

    /// <summary>Trao đổi: both sides.</summary>
    public string? RefusalToComment(Actor actor) => actor.MaySee(Body) ? null : $"Tài khoản này không được xem {NameInSentence}.";

    private string SentAtText => $"đã gửi lúc {Texts.Moment(Submission!.SentAt!.Value)}";

    private string ApprovedAtText => $"đã được duyệt lúc {Texts.Moment(Submission!.DecidedAt!.Value)}";

    private string? RefusalUnlessSent(string action) => State switch
    {
        SubmissionState.Sent => null,
        SubmissionState.Approved => $"{Name} {ApprovedAtText} nên không {action} được nữa. Nếu cần sửa, hãy nhờ Lãnh đạo mở lại.",
        SubmissionState.Returned => $"{Name} đã trả lại, chưa gửi lại, nên không {action} được.",
        _ => $"{Name} đang nhập, chưa gửi, nên không {action} được.",
    };

    private string? RefusalOfContents(string action)
    {
        if (Contents.IsSound)
        {
            return null;
        }

        string missing = Contents.Missing.Count == 0
            ? ""
            : $" Còn {Texts.Count(Contents.Missing.Count)} mục chưa có số liệu: {string.Join(", ", Contents.Missing.Select(i => i.ShortName))}; hãy nhập, không phát sinh thì ghi 0.";
        string contradictions = string.Concat(Contents.Contradictions.Select(f => $" Mâu thuẫn: {f.Sentence}"));
        return $"{Name} chưa {action} được.{missing}{contradictions}";
    }
}
