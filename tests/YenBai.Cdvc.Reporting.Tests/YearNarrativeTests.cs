using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

public class YearNarrativeTests
{
    [Fact]
    public void A_row_not_met_says_what_is_missing_and_what_is_uncertain() => Assert.Equal(
        "mức năm 95%; thực hiện 94,0% (47/50), bằng 98,9% mức năm; đánh giá: chưa đạt mức năm, đạt ngưỡng văn bản, còn thiếu 1 CĐCS (tạm tính: 50/52 CĐCS đã báo cáo đủ; chắc chắn từ 90,0% đến 94,1%).",
        Result("2.1", s => s with
        {
            Numerator = 47, Denominator = 50, Actual = 94, Status = MeasureStatus.NotMet, Shortfall = 1, ShortfallText = 0, Coverage = new(50, 52), Range = new(90, 94.01m, Borrowed: false),
        }));

    [Theory]
    [InlineData(MeasureStatus.Met, 95, "đánh giá: đạt.")]
    [InlineData(MeasureStatus.Exceeded, 96, "đánh giá: vượt.")]
    [InlineData(MeasureStatus.MetYearBelowText, 95, "đánh giá: đạt mức năm, chưa vượt ngưỡng văn bản (trên 90%), còn thiếu 3 người.")]
    [InlineData(MeasureStatus.NotMet, 80, "đánh giá: chưa đạt, còn thiếu 7 người.")]
    public void Every_status_is_said(MeasureStatus status, int actual, string end) => Assert.EndsWith(
        end, Result("5.1", s => s with { Numerator = actual, Denominator = 100, Actual = actual, Status = status, Shortfall = 7, ShortfallText = 3, Coverage = new(2, 2) }), StringComparison.Ordinal);

    [Fact]
    public void A_row_without_figures_claims_no_number()
    {
        Assert.Equal("mức năm 95%; chưa có số liệu (0/3 CĐCS đã báo cáo đủ).", Result("5.1", s => s with { Coverage = new(0, 3) }));
        Assert.Equal("mức năm 95%; chưa có số liệu.", Result("5.1", s => s));
        Assert.Equal("mức năm 95%; không phát sinh.", Result("5.1", s => s with { Numerator = 0, Denominator = 0, Coverage = new(3, 3) }));
        Assert.Equal("mức năm 1 ban; chưa có số liệu (cấp tỉnh chưa nhập).", Result("8.1", s => s with { Coverage = new(0, 1) }));
    }

    [Fact]
    public void A_row_without_a_target_says_so_and_still_tells_what_was_done()
    {
        Assert.Equal("năm 2024 không giao mức.", Result("2.2", s => s with { Target = null, Status = MeasureStatus.NotAssigned }));
        Assert.Equal(
            "năm 2024 không giao mức; thực hiện 80,0% (8/10).",
            Result("2.2", s => s with { Target = null, Status = MeasureStatus.NotAssigned, Numerator = 8, Denominator = 10, Actual = 80, Coverage = new(4, 4) }));
    }

