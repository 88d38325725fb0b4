using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Submissions;

public sealed class SubmissionCommandTests
{
    [Theory, EveryDatabase]
    public async Task A_report_goes_from_sent_to_returned_to_sent_to_approved_and_is_audited(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();

        await database.SendAsync().SavedAsync();
        await database.ReturnAsync(1, whole: " Thiếu chữ ký ", cells: ("LD_NU", "Không khớp biên bản")).SavedAsync();
        SubmissionDetails returned = await database.ReportAsync();
        Assert.Equal(SubmissionState.Returned, returned.Case.State);
        Assert.Equal([(RemarkKind.Return, "Thiếu chữ ký"), (RemarkKind.Return, "Không khớp biên bản")], returned.Thread.Select(r => (r.Kind, r.Text)));
        Assert.Equal("Không khớp biên bản", Assert.Single(Remarks.OfReturnedCells(returned.Case.Submission, returned.Thread)).Value.Text);

        await database.SaveAsync("LD", 6, basedOn: 1).SavedAsync();
        await database.SendAsync(2, heading: Reports.Heading with { Number = " " }).SavedAsync();
        await database.ApproveAsync(3).SavedAsync();

        Submission approved = (await database.ReportAsync()).Case.Submission!;
        Assert.Equal(
            (SubmissionState.Approved, null, Reports.Heading.Date, "Cán bộ Thử", "Lãnh đạo Thử", 4),
            (approved.State, approved.ReportNumber, approved.ReportDate!.Value, approved.SentBy, approved.DecidedBy, approved.Version));
        AuditEntry sent = (await database.AuditAsync(AuditActions.SendReport))[0];
        Assert.Equal(("2024-nam/CD01", "Đang nhập", "số 12/BC-CĐCS, ngày 10/12/2024", 1), (sent.Subject, sent.Before, sent.After, sent.ResultVersion));
        Assert.Equal("Thiếu chữ ký | LD_NU: Không khớp biên bản", Assert.Single(await database.AuditAsync(AuditActions.ReturnReport)).After);
        Assert.Equal(("Đã gửi", "Đã duyệt"), Assert.Single(await database.AuditAsync(AuditActions.ApproveReport)) is { } a ? (a.Before, a.After) : default);
    }

    [Theory, EveryDatabase]
    public async Task An_incomplete_or_contradicting_report_is_neither_sent_nor_approved(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SendAsync().RefusedAsync("Còn 20 mục chưa có số liệu");
        await database.CompleteAsync();
        await database.SaveAsync("LD_NU", 9, basedOn: 1).SavedAsync();
        await database.SendAsync().RefusedAsync("là 9, lớn hơn");
        await database.SaveAsync("LD_NU", 5, basedOn: 2).SavedAsync();
        await database.SendAsync().SavedAsync();

        // behind the program's back: approval looks again
        await database.TamperAsync("UPDATE Figures SET Value = 9 WHERE DataItemId = (SELECT Id FROM DataItems WHERE Code = 'LD_NU')");
        await database.ApproveAsync(1).RefusedAsync("chưa duyệt được. Mâu thuẫn");
    }

