using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.TestKit;

/// <summary>A programme with the item codes, 19 rows, thresholds and targets of 03/CTr-CĐVC, without its wording.</summary>
public static class SampleProgramme
{
    private const int FirstYear = 2023;
    private static readonly string[] Yes = ["co"];
    private static readonly string[] GoodOrFair = ["tot", "kha"];

    /// <summary>A new copy, so that a test may change it.</summary>
    public static Programme Create() => new Programme
    {
        Number = "03/CTr-CĐVC",
        Title = "Chương trình hành động",
        IssuedOn = new DateOnly(2023, 9, 1),
        IssuedAt = "Yên Bái",
        Issuer = "Công đoàn Viên chức tỉnh",
        ParentBody = "Liên đoàn Lao động tỉnh Yên Bái",
        CongressTerm = "2023-2028",
        FirstYear = FirstYear,
        LastYear = 2027,
        Indicators = Indicators(),
        DataItems = SampleItems.All(),
        ConsistencyRules = SampleItems.Rules(),
    }.WithId(1);

    /// <summary>The row of this code.</summary>
    public static Measure Row(this Programme programme, string code) => programme.Measures.First(m => string.Equals(m.Code, code, StringComparison.Ordinal));

    private static IList<Indicator> Indicators()
    {
        IList<Measure> measures = Measures().Numbered();
        Body lead = new Body { Name = "Đ/c Chủ tịch" }.WithId(1);
        return (from measure in measures
                group measure by int.Parse(measure.Code.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) into rows
                select new Indicator { Number = rows.Key, ShortName = $"Chỉ tiêu số {rows.Key}", LeadBody = lead, Measures = [.. rows] }).Numbered();
    }

    private static IEnumerable<Measure> Measures() =>
    [
        Row("1.1", new SumOf("DV_MOI"), AtLeast(150), [30, 30, 30, 30, 30], TermRule.CumulativeOverTerm, "đoàn viên"),
        Row("2.1", new ShareOfUnions("XL", ["xs", "tot"], ShareBasis.Answered), AtLeast(90), [95, 95, 95, 95, 95]),
        Row("2.2", new RatioOfSums("CTPCT_BD", "CTPCT_MOI"), AtLeast(100), [null, 100, null, null, null], TermRule.YearItIsSet),
        Row("3.1", new SumOf("DV_DANG"), new(1, Strict: false, ThresholdScope.PerActiveUnion), [50, 50, 50, 50, 50], unit: "đoàn viên"),
        Row("4.1", new ShareOfUnions("QCDC", Yes, ShareBasis.Active), AtLeast(100), [100, 100, 100, 100, 100]),
        Row("5.1", new RatioOfSums("QUY_DV", "DV"), Above(90), [95, 95, 95, 95, 95]),
        Row("6.1", new RatioOfSums("HOC_NQ", "LD"), Above(90), [95, 95, 95, 95, 95]),
        Row("7.1", new RatioOfSums("CQ_DK", "CQ"), AtLeast(100), [100, 100, 100, 100, 100]),
        Row("7.2", new RatioOfSums("CQ_DAT", "CQ"), Above(95), [95, 95, 95, 95, 95]),
        Row("7.3", new RatioOfSums("CQ_HP", "CQ"), Above(70), [null, 70, 70, 70, 70]),
        Row("8.1", new ProvincialValue("BNC_TINH_XL", GoodOrFair), AtLeast(1), [1, 1, 1, 1, 1], unit: "ban"),
        Row("8.2", new ShareOfUnions("BNC_XL", GoodOrFair, ShareBasis.Answered), Above(85), [85, 85, 85, 85, 85]),
        Row("8.3", new RatioOfSums("NU_DK", "LD_NU"), Above(90), [95, 95, 95, 95, 95]),
        Row("8.4", new RatioOfSums("NU_DAT", "NU_DK"), Above(85), [90, 90, 90, 90, 90]),
        Row("9.1", new RatioOfSums("CB_CT_SO", "CB_CT"), AtLeast(100), [80, 85, 90, 95, 100], TermRule.LastYear),
        Row("9.2", new RatioOfSums("CB_KCT_SO", "CB_KCT"), AtLeast(90), [70, 80, 85, 87, 90], TermRule.LastYear),
        Row("10.1", new ShareOfUnions("KT_DL", Yes, ShareBasis.Active), Above(15), [15, 15, 15, 15, 15]),
        Row("10.2", new ShareOfUnions("KT_TC", Yes, ShareBasis.Active), Above(15), [15, 15, 15, 15, 15]),
        Row("10.3", new ProvincialValue("KT_DONG_CAP", []), AtLeast(1), [1, 1, 1, 1, 1], unit: "lần"),
    ];

    private static TextThreshold AtLeast(decimal value) => new(value, Strict: false, ThresholdScope.Actual);

    private static TextThreshold Above(decimal value) => new(value, Strict: true, ThresholdScope.Actual);

    private static Measure Row(string code, MeasureFormula formula, TextThreshold threshold, decimal?[] targets, TermRule termRule = TermRule.EveryYear, string unit = "%") => new()
    {
        Code = code,
        Order = int.Parse(code.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture),
        Wording = $"Nội dung {code}",
        ShortName = $"Dòng {code}",
        UnitOfCount = unit,
        Formula = formula,
        TextThreshold = threshold,
        TermRule = termRule,
        Targets = [.. from target in targets.Index() where target.Item is not null select new YearlyTarget { Year = FirstYear + target.Index, Value = target.Item.GetValueOrDefault() }],
    };
}
