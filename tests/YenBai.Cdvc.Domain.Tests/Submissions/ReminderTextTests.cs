using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Submissions;

public sealed class ReminderTextTests
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly ReportingPeriod Period = SamplePeriods.FullYear(2025);
    private static readonly DateOnly TwoDaysLate = Period.DueDate.AddDays(2);

    [Fact]
    public void A_message_says_to_whom_what_until_when_what_is_missing_and_where_to_send_it() => Assert.Equal(
        """
        Kính gửi: Ban Chấp hành CĐCS Sở Thử nghiệm

        Công đoàn Viên chức tỉnh trân trọng đề nghị quý công đoàn gửi báo cáo số liệu năm 2025 thực hiện Chương trình hành động số 03/CTr-CĐVC, số liệu tính từ 01/12/2024 đến 30/11/2025.
        Hạn nộp: 10/12/2025 (quá hạn 2 ngày).

        Còn thiếu 2 mục:
        - Tổng số CNVCLĐ
        - Số đoàn viên

        Mục nào không phát sinh, xin ghi số 0; mục nào không thuộc diện, xin ghi “không thuộc diện”; xin không để trống.

        Nơi nhận báo cáo: Công đoàn Viên chức tỉnh; CĐCS có tài khoản thì nhập và gửi ngay trên phần mềm theo dõi chỉ tiêu.
        Trân trọng cảm ơn!
        """.ReplaceLineEndings("\n"),
        ReminderText.Message(Programme, Period, Report(["LD", "DV"]), TwoDaysLate));

    [Fact]
    public void Nothing_yet_is_said_with_every_item_and_still_fits_one_Zalo_message()
    {
        OutstandingReport report = Report([.. Programme.DataItems.Where(i => i.Reporter == Reporter.GrassrootsUnion).Select(i => i.Code)]);

        string message = ReminderText.Message(Programme, Period, report, Period.DueDate.AddDays(-3));

        Assert.Contains("Chúng tôi chưa nhận được số liệu nào. 20 mục cần báo cáo:", message, StringComparison.Ordinal);
        Assert.Contains("(còn 3 ngày)", message, StringComparison.Ordinal);
        Assert.Equal(20, message.Split("\n- ").Length - 1);
        Assert.InRange(message.Length, 0, 2000);
    }

    [Fact]
    public void Contradictions_and_reasons_of_a_return_are_told_with_their_cell()
    {
        OutstandingReport report = Report([], contradictions: ["“A” là 5, lớn hơn “B” là 4."], state: SubmissionState.Returned, returned: [new(Programme.Item("LD"), "Chưa khớp bảng lương."), new(Item: null, "Thiếu chữ ký.")]);

        string message = ReminderText.Message(Programme, Period, report, Period.DueDate);

        Assert.Contains("(hôm nay là hạn cuối)", message, StringComparison.Ordinal);
        Assert.Contains("\nSố liệu chưa khớp nhau, đề nghị xem lại:\n- “A” là 5, lớn hơn “B” là 4.\n", message, StringComparison.Ordinal);
        Assert.Contains("\nBáo cáo được trả lại để bổ sung:\n- Tổng số CNVCLĐ: Chưa khớp bảng lương.\n- Thiếu chữ ký.\n", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Còn thiếu", message, StringComparison.Ordinal);
        Assert.DoesNotContain("không phát sinh", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_everything_is_asked_to_send_it()
    {
        Assert.Contains("Đề nghị quý công đoàn kiểm tra lần cuối rồi gửi báo cáo.", ReminderText.Message(Programme, Period, Report([]), TwoDaysLate), StringComparison.Ordinal);
        Assert.Equal("Đã đủ số liệu, chưa gửi báo cáo.", ReminderText.Owes(Report([])));
    }

    [Fact]
    public void What_one_owes_fits_in_a_line_of_a_table()
    {
        Assert.Equal("Còn thiếu 2 mục: Tổng số CNVCLĐ, Số đoàn viên. 1 chỗ số liệu mâu thuẫn, cần sửa lại.", ReminderText.Owes(Report(["LD", "DV"], contradictions: ["…"])));
        Assert.Equal("Báo cáo bị trả lại: Tổng số CNVCLĐ: Chưa khớp; Thiếu chữ ký.", ReminderText.Owes(Report([], state: SubmissionState.Returned, returned: [new(Programme.Item("LD"), "Chưa khớp."), new(Item: null, "Thiếu chữ ký.")])));
        Assert.Equal("Chưa có số liệu nào (20 mục).", ReminderText.Owes(Report([.. Programme.DataItems.Take(20).Select(i => i.Code)])));
    }

    [Theory]
    [InlineData("Công đoàn Sở Nội vụ", "Ban Chấp hành Công đoàn Sở Nội vụ")]
    [InlineData("CĐCS Trường Mẫu", "Ban Chấp hành CĐCS Trường Mẫu")]
    [InlineData("Sở Nội vụ", "Ban Chấp hành CĐCS Sở Nội vụ")]
    public void It_is_addressed_to_the_committee_of_the_CDCS(string name, string addressee) => Assert.Equal(addressee, ReminderText.Addressee(Report([], name: name)));

    [Theory]
    [InlineData(SubmissionState.Entering, 20, OutstandingKind.Nothing, true)]
    [InlineData(SubmissionState.Entering, 3, OutstandingKind.Incomplete, true)]
    [InlineData(SubmissionState.Entering, 0, OutstandingKind.Unsent, true)]
    [InlineData(SubmissionState.Returned, 0, OutstandingKind.Returned, true)]
    [InlineData(SubmissionState.Returned, 3, OutstandingKind.Returned, true)]
    [InlineData(SubmissionState.Sent, 0, OutstandingKind.Unsent, false)]
    [InlineData(SubmissionState.Approved, 0, OutstandingKind.Unsent, false)]
    public void A_report_is_outstanding_in_one_of_four_ways(SubmissionState state, int missing, OutstandingKind kind, bool outstanding)
    {
        OutstandingReport report = Report([.. Programme.DataItems.Take(missing).Select(i => i.Code)], state: state);
        Assert.Equal(outstanding, report.IsOutstanding);
        if (outstanding)
        {
            Assert.Equal(kind, report.Kind);
        }

        Assert.Equal(outstanding, report.IsLate(Period, TwoDaysLate));
        Assert.False(report.IsLate(Period, Period.DueDate));
    }

    [Theory]
    [InlineData(3, "còn 3 ngày")]
    [InlineData(0, "hôm nay là hạn cuối")]
    [InlineData(-2, "quá hạn 2 ngày")]
    public void A_deadline_is_told_in_days(int days, string words) => Assert.Equal(words, Texts.Deadline(TwoDaysLate.AddDays(days), TwoDaysLate));

    private static OutstandingReport Report(
        string[] missing, string[]? contradictions = null, SubmissionState state = SubmissionState.Entering, ReturnReason[]? returned = null, string name = "Sở Thử nghiệm") => new(
        new UnionBuilder(1, name).Build(),
        Asked: 20,
        [.. missing.Select(Programme.Item)],
        contradictions ?? [],
        returned ?? [],
        new Cases().In(state).Submission,
        []);
}
