using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;
using static YenBai.Cdvc.Domain.Tests.Submissions.Cases;

namespace YenBai.Cdvc.Domain.Tests.Submissions;

public sealed class SubmissionCaseTests
{
    public static TheoryData<SubmissionState> States => [.. Enum.GetValues<SubmissionState>()];

    [Theory, MemberData(nameof(States))]
    public void Each_transition_has_its_states(SubmissionState state)
    {
        SubmissionCase report = new Cases().In(state).Case;

        Assert.Equal(state is SubmissionState.Entering or SubmissionState.Returned, report.RefusalToSend(Officer, Heading) is null);
        Assert.Equal(state is SubmissionState.Sent, report.RefusalToWithdraw(Officer) is null);
        Assert.Equal(state is SubmissionState.Sent, report.RefusalToReturn(Leader) is null);
        Assert.Equal(state is SubmissionState.Sent, report.RefusalToApprove(Leader) is null);
        Assert.Equal(state is SubmissionState.Approved, report.RefusalToReopen(Leader) is null);
    }

    [Theory, MemberData(nameof(States))]
    public void Each_role_has_its_transitions(SubmissionState state)
    {
        SubmissionCase report = new Cases().In(state).Case;
        (Func<Actor, string?> Refusal, Actor[] May)[] rights =
        [
            (a => report.RefusalToSend(a, Heading), [Administrator, Officer, Own, Actor.CommandLine]),
            (report.RefusalToWithdraw, [Administrator, Officer, Own, Actor.CommandLine]),
            (report.RefusalToReturn, [Leader]),
            (report.RefusalToApprove, [Leader]),
            (report.RefusalToReopen, [Leader]),
            (report.RefusalToOpenLock, [Administrator, Actor.CommandLine]),
            (report.RefusalToCloseLock, [Administrator, Actor.CommandLine]),
            (report.RefusalToComment, [Administrator, Officer, Leader, Own, Actor.CommandLine]),
        ];
        foreach ((Func<Actor, string?> refusal, Actor[] may) in rights)
        {
            Assert.All([Administrator, Officer, Leader, Own, Other, Actor.CommandLine], actor =>
            {
                if (!may.Contains(actor))
                {
                    Assert.Matches("không được|Chỉ (Lãnh đạo|Quản trị)", refusal(actor)!);
                }
                else if (refusal(actor) is { } other)
                {
                    Assert.DoesNotMatch("Tài khoản này|Chỉ (Lãnh đạo|Quản trị)", other);
                }
            });
        }
    }

    [Fact]
    public void What_is_missing_and_what_contradicts_is_named_with_the_way_out()
    {
        Cases cases = new Cases().With("DV", FigureValue.Blank).With("CQ", FigureValue.Blank).With("LD_NU", FigureValue.Of(7));

        Assert.Equal(
            "Báo cáo của Một (CS01) chưa gửi được. Còn 2 mục chưa có số liệu: Số đoàn viên, Số cơ quan, đơn vị; hãy nhập, không phát sinh thì ghi 0."
            + " Mâu thuẫn: “Số nữ CNVCLĐ” là 7, lớn hơn “Tổng số CNVCLĐ” là 1: hãy sửa lại một trong hai ô.",
            cases.Case.RefusalToSend(Officer));
        Assert.Null(cases.Case.RefusalToBeginSending(Officer));
        Assert.Contains("chưa duyệt được", cases.In(SubmissionState.Sent).Case.RefusalToApprove(Leader), StringComparison.Ordinal);
    }

    [Fact]
    public void Not_applicable_is_reported_and_what_the_province_decides_is_not_asked()
    {
        Cases cases = new Cases().With("DV", FigureValue.NotApplicable).With("XL", FigureValue.Blank).With("KT_DL", FigureValue.Blank);

        Assert.Null(cases.Case.RefusalToSend(Officer));
        Assert.Equal(20, cases.Case.Contents.Asked.Count);
    }

