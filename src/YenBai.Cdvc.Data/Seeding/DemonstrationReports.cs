using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Gửi và duyệt of the demonstration: past periods approved, the current one in all its states. Only sound reports are sent.</summary>
internal sealed class DemonstrationReports(WriteScope scope, Programme programme)
{
    /// <summary>The year whose reports are still coming in.</summary>
    public const int CurrentYear = 2026;

    public const string OfficerName = "Cán bộ (minh họa)";
    public const string LeaderName = "Lãnh đạo (minh họa)";

    private static readonly Actor Officer = new(AccountId: null, OfficerName, Role.Officer);

    private const string ReturnedItem = "NU_DAT";

    /// <summary>The reports of one period.</summary>
    /// <param name="bodies">The CĐCS by code, then the province.</param>
    public void Add(ReportingPeriod period, ILookup<int, Figure> figuresByBody, IReadOnlyList<ReportingBody> bodies)
    {
        FigureTable figures = new(figuresByBody.SelectMany(b => b).Select(f => (f.ReportingBodyId, f.DataItemId, f.Value)));
        foreach ((int index, ReportingBody body) in bodies.Index())
        {
            SubmissionState state = StateOf(period, index);
            if (state != SubmissionState.Entering
                && SubmissionContents.Of(programme, period.Kind, body.Reporter, body.Id, figures, FigureTable.Empty).IsSound)
            {
                DateTime sentAt = Add(period, body, index, state);
                foreach (Figure figure in figuresByBody[body.Id])
                {
                    // typed before it was sent
                    figure.UpdatedAt = sentAt.AddHours(-2);
                }
            }
        }
    }

    private static SubmissionState StateOf(ReportingPeriod period, int index) => (period.Year, period.Kind) switch
    {
        ( < CurrentYear, _) => SubmissionState.Approved,
        (_, not PeriodKind.FullYear) => index % 11 == 3 ? SubmissionState.Sent : SubmissionState.Approved,
        _ => (index % 14) switch
        {
            10 => SubmissionState.Returned,
            0 or 4 or 8 => SubmissionState.Approved,
            2 => SubmissionState.Entering,
            _ => SubmissionState.Sent,
        },
    };

    /// <summary>Gives the moment of sending.</summary>
    private DateTime Add(ReportingPeriod period, ReportingBody body, int index, SubmissionState state)
    {
        StableRandom random = new((ulong)((period.Year * 10_000) + ((int)period.Kind * 1_000) + index));
        DateTime due = period.DueDate.ToDateTime(new TimeOnly(random.Between(1, 9), random.Between(0, 59)), DateTimeKind.Utc);
        // never in the future, whenever the demonstration starts
        DateTime sentAt = Earlier(due.AddDays(-random.Between(0, 8)), scope.Now.AddHours(-24 - (3 * index)));
        DateTime decidedAt = Earlier(sentAt.AddDays(random.Between(1, 5)), scope.Now.AddHours(-1 - (index % 20)));
        string number = string.Create(CultureInfo.InvariantCulture, $"{random.Between(5, 60)}/BC-CĐCS");
        Submission submission = new() { PeriodId = period.Id, ReportingBodyId = body.Id };
        scope.Db.Submissions.Add(submission);

        submission.Send(new ReportHeading(index % 9 == 7 ? null : number, VietnamTime.DateOf(sentAt)), Officer, sentAt);
        Record(AuditActions.SendReport, period, body, SubmissionState.Entering, submission);
        if (state == SubmissionState.Approved)
        {
            submission.Approve(LeaderName, decidedAt);
            Record(AuditActions.ApproveReport, period, body, SubmissionState.Sent, submission);
        }
        else if (state == SubmissionState.Returned)
        {
            submission.Return(LeaderName, decidedAt);
            Record(AuditActions.ReturnReport, period, body, SubmissionState.Sent, submission);
            Say(submission, RemarkKind.Return, LeaderName, decidedAt, "Chưa khớp danh sách khen thưởng gửi kèm, đồng chí kiểm tra lại.", programme.Item(ReturnedItem).Id);
            Say(submission, RemarkKind.Comment, OfficerName, decidedAt.AddMinutes(20), "Đã nhắn CĐCS đối chiếu, sẽ gửi lại trong tuần.", itemId: null);
        }

        return sentAt;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    private void Record(string action, ReportingPeriod period, ReportingBody body, SubmissionState before, Submission after) => scope.RecordLine(
        action,
        FigureSubject.OfReport(period.Code, (body as GrassrootsUnion)?.Code),
        Texts.SubmissionStateName(before),
        Texts.SubmissionStateName(after.State),
        after.Version);

    private void Say(Submission submission, RemarkKind kind, string by, DateTime at, string text, int? itemId) => scope.Db.SubmissionRemarks.Add(new SubmissionRemark
    {
        PeriodId = submission.PeriodId,
        ReportingBodyId = submission.ReportingBodyId,
        DataItemId = itemId,
        Kind = kind,
        Text = text,
        WrittenBy = by,
        WrittenAt = at,
        SubmissionVersion = submission.Version,
    });
}
