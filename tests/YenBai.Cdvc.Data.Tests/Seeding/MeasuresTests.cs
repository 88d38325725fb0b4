using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Seeding;

public sealed class MeasuresTests
{
    private static readonly (string Code, MeasureFormula Formula, TextThreshold Threshold, TermRule TermRule)[] Rows =
    [
        ("1.1", new SumOf("DV_MOI"), AtLeast(150), TermRule.CumulativeOverTerm),
        ("2.1", new ShareOfUnions("XL", ["xs", "tot"], ShareBasis.Answered), AtLeast(90), TermRule.EveryYear),
        ("2.2", new RatioOfSums("CTPCT_BD", "CTPCT_MOI"), AtLeast(100), TermRule.YearItIsSet),
        ("3.1", new SumOf("DV_DANG"), new TextThreshold(1, Strict: false, ThresholdScope.PerActiveUnion), TermRule.EveryYear),
        ("4.1", new ShareOfUnions("QCDC", ["co"], ShareBasis.Active), AtLeast(100), TermRule.EveryYear),
        ("5.1", new RatioOfSums("QUY_DV", "DV"), Above(90), TermRule.EveryYear),
        ("6.1", new RatioOfSums("HOC_NQ", "LD"), Above(90), TermRule.EveryYear),
        ("7.1", new RatioOfSums("CQ_DK", "CQ"), AtLeast(100), TermRule.EveryYear),
        ("7.2", new RatioOfSums("CQ_DAT", "CQ"), Above(95), TermRule.EveryYear),
        ("7.3", new RatioOfSums("CQ_HP", "CQ"), Above(70), TermRule.EveryYear),
        ("8.1", new ProvincialValue("BNC_TINH_XL", ["tot", "kha"]), AtLeast(1), TermRule.EveryYear),
        ("8.2", new ShareOfUnions("BNC_XL", ["tot", "kha"], ShareBasis.Answered), Above(85), TermRule.EveryYear),
        ("8.3", new RatioOfSums("NU_DK", "LD_NU"), Above(90), TermRule.EveryYear),
        ("8.4", new RatioOfSums("NU_DAT", "NU_DK"), Above(85), TermRule.EveryYear),
        ("9.1", new RatioOfSums("CB_CT_SO", "CB_CT"), AtLeast(100), TermRule.LastYear),
        ("9.2", new RatioOfSums("CB_KCT_SO", "CB_KCT"), AtLeast(90), TermRule.LastYear),
        ("10.1", new ShareOfUnions("KT_DL", ["co"], ShareBasis.Active), Above(15), TermRule.EveryYear),
        ("10.2", new ShareOfUnions("KT_TC", ["co"], ShareBasis.Active), Above(15), TermRule.EveryYear),
        ("10.3", new ProvincialValue("KT_DONG_CAP", []), AtLeast(1), TermRule.EveryYear),
    ];

    [Fact]
    public void The_19_rows_have_the_formulas_thresholds_and_term_rules_of_the_specification() =>
        Assert.Equal(Rows, ShippedProgramme.Read().Measures.Select(m => (m.Code, m.Formula, m.TextThreshold, m.TermRule)));

    [Theory]
    [InlineData(1, "Đ/c Chủ tịch", "Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(2, "Đ/c Chủ tịch", "Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(3, "Đ/c Chủ tịch", "Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(4, "Đ/c Phó Chủ tịch", "Đ/c Chủ tịch|Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(5, "Đ/c Chủ tịch", "Đ/c Phụ trách công tác CSPL|các công đoàn cơ sở")]
    [InlineData(6, "Đ/c Phó Chủ tịch", "Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(7, "Đ/c Phó Chủ tịch", "Đ/c Chủ tịch|Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(8, "Đ/c Phó Chủ tịch", "Ban Nữ công của Công đoàn Viên chức tỉnh|các công đoàn cơ sở")]
    [InlineData(9, "Đ/c Phó Chủ tịch", "Ban Chấp hành|các công đoàn cơ sở")]
    [InlineData(10, "Đ/c Chủ nhiệm UBKT", "Ủy ban kiểm tra Công đoàn Viên chức tỉnh|các công đoàn cơ sở")]
    public void Each_of_the_10_indicators_has_its_lead_and_supporting_bodies(int number, string lead, string supporting)
    {
        IList<Indicator> indicators = ShippedProgramme.Read().Indicators;
        Indicator indicator = indicators[number - 1];

        Assert.Equal(10, indicators.Count);
        Assert.Equal(number, indicator.Number);
        Assert.Equal(lead, indicator.LeadBody.Name);
        Assert.Equal(supporting.Split('|'), indicator.SupportingBodies.OrderBy(s => s.Order).Select(s => s.Body.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void One_body_is_one_object_wherever_it_is_named()
    {
        Programme programme = ShippedProgramme.Read();
        var bodies = programme.Indicators.SelectMany(i => i.SupportingBodies.Select(s => s.Body).Append(i.LeadBody)).Distinct().ToList();

        Assert.Equal(bodies.Select(b => b.Name).Distinct(StringComparer.Ordinal).Count(), bodies.Count);
    }

    [Fact]
    public void Only_row_8_2_was_scanned_wrong()
    {
        Measure scanned = Assert.Single(ShippedProgramme.Read().Measures, m => m.ScannedWording is not null);

        Assert.Equal("8.2", scanned.Code);
        Assert.Equal("Trên 85% Ban Nữ công quần chúng công đoàn cơ sở đạt loại khá trở lên", scanned.Wording);
        Assert.Equal("Trên 85% Ban Nữ công quân chủng công đoàn cơ sở đạt loại khá trở lên", scanned.ScannedWording);
    }

    [Theory]
    [InlineData("2.1", "trở lên")]
    [InlineData("8.4", "trong đó 85%")]
    public void An_ambiguous_row_says_how_it_is_read(string code, string reason) =>
        Assert.Contains(reason, ShippedProgramme.Measure(code).ReadingNote, StringComparison.Ordinal);

    private static TextThreshold AtLeast(decimal value) => new(value, Strict: false, ThresholdScope.Actual);

    private static TextThreshold Above(decimal value) => new(value, Strict: true, ThresholdScope.Actual);
}
