using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Programmes;

public sealed class MeasureRulesTests
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly Dictionary<string, DataItem> Items = Programme.DataItems.ToDictionary(i => i.Code, StringComparer.Ordinal);

    private static MeasureDraft Ratio => MeasureDraft.Of(Programme.Row("5.1"));

    [Fact]
    public void Every_row_of_the_programme_keeps_the_rules() =>
        Assert.All(Programme.Measures, m => Assert.Empty(MeasureDraft.Of(m).Refusals(Items)));

    [Fact]
    public void Items_must_fit_the_kind_of_the_formula()
    {
        AssertRefused(Ratio with { Formula = new RatioOfSums("XL", "DV") }, "cộng mục “Xếp loại CĐCS” (XL), nhưng mục này ghi theo mức");
        AssertRefused(Ratio with { Formula = new RatioOfSums("DV", "DV") }, "tử số và mẫu số cùng là mục “Số đoàn viên” (DV)");
        AssertRefused(Ratio with { Formula = new RatioOfSums("CB_CT", "DV") }, "một mục là số của cấp tỉnh");
        AssertRefused(Ratio with { Formula = new RatioOfSums("KHONG_CO", "DV") }, "“KHONG_CO” không có trong chương trình");
        AssertRefused(Ratio with { Formula = new RatioOfSums("DV", "") }, "chưa chọn mục số liệu");
        AssertRefused(Ratio with { Formula = new ShareOfUnions("DV", ["tot"], ShareBasis.Active) }, "mục này không ghi theo mức");
        AssertRefused(Ratio with { Formula = new ShareOfUnions("XL", ["gioi"], ShareBasis.Active) }, "mức “gioi” không có");
        AssertRefused(Ratio with { Formula = new ShareOfUnions("XL", [], ShareBasis.Active) }, "thiếu mức đạt của mục “Xếp loại CĐCS” (XL)");
        AssertRefused(Ratio with { Formula = new ProvincialValue("DV", []), UnitOfCount = "lần" }, "mục “Số đoàn viên” (DV) là số của từng CĐCS");
        AssertRefused(Ratio with { Formula = new SumOf("CB_CT"), UnitOfCount = "người" }, "mục “Số cán bộ chuyên trách” (CB_CT) là số của cấp tỉnh");
    }

    [Fact]
    public void Unit_threshold_and_term_rule_must_fit_the_formula()
    {
        AssertRefused(Ratio with { UnitOfCount = "người" }, "không hợp với công thức");
        AssertRefused(Ratio with { TextThreshold = new TextThreshold(101, Strict: false, ThresholdScope.Actual) }, "Ngưỡng trong văn bản phải từ 0 đến 100");
        AssertRefused(Ratio with { TextThreshold = new TextThreshold(1, Strict: false, ThresholdScope.PerActiveUnion) }, "bình quân mỗi CĐCS, chỉ dùng được với công thức cộng số liệu");
        AssertRefused(Ratio with { TermRule = TermRule.CumulativeOverTerm }, "cộng dồn cả nhiệm kỳ, chỉ dùng được");
        AssertRefused(Ratio with { Wording = " " }, "Hãy ghi nội dung");
        AssertRefused(Ratio with { ShortName = new string('a', 61) }, "Hãy ghi tên gọi ngắn, nhiều nhất 60");
        AssertRefused(Ratio with { Code = "5.x" }, "hai số cách nhau dấu chấm");
    }

    [Fact]
    public void A_changed_wording_is_no_longer_that_of_the_scan()
    {
        Measure measure = SampleProgramme.Create().Row("5.1");
        measure.ScannedWording = "bản quét";
        measure.Redefine(MeasureDraft.Of(measure) with { ReadingNote = "cách hiểu" });
        Assert.Equal("bản quét", measure.ScannedWording);

        measure.Redefine(MeasureDraft.Of(measure) with { Wording = "Nội dung khác" });

        Assert.Null(measure.ScannedWording);
        Assert.Equal("cách hiểu", measure.ReadingNote);
    }

    [Fact]
    public void A_target_is_set_changed_and_taken_away()
    {
        Measure measure = SampleProgramme.Create().Row("2.2");

        measure.SetTarget(2025, 90);
        measure.SetTarget(2024, null);
        measure.SetTarget(2023, null);

        Assert.Equal([null, null, 90m], new[] { 2023, 2024, 2025 }.Select(measure.TargetOf));
        measure.SetTarget(2025, 87.5m);
        Assert.Equal(87.5m, Assert.Single(measure.Targets).Value);
    }

    private static void AssertRefused(MeasureDraft draft, string part) =>
        Assert.Contains(draft.Refusals(Items), r => r.Contains(part, StringComparison.Ordinal) && char.IsUpper(r[0]));
}