    [Fact]
    public void The_provinces_own_report_asks_the_provinces_items_and_no_CDCS_sends_it()
    {
        Cases cases = new() { Body = new Province { Name = "Cấp tỉnh" }.WithId(1) };

        Assert.Equal(["BNC_TINH_XL", "CB_CT", "CB_CT_SO", "KT_DONG_CAP"], cases.Case.Contents.Missing.Select(i => i.Code), StringComparer.Ordinal);
        Assert.StartsWith("Báo cáo của cấp tỉnh chưa gửi được.", cases.Case.RefusalToSend(Officer), StringComparison.Ordinal);
        // its id is the CĐCS's own in this test, so that only the kind of body can refuse
        Assert.NotNull(cases.Case.RefusalToComment(Own));
    }

    [Fact]
    public void A_leader_who_typed_a_figure_or_sent_the_report_does_not_approve_it()
    {
        Cases byAccount = new Cases().In(SubmissionState.Sent);
        byAccount.Authors.Add(new FigureAuthor(Leader.AccountId, "Tên cũ"));
        Cases byName = new Cases().In(SubmissionState.Sent);
        byName.Authors.Add(new FigureAuthor(AccountId: null, Leader.Name));
        Cases namesake = new Cases().In(SubmissionState.Sent);
        namesake.Authors.Add(new FigureAuthor(99, Leader.Name));
        Cases sender = new() { Submission = new Submission { PeriodId = 1, ReportingBodyId = 1 } };
        sender.Submission!.Send(Heading, Leader, Noon);
        Cases otherSender = new() { Submission = new Submission { PeriodId = 1, ReportingBodyId = 1 } };
        otherSender.Submission!.Send(Heading, Officer with { Name = Leader.Name }, Noon);

        Assert.Contains("không tự duyệt được", byAccount.Case.RefusalToApprove(Leader), StringComparison.Ordinal);
        Assert.Contains("không tự duyệt được", byName.Case.RefusalToApprove(Leader), StringComparison.Ordinal);
        Assert.Contains("không tự duyệt được", sender.Case.RefusalToApprove(Leader), StringComparison.Ordinal);
        Assert.Null(namesake.Case.RefusalToApprove(Leader));
        Assert.Null(otherSender.Case.RefusalToApprove(Leader));
    }

    [Fact]
    public void After_the_lock_nothing_is_sent_or_withdrawn_but_approved_returned_and_reopened()
    {
        Cases entering = new() { Today = new DateOnly(2025, 4, 1) };
        Assert.Contains("đã khóa từ hết ngày 31/03/2025", entering.Case.RefusalToSend(Officer), StringComparison.Ordinal);
        Assert.True(entering.Case.IsLocked);

        Cases sent = new Cases { Today = entering.Today }.In(SubmissionState.Sent);
        Assert.NotNull(sent.Case.RefusalToWithdraw(Officer));
        Assert.Null(sent.Case.RefusalToApprove(Leader));
        Assert.Null(sent.Case.RefusalToReturn(Leader));
        Assert.Null(new Cases { Today = entering.Today }.In(SubmissionState.Approved).Case.RefusalToReopen(Leader));
    }

    [Fact]
    public void An_opened_lock_lets_send_until_the_end_of_its_day()
    {
        Cases cases = new Cases { Today = new DateOnly(2025, 4, 10) }.In(SubmissionState.Returned);
        cases.Submission!.OpenLock(new DateOnly(2025, 4, 10), "Nộp muộn vì bão");

        Assert.Null(cases.Case.RefusalToSend(Officer));
        Assert.Null(cases.Case.RefusalToCloseLock(Administrator));
        cases.Today = new DateOnly(2025, 4, 11);
        Assert.NotNull(cases.Case.RefusalToSend(Officer));
        Assert.NotNull(cases.Case.RefusalToCloseLock(Administrator));
    }