    [Theory, EveryDatabase]
    public async Task Sent_and_approved_reports_are_frozen_but_for_what_the_province_decides(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        await database.CompleteAsync();
        await database.SendAsync().SavedAsync();

        await database.SaveAsync("LD", 6, basedOn: 1).RefusedAsync("đã gửi lúc 12:00 15/12/2024 nên không sửa mục “CNVCLĐ” (LD) được");
        await database.SaveAsync("LD", 6, basedOn: 1, actor: TestDatabase.OfUnion(union)).RefusedAsync("không sửa mục “CNVCLĐ” (LD) được");
        await database.ImportFiguresAsync("CD01,LD,6").RefusedAsync("dòng 2: Báo cáo của Sở Thử nghiệm (CD01) đã gửi");
        await database.SaveAsync("XL", 2).SavedAsync();
        await database.ImportFiguresAsync("CD01,KT_DL,co").SavedAsync();
        await database.ApproveAsync(1).SavedAsync();
        await database.SaveAsync("LD", 6, basedOn: 1).RefusedAsync("đã được duyệt");
        await database.SaveAsync("KT_TC", 1).SavedAsync();

        await database.ReopenAsync(2).SavedAsync();
        Assert.Contains("Cần sửa số nữ", Assert.Single(await database.AuditAsync(AuditActions.ReopenReport)).After, StringComparison.Ordinal);
        await database.SaveAsync("LD", 6, basedOn: 1, actor: TestDatabase.OfUnion(union)).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_report_is_withdrawn_with_a_reason_while_nobody_has_decided(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await database.SendAsync().SavedAsync();

        await database.WithdrawAsync(1, reason: " ").RefusedAsync("Chưa ghi nội dung hoặc lý do");
        await database.WithdrawAsync(1).SavedAsync();
        Assert.Single(await database.AuditAsync(AuditActions.WithdrawReport));

        SubmissionDetails report = await database.ReportAsync();
        Assert.Equal(SubmissionState.Entering, report.Case.State);
        Assert.Equal((RemarkKind.Withdraw, "Gửi nhầm", "Cán bộ Thử"), Assert.Single(report.Thread) is { } r ? (r.Kind, r.Text, r.WrittenBy) : default);
        await database.SaveAsync("LD", 6, basedOn: 1).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task Nobody_approves_figures_of_their_own_even_after_a_change_of_role_and_name(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await database.SendAsync(actor: TestDatabase.Administrator).SavedAsync();

        Actor renamed = TestDatabase.Officer with { Role = Role.Leader, Name = "Tên mới" };
        Actor promoted = TestDatabase.Administrator with { Role = Role.Leader };
        await database.PromoteAsync(renamed);
        await database.PromoteAsync(promoted);
        await database.ApproveAsync(1, actor: renamed).RefusedAsync("không tự duyệt được");
        await database.ApproveAsync(1, actor: promoted).RefusedAsync("không tự duyệt được");
        await database.ApproveAsync(1).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task After_the_lock_one_CDCS_goes_on_until_the_end_of_its_exception(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await database.AddCompleteAsync("CD02");
        await database.SendAsync(union: "CD02").SavedAsync();
        database.Clock.SetTo(new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.FromHours(7)));

        await database.SendAsync().RefusedAsync("đã khóa từ hết ngày 31/03/2025");
        await database.ApproveAsync(1, union: "CD02").SavedAsync();
        await database.OpenLockAsync(0, new DateOnly(2025, 4, 3), reason: "").RefusedAsync("Chưa ghi nội dung");
        await database.OpenLockAsync(0, new DateOnly(2025, 3, 31)).RefusedAsync("đã qua");
        await database.OpenLockAsync(0, new DateOnly(2025, 4, 3)).SavedAsync();
        Assert.Contains("Nộp muộn vì bão", Assert.Single(await database.AuditAsync(AuditActions.OpenLock)).After, StringComparison.Ordinal);
        await database.SaveAsync("LD", 6, basedOn: 1).SavedAsync();
        await database.ImportFiguresAsync("CD01,LD,7\nCD02,XL,tot").RefusedAsync("dòng 3: Kỳ năm 2024 đã khóa");
        await database.ImportFiguresAsync("CD01,LD,7").SavedAsync();

        database.Clock.Advance(TimeSpan.FromDays(3));
        await database.SaveAsync("LD", 8, basedOn: 3).RefusedAsync("đã khóa");
        await database.OpenLockAsync(1, new DateOnly(2025, 4, 10)).SavedAsync();
        await database.SendAsync(2).SavedAsync();
        await database.CloseLockAsync(3).SavedAsync();
        await database.WithdrawAsync(4).RefusedAsync("đã khóa");
        await database.CloseLockAsync(4).RefusedAsync("không có khóa nào đang mở riêng");
        Assert.Equal(
            ["Mở đến hết 03/04/2025: Nộp muộn vì bão", "Mở đến hết 10/04/2025: Nộp muộn vì bão", "Kết thúc sớm, trước hạn 10/04/2025."],
            (await database.ReportAsync()).Thread.Select(r => r.Text));
    }

    [Theory, EveryDatabase]
    public async Task The_same_operation_sent_again_changes_nothing(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        Guid send = Guid.NewGuid();
        Guid comment = Guid.NewGuid();

        Assert.Equal(1, await database.SendAsync(operation: send).SavedAsync());
        await database.WithdrawAsync(1).SavedAsync();
        Assert.Equal(1, await database.SendAsync(operation: send).SavedAsync());
        await database.SendAsync(operation: send, heading: Reports.Heading with { Number = "13" }).RefusedAsync("Mã thao tác này đã dùng");
        await database.CommentAsync("Số nữ đã đối chiếu", operation: comment).SavedAsync();
        await database.CommentAsync("Số nữ đã đối chiếu", operation: comment).SavedAsync();

        SubmissionDetails report = await database.ReportAsync();
        Assert.Equal((SubmissionState.Entering, 2), (report.Case.State, report.Case.Version));
        Assert.Equal(2, report.Thread.Count);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_leaders_at_once_one_decides_and_the_other_is_told_who_did_what(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Actor second = TestDatabase.Leader with { AccountId = 30, Name = "Lãnh đạo Hai" };
        await database.AddAccountAsync(second);
        for (int round = 0; round < 5; round++)
        {
            string union = $"CD1{round}";
            await database.AddCompleteAsync(union);
            await database.SendAsync(union: union).SavedAsync();

            Outcome[] outcomes = await Task.WhenAll(
                Task.Run(() => database.ApproveAsync(1, union)), Task.Run(() => database.ReturnAsync(1, union, second, "Sai kỳ")));

            Assert.Single(outcomes.OfType<Outcome.Saved>());
            Outcome.Conflict conflict = Assert.Single(outcomes.OfType<Outcome.Conflict>());
            string did = outcomes[0] is Outcome.Saved ? "Lãnh đạo Thử đã duyệt" : "Lãnh đạo Hai đã trả lại";
            Assert.Equal($"Báo cáo của Sở Thử nghiệm ({union}): {did} lúc 12:00 15/12/2024. Hãy xem lại rồi làm tiếp.", conflict.Theirs);
            Assert.Equal(2, conflict.CurrentVersion);
        }
    }

    [Theory, EveryDatabase]
    public async Task Of_two_first_sendings_at_once_one_is_kept(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();

        Outcome[] outcomes = await Task.WhenAll(Task.Run(() => database.SendAsync()), Task.Run(() => database.SendAsync(actor: TestDatabase.Administrator)));

        Assert.Single(outcomes.OfType<Outcome.Saved>());
        Assert.Contains("đã gửi lúc", Assert.Single(outcomes.OfType<Outcome.Conflict>()).Theirs, StringComparison.Ordinal);
        Assert.Single(await database.AuditAsync(AuditActions.SendReport));
    }

    [Theory, EveryDatabase]
    public async Task Many_are_approved_together_or_none_and_each_in_the_way_is_named(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        foreach (string union in new[] { "CD01", "CD02", "CD03" })
        {
            await database.AddCompleteAsync(union);
            await database.SendAsync(union: union).SavedAsync();
        }

        await database.AddUnionAsync("CD04");
        await database.WithdrawAsync(1, "CD02").SavedAsync();
        IReadOnlyList<string> reasons = await database.ApproveManyAsync(("CD01", 1), ("CD02", 1), ("CD03", 1), ("CD04", 0)).RefusedAsync();
        Assert.Equal(2, reasons.Count);
        Assert.StartsWith("Báo cáo của Sở Thử nghiệm (CD02): Cán bộ Thử đã rút lại lúc", reasons[0], StringComparison.Ordinal);
        Assert.StartsWith("Báo cáo của Sở Thử nghiệm (CD04) đang nhập, chưa gửi", reasons[1], StringComparison.Ordinal);
        Assert.Equal(SubmissionState.Sent, (await database.ReportAsync()).Case.State);
        Assert.Empty(await database.AuditAsync(AuditActions.ApproveReport));

        Assert.Equal(2, await database.ApproveManyAsync(("CD01", 1), ("CD03", 1), ("cd03", 1)).SavedAsync());
        Assert.Equal(SubmissionState.Approved, (await database.ReportAsync("CD03")).Case.State);
        Assert.Equal(["2024-nam/CD01", "2024-nam/CD03"], (await database.AuditAsync(AuditActions.ApproveReport)).Select(a => a.Subject));
        await database.ApproveManyAsync().RefusedAsync("Chưa chọn báo cáo nào");
    }

    [Theory, EveryDatabase]
    public async Task The_provinces_own_report_is_sent_frozen_and_approved_like_the_others(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.ImportFiguresAsync(",BNC_TINH_XL,tot\n,CB_CT,5\n,CB_CT_SO,5\n,KT_DONG_CAP,1").SavedAsync();

        await database.SendAsync(union: null).SavedAsync();
        await database.SaveAsync("CB_CT", 6, basedOn: 1, union: null).RefusedAsync("Báo cáo của cấp tỉnh đã gửi");
        await database.ApproveAsync(1, union: null).SavedAsync();
        Assert.Equal("2024-nam/tinh", Assert.Single(await database.AuditAsync(AuditActions.ApproveReport)).Subject);
    }

    [Theory, EveryDatabase]
    public async Task What_does_not_exist_is_named(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddCompleteAsync();
        await database.SendAsync().SavedAsync();

        await database.SendAsync(union: "KHONGCO").RefusedAsync("Không có CĐCS mã “KHONGCO”");
        await database.CommentAsync("?", union: "KHONGCO").RefusedAsync("Không có CĐCS mã “KHONGCO”");
        await database.CommentAsync("Sai", item: "LD_X").RefusedAsync("Không có mục số liệu “LD_X”");
        await database.ReturnAsync(1, cells: ("LD_X", "Sai")).RefusedAsync("Không có mục số liệu “LD_X”");
        await database.ReturnAsync(1).RefusedAsync("Chưa có lý do trả lại");
        await database.SendAsync(7).ConflictAsync();
    }
}
