using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Domain.Tests;

public class TextsTests
{
    private static readonly DataItem Members = Item("DV", "Tổng số đoàn viên", "người");
    private static readonly DataItem Givers = Item("QUY_DV", "Số đoàn viên ủng hộ", "người");
    private static readonly DataItem Inspections = Item("KT_DONG_CAP", "Số lần tự kiểm tra", "lần", Reporter.Province);
    private static readonly DataItem Rating = new()
    {
        Code = "XL", Order = 1, Name = "Xếp loại CĐCS", ShortName = "Xếp loại", Group = "Xếp loại", Kind = DataItemKind.Level, Reporter = Reporter.ProvinceForEachUnion,
        Levels = [new("xs", "Hoàn thành xuất sắc nhiệm vụ", 4), new("tot", "Hoàn thành tốt nhiệm vụ", 3), new("ht", "Hoàn thành nhiệm vụ", 2)],
    };

    private static readonly Measure Ratio = Row("5.1", "%", new RatioOfSums("QUY_DV", "DV"), new(90, Strict: true, ThresholdScope.Actual));
    private static readonly Measure Share = Row("2.1", "%", new ShareOfUnions("XL", ["xs", "tot"], ShareBasis.Answered), new(90, Strict: false, ThresholdScope.Actual));
    private static readonly Measure Sum = Row("3.1", "đoàn viên", new SumOf("DV"), new(1, Strict: false, ThresholdScope.PerActiveUnion));
    private static readonly Measure Provincial = Row("10.3", "lần", new ProvincialValue("KT_DONG_CAP", []), new(1, Strict: false, ThresholdScope.Actual));

    [Theory]
    [InlineData("94.96", "94,9%")]
    [InlineData("99.9999", "99,9%")]
    [InlineData("95", "95,0%")]
    [InlineData("1234.5", "1.234,5%")]
    public void A_percentage_is_cut_and_never_rounded_up(string percent, string expected) =>
        Assert.Equal(expected, Texts.Percent(Number(percent)));

    [Theory]
    [InlineData("94.01", "94,1%")]
    [InlineData("94.1", "94,1%")]
    [InlineData("100", "100,0%")]
    public void The_high_end_of_a_range_is_rounded_up(string percent, string expected) =>
        Assert.Equal(expected, Texts.PercentRoundedUp(Number(percent)));

    [Fact]
    public void Counts_are_grouped_with_full_stops() => Assert.Equal("6.900", Texts.Count(6900));

    [Fact]
    public void A_date_is_day_month_year() => Assert.Equal("30/11/2024", Texts.Date(new DateOnly(2024, 11, 30)));

    [Theory]
    [InlineData(PeriodKind.SixMonths, "6 tháng đầu năm 2024")]
    [InlineData(PeriodKind.NineMonths, "9 tháng năm 2024")]
    [InlineData(PeriodKind.FullYear, "Năm 2024")]
    public void A_period_has_the_name_people_call_it(PeriodKind kind, string expected) =>
        Assert.Equal(expected, Texts.PeriodName(2024, kind));

    [Fact]
    public void Rows_and_clauses_of_one_number_are_told_apart()
    {
        Assert.Equal("CT 2.1", Texts.MeasureCode(Share));
        Assert.Equal("Tỉnh 2.1", Texts.ClauseCode(new ProvincialClause { Code = "2.1", Order = 1, Wording = "" }));
    }

    [Fact]
    public void Each_role_has_its_own_name() =>
        Assert.Equal("Quản trị, Cán bộ, Lãnh đạo, CĐCS", string.Join(", ", Enum.GetValues<Role>().Select(Texts.RoleName)));

    [Theory]
    [InlineData(MeasureStatus.NotAssigned, "Không giao")]
    [InlineData(MeasureStatus.NoData, "Chưa có số liệu")]
    [InlineData(MeasureStatus.NotMet, "Chưa đạt")]
    [InlineData(MeasureStatus.MetYearBelowText, "Đạt mức năm, chưa vượt ngưỡng văn bản")]
    [InlineData(MeasureStatus.Met, "Đạt")]
    [InlineData(MeasureStatus.Exceeded, "Vượt")]
    public void A_status_reads_as_the_specification_words_it(MeasureStatus status, string expected) =>
        Assert.Equal(expected, Status(Score(Ratio, status)));

    [Fact]
    public void Below_the_years_target_but_above_the_text_says_both() =>
        Assert.Equal("Chưa đạt mức năm, đạt ngưỡng văn bản", Status(Score(Ratio, MeasureStatus.NotMet) with { Shortfall = 3, ShortfallText = 0 }));

