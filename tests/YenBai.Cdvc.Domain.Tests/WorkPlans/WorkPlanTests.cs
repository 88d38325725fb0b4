using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.WorkPlans;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.WorkPlans;

public sealed class WorkPlanTests
{
    private static readonly Programme Programme = SampleProgramme.Create();

    [Fact]
    public void A_sound_plan_is_not_refused() =>
        Assert.Empty(WorkPlan.Refusals(Programme, new string('1', WorkPlan.NumberMaxLength), [new("1.1", 9_999_999), new("2.1", 100), new("4.1", 0), new("5.1", null)]));

    [Theory]
    [InlineData("", "Chưa ghi số ký hiệu")]
    [InlineData("  ", "Chưa ghi số ký hiệu")]
    [InlineData("123456789012345678901234567890123456789012345678901", "Số ký hiệu dài quá 50 ký tự")]
    public void A_plan_has_its_number(string number, string refusal) =>
        Assert.StartsWith(refusal, Assert.Single(WorkPlan.Refusals(Programme, number, [])), StringComparison.Ordinal);

    [Theory]
    [InlineData("2.1", 100.5, "CT 2.1: mức đăng ký phải từ 0 đến 100%.")]
    [InlineData("2.1", -1, "CT 2.1: mức đăng ký phải từ 0 đến 100%.")]
    [InlineData("1.1", 10_000_000, "CT 1.1: mức đăng ký phải từ 0 đến 9.999.999 đoàn viên.")]
    [InlineData("1.1", -1, "CT 1.1: mức đăng ký phải từ 0 đến 9.999.999 đoàn viên.")]
    public void A_registered_target_stays_within_its_row(string row, double target, string refusal) =>
        Assert.Equal(refusal, Assert.Single(WorkPlan.Refusals(Programme, "05/KH", [new(row, (decimal)target)])));

    [Fact]
    public void A_row_there_is_not_and_a_row_of_the_province_cannot_be_taken_up()
    {
        string provincial = Programme.Measures.First(m => Programme.IsProvincial(m)).Code;

        Assert.All(
            (string[])["99.9", provincial],
            row => Assert.StartsWith($"Dòng chỉ tiêu “{row}” không có trong chương trình", Assert.Single(WorkPlan.Refusals(Programme, "05/KH", [new(row, null)])), StringComparison.Ordinal));
        Assert.DoesNotContain(WorkPlan.RowsFor(Programme), m => string.Equals(m.Code, provincial, StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_is_taken_up_once() =>
        Assert.Equal("Dòng chỉ tiêu 2.1 ghi hai lần. Hãy ghi một lần.", Assert.Single(WorkPlan.Refusals(Programme, "05/KH", [new("2.1", 90), new("2.1", 95), new("4.1", null)])));

    [Fact]
    public void A_row_is_found_by_its_code()
    {
        WorkPlan plan = new() { ReportingBodyId = 1, Year = 2024, Number = "05/KH", IssuedOn = default, SavedBy = "", SavedAt = default, Rows = [new("2.1", 90), new("4.1", null)] };

        Assert.Equal(90, plan.Find("2.1")!.OwnTarget);
        Assert.NotNull(plan.Find("4.1"));
        Assert.Null(plan.Find("1.1"));
    }

    [Theory]
    [InlineData("ke-hoach.pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("KE-HOACH.PDF", "%PDF", "application/pdf")]
    [InlineData("a.docx", "PK..", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.xlsx", "PK..", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("a.doc", "\u00D0\u00CF\u0011\u00E0", "application/msword")]
    [InlineData("a.jpg", "\u00FF\u00D8\u00FF", "image/jpeg")]
    [InlineData("a.png", "\u0089PNG", "image/png")]
    public void A_file_of_a_known_kind_is_kept_and_named_as_what_it_is(string name, string content, string type)
    {
        AttachedFile file = new(name, System.Text.Encoding.Latin1.GetBytes(content));

        Assert.Null(file.Refusal());
        Assert.Equal(type, file.ContentType);
    }

    [Fact]
    public void A_file_of_another_kind_or_content_or_size_or_name_is_refused()
    {
        byte[] pdf = "%PDF"u8.ToArray();

        Assert.Contains("không đúng loại", new AttachedFile("a.exe", pdf).Refusal(), StringComparison.Ordinal);
        Assert.Equal("application/octet-stream", new AttachedFile("a.exe", pdf).ContentType);
        Assert.Contains("không phải là tệp .pdf", new AttachedFile("a.pdf", "MZ"u8.ToArray()).Refusal(), StringComparison.Ordinal);
        Assert.Contains("Tên tệp dài quá 200 ký tự", new AttachedFile(new string('a', 197) + ".pdf", pdf).Refusal(), StringComparison.Ordinal);
        Assert.Null(new AttachedFile(new string('a', 196) + ".pdf", pdf).Refusal());
        Assert.Contains("lớn quá 10 MB", new AttachedFile("a.pdf", [.. pdf, .. new byte[AttachedFile.MaximumBytes - 3]]).Refusal(), StringComparison.Ordinal);
        Assert.Null(new AttachedFile("a.pdf", [.. pdf, .. new byte[AttachedFile.MaximumBytes - 4]]).Refusal());
        Assert.Equal(".pdf,.docx,.xlsx,.doc,.jpg,.png", AttachedFile.Extensions);
    }
}