    [Fact]
    public void Provincial_rows_averages_and_those_not_concerned_are_told()
    {
        Assert.Equal("mức năm 1 lần; thực hiện 2 lần, bằng 200,0% mức năm; đánh giá: vượt.", Result("10.3", s => s with { Numerator = 2, Actual = 2, Status = MeasureStatus.Exceeded, Coverage = new(1, 1) }));
        Assert.EndsWith(
            "Bình quân 0,97 đoàn viên mỗi CĐCS; mức 50 đặt cho 50 CĐCS, hiện 0.",
            Result("3.1", s => s with { Numerator = 47, Actual = 47, Status = MeasureStatus.NotMet, Shortfall = 3, AveragePerUnion = 0.979m }),
            StringComparison.Ordinal);
        Assert.EndsWith("2 CĐCS không thuộc diện.", Result("8.2", s => s with { NotApplicable = ["A", "B"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_about_the_row_follows_and_its_remedy_is_proposed()
    {
        YearReport report = SampleReport.Empty();
        Measure measure = report.Programme.Row("5.1");
        report = report with
        {
            Notes = new Dictionary<int, RowNote> { [measure.Id] = new() { PeriodId = 1, MeasureId = measure.Id, Cause = "Nhiều đoàn viên mới chuyển đến.", Remedy = " Vận động tiếp ", SavedBy = "x", SavedAt = default } },
        };

        Assert.EndsWith("Nguyên nhân: Nhiều đoàn viên mới chuyển đến. Biện pháp: Vận động tiếp.", YearNarrative.Result(report, report.Scorecard.Find("5.1")!), StringComparison.Ordinal);
        Assert.Equal(["CT 5.1: Vận động tiếp."], YearNarrative.Remedies(report), StringComparer.Ordinal);
    }

    [Fact]
    public void No_CĐCS_is_said_and_never_a_wrong_0()
    {
        YearReport empty = SampleReport.Empty();

        string[] general = [.. YearNarrative.General(empty)];
        Assert.Equal("Tại ngày chốt 30/11/2024 chưa có CĐCS nào đang hoạt động trong hệ thống, nên các chỉ tiêu tính từ báo cáo của CĐCS chưa có số liệu.", general[0]);
        Assert.Equal("Chương trình có 19 dòng chỉ tiêu; năm 2024 giao 19 dòng. Trong đó 19 dòng chưa có số liệu.", general[1]);
        Assert.Equal("Chưa có CĐCS nào phải báo cáo.", YearNarrative.Unreported(empty).First());
        Assert.StartsWith("Chưa có số liệu để đánh giá: CT 1.1, CT 2.1", Assert.Single(YearNarrative.Shortcomings(empty)), StringComparison.Ordinal);
        Assert.All([.. general, .. YearNarrative.Unreported(empty)], s => Assert.DoesNotContain("NaN", s, StringComparison.Ordinal));
    }

    [Fact]
    public void Slipping_rows_name_the_nearest_and_the_late_are_named()
    {
        YearReport report = SampleReport.Of(new InputBuilder()
            .Union("Sở Một").Figure("DV", 100).Figure("QUY_DV", 60)
            .Union("Sở Hai").Figure("DV", 100).Figure("QUY_DV", 90)
            .Union("Sở Ba").Build());

        Assert.Contains("CT 5.1 (Dòng 5.1): còn thiếu 40 người để đạt mức năm; còn thiếu 31 người để đạt ngưỡng văn bản (trên 90%). CĐCS có thể bổ sung trước: Sở Một (còn 40 người); Sở Hai (còn 10 người); Sở Ba (chưa có số liệu).", YearNarrative.Shortcomings(report), StringComparer.Ordinal);
        Assert.Equal("Còn 3/3 CĐCS chưa gửi báo cáo hoặc báo cáo chưa đủ: Sở Một; Sở Hai; Sở Ba.", YearNarrative.Unreported(report).First());
        Assert.Contains("Xếp loại CĐCS: cấp tỉnh chưa ghi kết quả của 3 CĐCS.", YearNarrative.Unreported(report), StringComparer.Ordinal);
    }

    [Fact]
    public void Within_the_year_an_unreached_row_is_under_way()
    {
        YearReport report = SampleReport.Of(new InputBuilder(SamplePeriods.SixMonths(2024)).Union("Sở Một").Figure("DV", 100).Figure("QUY_DV", 60).Build());

        Assert.Equal("mức năm 95%; thực hiện 60,0% (60/100), bằng 63,1% mức năm; đánh giá: đang thực hiện, còn thiếu 35 người.", YearNarrative.Result(report, report.Scorecard.Find("5.1")!));
        Assert.Contains(YearNarrative.General(report), s => s.Contains("6 tháng đầu năm 2024 giao 19 dòng. Trong đó 1 dòng đang thực hiện, 18 dòng chưa có số liệu.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_term_of_row_1_1_is_told_with_what_is_left()
    {
        YearReport report = SampleReport.Of(new InputBuilder().Union("Sở Một").Figure("DV_MOI", 30).Build());

        Assert.EndsWith("Lũy kế 30 đoàn viên; còn 120 đoàn viên để đạt ngưỡng từ 150 đoàn viên trở lên trong cả nhiệm kỳ, bình quân 30 đoàn viên mỗi năm còn lại.", YearNarrative.Result(report, report.Scorecard.Find("1.1")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_without_a_single_figure_is_not_told_as_0()
    {
        YearReport report = SampleReport.Of(new InputBuilder().Union("Sở Một").Build());

        Assert.Contains("Chưa có số liệu lũy kế; còn 150 đoàn viên", YearNarrative.Result(report, report.Scorecard.Find("1.1")!), StringComparison.Ordinal);
    }

    private static string Result(string code, Func<MeasureScore, MeasureScore> change)
    {
        YearReport report = SampleReport.With(s => change(s.Find(code)!));
        return YearNarrative.Result(report, report.Scorecard.Find(code)!);
    }
}