    [Fact]
    public void Nothing_to_count_in_full_reports_is_not_missing_data()
    {
        MeasureScore nothing = Score(Ratio, MeasureStatus.NoData) with { Numerator = 0, Denominator = 0, Coverage = new(50, 50) };
        Assert.Equal("Không phát sinh", Status(nothing));
        Assert.Equal("Chưa có số liệu", Status(nothing with { Coverage = new(49, 50) }));
        Assert.Equal("Chưa có số liệu", Status(nothing with { Coverage = new(0, 0) }));
        Assert.Equal("0/0", Texts.Actual(nothing));
    }

    [Theory]
    [InlineData(PeriodKind.SixMonths)]
    [InlineData(PeriodKind.NineMonths)]
    public void During_the_year_an_unreached_row_is_under_way(PeriodKind kind) =>
        Assert.Equal("Đang thực hiện, còn thiếu 1.200 người", Texts.Status(Card(kind), Score(Ratio, MeasureStatus.NotMet) with { Shortfall = 1200, ShortfallText = 0 }));

    [Fact]
    public void A_shortfall_counts_what_the_numerator_counts()
    {
        string[] sentences = [.. new[] { Ratio, Share, Sum, Provincial }.Select(m => Texts.Shortfall(Card().Programme, Score(m, MeasureStatus.NotMet) with { Shortfall = 2 })!)];
        Assert.Equal(["còn thiếu 2 người", "còn thiếu 2 CĐCS", "còn thiếu 2 đoàn viên", "còn thiếu 2 lần"], sentences);
        Assert.Null(Texts.Shortfall(Card().Programme, Score(Ratio, MeasureStatus.Met) with { Shortfall = 0 }));
    }

    [Fact]
    public void A_shortfall_to_the_text_names_the_threshold() => Assert.Equal(
        "còn thiếu 1 người để đạt ngưỡng văn bản (trên 90%)",
        Texts.ShortfallToThreshold(Card().Programme, Score(Ratio, MeasureStatus.MetYearBelowText) with { Shortfall = 0, ShortfallText = 1 }));

    [Fact]
    public void An_actual_shows_what_it_was_computed_from()
    {
        Assert.Equal("94,0% (47/50)", Texts.Actual(Score(Share, MeasureStatus.NotMet) with { Numerator = 47, Denominator = 50, Actual = 94 }));
        Assert.Equal("1.042 đoàn viên", Texts.Actual(Score(Sum, MeasureStatus.Met) with { Numerator = 1042, Actual = 1042 }));
        Assert.Equal("–", Texts.Actual(Score(Share, MeasureStatus.NoData)));
    }

    [Fact]
    public void A_range_with_a_borrowed_denominator_is_an_estimate()
    {
        MeasureScore score = Score(Ratio, MeasureStatus.NotMet) with { Range = new(88.06m, 94.01m, Borrowed: false) };
        Assert.Equal("chắc chắn từ 88,0% đến 94,1%", Texts.Range(score));
        Assert.Equal("ước tính từ 88,0% đến 94,1%", Texts.Range(score with { Range = score.Range! with { Borrowed = true } }));
    }

    [Fact]
    public void An_average_names_the_number_of_unions_the_target_was_set_for() => Assert.Equal(
        "bình quân 0,97 đoàn viên mỗi CĐCS; mức 50 đặt cho 50 CĐCS, hiện 48",
        Texts.Average(Card(), Score(Sum, MeasureStatus.NotMet) with { Target = 50, Actual = 47, AveragePerUnion = 0.979m }));

    [Fact]
    public void Coverage_of_a_provincial_row_speaks_of_the_province()
    {
        Assert.Equal("47/50 CĐCS đã báo cáo đủ", Texts.Coverage(Card().Programme, Score(Ratio, MeasureStatus.Met) with { Coverage = new(47, 50) }));
        Assert.Equal("cấp tỉnh chưa nhập", Texts.Coverage(Card().Programme, Score(Provincial, MeasureStatus.NoData) with { Coverage = new(0, 1) }));
    }

