using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class FigureAcceptanceTests
{
    private static readonly Programme Programme = SampleProgramme.Create();
    private static readonly ReportingPeriod Period = SamplePeriods.FullYear(2024);
    private static readonly DateOnly LastDay = new(2025, 3, 31);
    private static readonly Province Province = new() { Name = "Cấp tỉnh" };
    private static readonly GrassrootsUnion Union = new UnionBuilder(1, "Sở Thử").Build();

    [Fact]
    public void A_locked_period_takes_nothing_unless_the_lock_is_open_for_this_body()
    {
        Assert.Null(FigureAcceptance.RefusalOfBody(Period, Union, submission: null, LastDay));
        Assert.Contains("đã khóa từ hết ngày 31/03/2025", FigureAcceptance.RefusalOfBody(Period, Union, submission: null, LastDay.AddDays(1)), StringComparison.Ordinal);
        Assert.Contains("đã khóa", FigureAcceptance.RefusalOfBody(Period, Union, Report(), LastDay.AddDays(1)), StringComparison.Ordinal);
        Submission open = Report();
        open.OpenLock(LastDay.AddDays(2), "sửa");
        Assert.Null(FigureAcceptance.RefusalOfBody(Period, Union, open, LastDay.AddDays(2)));
        Assert.Contains("đã khóa", FigureAcceptance.RefusalOfBody(Period, Union, open, LastDay.AddDays(3)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_CDCS_reports_only_for_a_period_it_was_active_in()
    {
        GrassrootsUnion later = Made(new DateOnly(2024, 12, 1), closed: null);
        GrassrootsUnion earlier = Made(new DateOnly(2020, 1, 1), new DateOnly(2023, 12, 1));

        Assert.EndsWith("hoạt động từ 01/12/2024. Hãy kiểm tra lại kỳ, hoặc sửa ngày của CĐCS.", FigureAcceptance.RefusalOfBody(Period, later, submission: null, LastDay), StringComparison.Ordinal);
        Assert.Contains("hoạt động từ 01/01/2020 đến trước 01/12/2023", FigureAcceptance.RefusalOfBody(Period, earlier, submission: null, LastDay), StringComparison.Ordinal);
        Assert.Null(FigureAcceptance.RefusalOfBody(Period, Made(new DateOnly(2024, 11, 30), closed: null), submission: null, LastDay));
        Assert.Null(FigureAcceptance.RefusalOfBody(Period, Made(new DateOnly(2020, 1, 1), new DateOnly(2023, 12, 2)), submission: null, LastDay));
        Assert.Null(FigureAcceptance.RefusalOfBody(Period, Province, submission: null, LastDay));
    }

    [Fact]
    public void What_is_sent_or_approved_is_frozen_but_not_what_the_province_decides()
    {
        DataItem own = Programme.Item("LD");
        Assert.Null(FigureAcceptance.RefusalOfItem(Union, submission: null, own));
        Submission report = Report();
        Assert.Null(FigureAcceptance.RefusalOfItem(Union, report, own));

        report.Send(new ReportHeading("1", default), new Actor(1, "Cán bộ", Role.Officer), At(9));
        Assert.Contains("đã gửi lúc 09:00 20/11/2024 nên không sửa mục “Tổng số CNVCLĐ” (LD) được", FigureAcceptance.RefusalOfItem(Union, report, own), StringComparison.Ordinal);
        Assert.Null(FigureAcceptance.RefusalOfItem(Union, report, Programme.Item("XL")));
        report.Approve("Lãnh đạo", At(10));
        Assert.Contains("đã được duyệt lúc 10:00 20/11/2024 nên không sửa mục “Tổng số CNVCLĐ” (LD) được", FigureAcceptance.RefusalOfItem(Union, report, own), StringComparison.Ordinal);
        Assert.Null(FigureAcceptance.RefusalOfItem(Union, report, Programme.Item("XL")));
        report.Return("Lãnh đạo", At(11));
        Assert.Null(FigureAcceptance.RefusalOfItem(Union, report, own));
    }

    [Fact]
    public void An_item_belongs_to_its_side()
    {
        Assert.Contains("là số liệu cấp tỉnh", FigureAcceptance.RefusalOfValue(Union, Programme.Item("CB_CT"), FigureValue.Of(1)), StringComparison.Ordinal);
        Assert.Contains("số liệu của từng CĐCS", FigureAcceptance.RefusalOfValue(Province, Programme.Item("LD"), FigureValue.Of(1)), StringComparison.Ordinal);
        Assert.Contains("số liệu của từng CĐCS", FigureAcceptance.RefusalOfValue(Province, Programme.Item("XL"), FigureValue.Of(1)), StringComparison.Ordinal);
        Assert.Null(FigureAcceptance.RefusalOfValue(Province, Programme.Item("CB_CT"), FigureValue.Of(1)));
        Assert.Null(FigureAcceptance.RefusalOfValue(Union, Programme.Item("XL"), FigureValue.Of(1)));
    }

    [Fact]
    public void The_province_is_always_concerned_and_blank_is_always_taken()
    {
        Assert.Contains("không ghi “không thuộc diện” được", FigureAcceptance.RefusalOfValue(Province, Programme.Item("CB_CT"), FigureValue.NotApplicable), StringComparison.Ordinal);
        Assert.Null(FigureAcceptance.RefusalOfValue(Union, Programme.Item("LD"), FigureValue.NotApplicable));
        Assert.Null(FigureAcceptance.RefusalOfValue(Union, Programme.Item("LD"), FigureValue.Blank));
    }

    [Fact]
    public void A_number_stays_within_its_item_and_a_level_within_its_scale()
    {
        DataItem count = Programme.Item("LD");
        Assert.Null(FigureAcceptance.RefusalOfValue(Union, count, FigureValue.Of(count.Maximum)));
        Assert.StartsWith("Số 10.000.000 quá lớn: mục “Tổng số CNVCLĐ” (LD) chỉ nhận từ 0 đến 9.999.999.", FigureAcceptance.RefusalOfValue(Union, count, FigureValue.Of(count.Maximum + 1)), StringComparison.Ordinal);
        Assert.Null(FigureAcceptance.RefusalOfValue(Union, Programme.Item("QCDC"), FigureValue.Of(2)));
        Assert.Equal("Mục “Xây dựng và thực hiện quy chế dân chủ” (QCDC) chỉ nhận một trong các mức: Có, Không.", FigureAcceptance.RefusalOfValue(Union, Programme.Item("QCDC"), FigureValue.Of(3)));
    }

    private static Submission Report() => new() { PeriodId = 1, ReportingBodyId = 1 };

    // hours in Asia/Ho_Chi_Minh
    private static DateTime At(int hour) => new(2024, 11, 20, hour - 7, 0, 0, DateTimeKind.Utc);

    private static GrassrootsUnion Made(DateOnly opened, DateOnly? closed) => new() { Code = "CD09", Name = "Trường Thử", Sector = "", OpenedOn = opened, ClosedOn = closed };
}
