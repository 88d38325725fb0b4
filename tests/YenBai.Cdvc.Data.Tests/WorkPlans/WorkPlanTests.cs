using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.Tests.WorkPlans;

public sealed class WorkPlanTests
{
    private static readonly AttachedFile Pdf = new("Kế hoạch 2024.pdf", "%PDF-1.7 thử"u8.ToArray());
    private static readonly SaveWorkPlan Plan = new(2024, "CD01", " 05/KH-CĐCS ", new(2024, 1, 10), [new("1.1", 3), new("2.1", null), new("5.1", 92.5m)], Pdf, BasedOnVersion: 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_plan_is_kept_with_its_file_once_per_operation(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02");
        Operation operation = Operation.By(TestDatabase.Officer);

        Assert.Equal(1, await Commands(database).SaveAsync(operation, Plan, Cancellation).SavedAsync());
        Assert.Equal(1, await Commands(database).SaveAsync(operation, Plan, Cancellation).SavedAsync());

        WorkPlanBoard board = (await Queries(database).BoardAsync(TestDatabase.Leader, 2024, Cancellation))!;
        Assert.Equal([("CD01", true), ("CD02", false)], board.Plans.Select(p => (p.Union.Code, p.Plan is not null)));
        WorkPlan kept = board.Plans[0].Plan!;
        Assert.Equal(("05/KH-CĐCS", new DateOnly(2024, 1, 10), "Kế hoạch 2024.pdf"), (kept.Number, kept.IssuedOn, kept.FileName));
        Assert.Equal(Plan.Rows, kept.Rows);
        AttachedFile file = (await Queries(database).FileAsync(TestDatabase.Leader, 2024, "CD01", Cancellation))!;
        Assert.Equal((Pdf.Name, "application/pdf"), (file.Name, file.ContentType));
        Assert.Equal(Pdf.Content, file.Content);
        AuditEntry entry = Assert.Single(await database.AuditAsync(AuditActions.SaveWorkPlan));
        Assert.StartsWith("số 05/KH-CĐCS ngày 10/01/2024, 3 dòng chỉ tiêu: 1.1 mức 3; 2.1; 5.1 mức 92,5; tệp Kế hoạch 2024.pdf", entry.After, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_change_keeps_the_file_until_another_takes_its_place_and_a_removal_takes_both(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Plan, Cancellation).SavedAsync();

        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Plan with { Rows = [], NewFile = null, BasedOnVersion = 1 }, Cancellation).SavedAsync();
        Assert.Equal(Pdf.Content, (await Queries(database).FileAsync(TestDatabase.Leader, 2024, "CD01", Cancellation))!.Content);
        AttachedFile other = new("b.pdf", "%PDF khác"u8.ToArray());
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Plan with { NewFile = other, BasedOnVersion = 2 }, Cancellation).SavedAsync();
        Assert.Equal(other.Content, (await Queries(database).FileAsync(TestDatabase.Leader, 2024, "CD01", Cancellation))!.Content);

        await Commands(database).RemoveAsync(Operation.By(TestDatabase.Officer), 2024, "CD01", basedOnVersion: 2, Cancellation).ConflictAsync();
        await Commands(database).RemoveAsync(Operation.By(TestDatabase.Officer), 2024, "CD01", basedOnVersion: 3, Cancellation).SavedAsync();
        Assert.Null((await Queries(database).BoardAsync(TestDatabase.Leader, 2024, Cancellation))!.Plans[0].Plan);
        Assert.Null(await Queries(database).FileAsync(TestDatabase.Leader, 2024, "CD01", Cancellation));
        await Commands(database).RemoveAsync(Operation.By(TestDatabase.Officer), 2024, "CD01", basedOnVersion: 0, Cancellation).RefusedAsync("chưa có kế hoạch công tác năm 2024 để xóa");
    }