    [Fact]
    public void An_assessment_says_in_one_sentence_what_is_missing()
    {
        MeasureScore slipping = Score(Share, MeasureStatus.NotMet) with { Shortfall = 2, ShortfallText = 1, Coverage = new(47, 50), Range = new(88, 94, Borrowed: true) };
        Assert.Equal("Chưa đạt, còn thiếu 2 CĐCS (tạm tính: 47/50 CĐCS đã báo cáo đủ; ước tính từ 88,0% đến 94,0%)", Texts.Assessment(Card(), slipping));
        Assert.Equal("Đang thực hiện, còn thiếu 2 CĐCS (tạm tính: 47/50 CĐCS đã báo cáo đủ; ước tính từ 88,0% đến 94,0%)", Texts.Assessment(Card(PeriodKind.SixMonths), slipping));
        Assert.Equal("Chưa có số liệu (47/50 CĐCS đã báo cáo đủ)", Texts.Assessment(Card(), slipping with { Status = MeasureStatus.NoData, Range = null }));
        Assert.Equal("Không giao", Texts.Assessment(Card(), slipping with { Status = MeasureStatus.NotAssigned }));
        Assert.Equal(
            "Đạt mức năm, chưa vượt ngưỡng văn bản (trên 90%), còn thiếu 1 người",
            Texts.Assessment(Card(), Score(Ratio, MeasureStatus.MetYearBelowText) with { Shortfall = 0, ShortfallText = 1 }));
    }

    [Fact]
    public void A_formula_reads_as_a_sentence()
    {
        string[] formulas = [.. new[] { Ratio, Share, Sum, Provincial }.Select(m => Texts.Formula(Card().Programme, m))];
        Assert.Equal(
            [
                "Số đoàn viên ủng hộ ÷ tổng số đoàn viên × 100",
                "Số CĐCS có “Xếp loại CĐCS” là “Hoàn thành xuất sắc nhiệm vụ” hoặc “Hoàn thành tốt nhiệm vụ” ÷ số CĐCS đã có kết quả × 100",
                "Cộng “Tổng số đoàn viên” của các CĐCS",
                "Số lần tự kiểm tra (cấp tỉnh nhập)",
            ],
            formulas);
    }

    [Fact]
    public void A_threshold_says_whether_its_value_itself_is_enough()
    {
        Assert.Equal("trên 90%", Texts.Threshold(Ratio));
        Assert.Equal("từ 90% trở lên", Texts.Threshold(Share));
        Assert.Equal("từ 1 đoàn viên trở lên bình quân mỗi CĐCS", Texts.Threshold(Sum));
        Assert.Equal("từ 150 đoàn viên trở lên trong cả nhiệm kỳ", Texts.Threshold(Row("1.1", "đoàn viên", new SumOf("DV"), new(150, Strict: false, ThresholdScope.Actual), TermRule.CumulativeOverTerm)));
        Assert.Equal("đủ 100% đến cuối nhiệm kỳ", Texts.Threshold(Row("9.1", "%", new RatioOfSums("QUY_DV", "DV"), new(100, Strict: false, ThresholdScope.Actual), TermRule.LastYear)));
    }

    [Fact]
    public void A_year_without_a_target_is_not_a_target_of_zero()
    {
        Assert.Equal("Không giao", Texts.Target(Ratio, target: null));
        Assert.Equal("0%", Texts.Target(Ratio, 0));
        Assert.Equal("87,5%", Texts.Target(Ratio, 87.50m));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Status(MeasureScore score) => Texts.Status(Card(), score);

    private static Scorecard Card(PeriodKind kind = PeriodKind.FullYear) => new(
        new Programme
        {
            Number = "01/CTr", Title = "Chương trình", IssuedOn = new(2023, 1, 1), IssuedAt = "Yên Bái", Issuer = "Công đoàn", ParentBody = "Liên đoàn",
            CongressTerm = "2023-2028", FirstYear = 2023, LastYear = 2027, DataItems = [Members, Givers, Inspections, Rating],
        },
        new ReportingPeriod { Year = 2024, Kind = kind, Start = new(2023, 12, 1), CutOff = new(2024, 11, 30), DueDate = new(2024, 12, 10) },
        48,
        []);

    private static MeasureScore Score(Measure measure, MeasureStatus status) => new()
    {
        Indicator = new Indicator { Number = 1, ShortName = "", LeadBody = new Body { Name = "Đ/c Chủ tịch" } },
        Measure = measure, Status = status, Group = StatusGroup.Slipping, Target = 95, TextThreshold = null, Numerator = null, Denominator = null, Actual = null,
        Shortfall = null, ShortfallText = null, Coverage = new(50, 50), Range = null, NotApplicable = [], AveragePerUnion = null,
    };

    private static Measure Row(string code, string unit, MeasureFormula formula, TextThreshold threshold, TermRule rule = TermRule.EveryYear) => new()
    {
        Code = code, Order = 1, Wording = "", ShortName = "", UnitOfCount = unit, Formula = formula, TextThreshold = threshold, TermRule = rule,
    };

    private static DataItem Item(string code, string name, string unit, Reporter reporter = Reporter.GrassrootsUnion) => new()
    {
        Code = code, Order = 1, Name = name, ShortName = name, Group = "", Kind = DataItemKind.Count, UnitOfCount = unit, Reporter = reporter,
    };
}