    [Fact]
    public void A_lock_is_opened_from_today_on_and_beyond_the_lock_date()
    {
        Cases cases = new() { Today = new DateOnly(2025, 4, 10) };

        Assert.Null(cases.Case.RefusalToOpenLock(Administrator, cases.Today));
        Assert.Contains("đã qua", cases.Case.RefusalToOpenLock(Administrator, new DateOnly(2025, 4, 9)), StringComparison.Ordinal);
        cases.Today = new DateOnly(2025, 3, 1);
        Assert.Contains("vẫn chưa khóa", cases.Case.RefusalToOpenLock(Administrator, new DateOnly(2025, 3, 31)), StringComparison.Ordinal);
        Assert.Null(cases.Case.RefusalToOpenLock(Administrator, new DateOnly(2025, 4, 1)));
        cases.Period.LockDate = null;
        Assert.Contains("không có ngày khóa", cases.Case.RefusalToOpenLock(Administrator, new DateOnly(2025, 4, 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2024, 12, 6, "sau hôm nay")]
    [InlineData(2023, 11, 30, "trước ngày bắt đầu kỳ")]
    public void The_reports_date_lies_between_the_start_of_the_period_and_today(int year, int month, int day, string part) =>
        Assert.Contains(part, new Cases().Case.RefusalToSend(Officer, new ReportHeading(Number: null, new DateOnly(year, month, day))), StringComparison.Ordinal);

    [Fact]
    public void A_return_wants_a_reason_for_the_whole_or_on_cells_of_the_report()
    {
        SubmissionCase report = new Cases().In(SubmissionState.Sent).Case;
        static ReturnReasons On(string item, string reason) => new(Whole: null, new Dictionary<DataItem, string> { [Item(item)] = reason });

        Assert.Null(report.RefusalToReturn(Leader, On("LD", "Sai số")));
        Assert.Null(report.RefusalToReturn(Leader, new ReturnReasons("Thiếu chữ ký", new Dictionary<DataItem, string>())));
        Assert.Contains("Chưa có lý do", report.RefusalToReturn(Leader, new ReturnReasons(Whole: null, new Dictionary<DataItem, string>())), StringComparison.Ordinal);
        Assert.Contains("Ô “Số đoàn viên”: Chưa ghi", report.RefusalToReturn(Leader, On("DV", " ")), StringComparison.Ordinal);
        Assert.Contains("Mục “Xếp loại CĐCS” không thuộc báo cáo của Một (CS01)", report.RefusalToReturn(Leader, On("XL", "Sai")), StringComparison.Ordinal);
        Assert.Contains("dài quá 1000", report.RefusalToReturn(Leader, On("LD", new string('x', 1001))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cells_of_the_return_that_stands_are_marked_and_no_older_ones()
    {
        Submission submission = new Cases().In(SubmissionState.Returned).Submission!;
        SubmissionRemark[] thread = [On(9, RemarkKind.Return, version: 1), On(7, RemarkKind.Return, submission.Version), On(8, RemarkKind.Comment, submission.Version)];

        Assert.Equal([7], Remarks.OfReturnedCells(submission, thread).Keys);
        submission.OpenLock(new DateOnly(2025, 5, 1), "Cho sửa");
        Assert.Equal([7], Remarks.OfReturnedCells(submission, thread).Keys);
        submission.Send(Heading, Officer, Noon);
        Assert.Empty(Remarks.OfReturnedCells(submission, thread));
        submission.Approve(Leader.Name, Noon);
        submission.Return(Leader.Name, Noon);
        // reopened for a reason of its own: the old cells are mended
        Assert.Empty(Remarks.OfReturnedCells(submission, [.. thread, On(item: null, RemarkKind.Reopen, submission.Version)]));

        static SubmissionRemark On(int? item, RemarkKind kind, int version) => new()
        {
            PeriodId = 1, ReportingBodyId = 1, DataItemId = item, Kind = kind, Text = "Sai số", WrittenBy = "Lãnh đạo Thử", WrittenAt = Noon, SubmissionVersion = version,
        };
    }
}