    [Theory, EveryDatabase]
    public async Task A_CDCS_keeps_its_own_plan_and_sees_no_other(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Actor own = TestDatabase.OfUnion(await database.AddUnionAsync());
        Actor other = TestDatabase.OfUnion(await database.AddUnionAsync("CD02"));

        await Commands(database).SaveAsync(Operation.By(other), Plan, Cancellation).RefusedAsync("chính CĐCS");
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Leader), Plan, Cancellation).RefusedAsync("chính CĐCS");
        await Commands(database).SaveAsync(Operation.By(own), Plan, Cancellation).SavedAsync();
        await Commands(database).RemoveAsync(Operation.By(other), 2024, "CD01", basedOnVersion: 1, Cancellation).RefusedAsync("chính CĐCS");

        Assert.Equal(["CD02"], (await Queries(database).BoardAsync(other, 2024, Cancellation))!.Plans.Select(p => p.Union.Code), StringComparer.Ordinal);
        Assert.Null(await Queries(database).FileAsync(other, 2024, "CD01", Cancellation));
        Assert.NotNull(await Queries(database).FileAsync(own, 2024, "CD01", Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_kept_is_refused_line_by_line_and_nothing_is_written(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync(closed: new DateOnly(2023, 6, 1));
        await database.AddUnionAsync("CD02");
        SaveWorkPlan wrong = Plan with { UnionCode = "CD02", Number = " ", Rows = [new("8.1", 1), new("5.1", 101), new("1.1", -1), new("2.1", null), new("2.1", null)] };

        IReadOnlyList<string> reasons = await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), wrong, Cancellation).RefusedAsync();

        Assert.Equal(
            [
                "Chưa ghi số ký hiệu của kế hoạch, ví dụ 05/KH-CĐCS.",
                "Dòng chỉ tiêu “8.1” không có trong chương trình, hoặc do cấp tỉnh thực hiện. Hãy bỏ chọn dòng này.",
                "CT 5.1: mức đăng ký phải từ 0 đến 100%.",
                "CT 1.1: mức đăng ký phải từ 0 đến 9.999.999 đoàn viên.",
                "Dòng chỉ tiêu 2.1 ghi hai lần. Hãy ghi một lần.",
            ],
            reasons, StringComparer.Ordinal);
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Plan, Cancellation).RefusedAsync("không hoạt động ngày nào trong năm 2024");
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Plan with { Year = 1999 }, Cancellation).RefusedAsync("Chưa có kỳ báo cáo năm 1999");
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Plan with { UnionCode = "XX" }, Cancellation).RefusedAsync("XX");
        Assert.Null(await Queries(database).BoardAsync(TestDatabase.Officer, 1999, Cancellation));
        Assert.Empty(await database.AuditAsync(AuditActions.SaveWorkPlan));
    }

    [Theory]
    [InlineData("ke-hoach.exe", "MZ", "không đúng loại")]
    [InlineData("ke-hoach.pdf", "<html>", "hỏng, hoặc không phải là tệp .pdf")]
    [InlineData("ke-hoach.docx", "", "hỏng, hoặc không phải là tệp .docx")]
    public void A_file_that_is_not_what_its_name_says_is_refused(string name, string content, string part) =>
        Assert.Contains(part, new AttachedFile(name, System.Text.Encoding.UTF8.GetBytes(content)).Refusal(), StringComparison.Ordinal);

    [Fact]
    public void A_file_too_large_or_too_long_in_name_is_refused()
    {
        byte[] large = new byte[AttachedFile.MaximumBytes + 1];
        Pdf.Content.CopyTo(large, 0);

        Assert.Contains("lớn quá 10 MB", new AttachedFile("a.pdf", large).Refusal(), StringComparison.Ordinal);
        Assert.Contains("Tên tệp dài quá", (Pdf with { Name = new string('a', WorkPlan.FileNameMaxLength) + ".pdf" }).Refusal(), StringComparison.Ordinal);
        Assert.Null(Pdf.Refusal());
    }

    private static WorkPlanCommands Commands(TestDatabase database) => database.Get<WorkPlanCommands>();

    private static WorkPlanQueries Queries(TestDatabase database) => database.Get<WorkPlanQueries>();
}
