using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Seeding;

public sealed class DataItemsTests
{
    private readonly Programme programme = ShippedProgramme.Read();

    [Theory]
    [InlineData(Reporter.GrassrootsUnion, "LD LD_NU DV CQ CB_KCT DV_MOI CTPCT_MOI CTPCT_BD DV_DANG QCDC QUY_DV QUY_TIEN HOC_NQ CQ_DK CQ_DAT CQ_HP BNC_XL NU_DK NU_DAT CB_KCT_SO")]
    [InlineData(Reporter.ProvinceForEachUnion, "XL KT_DL KT_TC")]
    [InlineData(Reporter.Province, "BNC_TINH_XL CB_CT CB_CT_SO KT_DONG_CAP")]
    public void Every_item_has_its_reporter(Reporter reporter, string codes) =>
        Assert.Equal(Sorted(codes.Split(' ')), CodesWhere(i => i.Reporter == reporter), StringComparer.Ordinal);

    [Fact]
    public void Ratings_and_titles_are_asked_only_at_the_end_of_the_year()
    {
        Assert.Equal(Sorted(["XL", "BNC_XL", "BNC_TINH_XL", "CQ_DAT", "CQ_HP", "NU_DAT"]), CodesWhere(i => i.AskedIn == PeriodKinds.FullYear), StringComparer.Ordinal);
        Assert.All(programme.DataItems, i => Assert.True(i.AskedIn is PeriodKinds.FullYear or PeriodKinds.All));
    }

    [Fact]
    public void Stocks_watched_items_and_the_suggestion_are_those_of_the_specification()
    {
        Assert.Equal(Sorted(["LD", "LD_NU", "DV", "CQ", "CB_KCT", "CB_CT"]), CodesWhere(i => i.AsOfCutOff), StringComparer.Ordinal);
        Assert.Equal(Sorted(["LD", "LD_NU", "DV", "CB_KCT", "QUY_TIEN"]), CodesWhere(i => i.WatchesChange), StringComparer.Ordinal);
        Assert.Equal(["CQ"], CodesWhere(i => i.SuggestedValue is not null), StringComparer.Ordinal);
        Assert.Equal(1, programme.Item("CQ").SuggestedValue);
        Assert.Equal(["QUY_TIEN"], CodesWhere(i => i.Kind == DataItemKind.Money), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("XL", "xs=4 tot=3 ht=2 kht=1")]
    [InlineData("BNC_XL", "tot=4 kha=3 tb=2 yeu=1")]
    [InlineData("BNC_TINH_XL", "tot=4 kha=3 tb=2 yeu=1")]
    [InlineData("QCDC", "co=1 khong=0")]
    [InlineData("KT_DL", "co=1 khong=0")]
    [InlineData("KT_TC", "co=1 khong=0")]
    public void A_scale_has_its_levels_best_first(string code, string levels) =>
        Assert.Equal(levels, string.Join(' ', programme.Item(code).Levels.Select(l => $"{l.Code}={l.Number}")));

    [Fact]
    public void Groups_stand_in_the_order_an_officer_thinks() =>
        Assert.Equal(
            ["Quy mô", "Phát triển đoàn viên", "Dân chủ", "Quỹ xã hội", "Học tập", "Văn hóa", "Nữ công", "Số hóa", "Xếp loại và kiểm tra"],
            programme.DataItems.Where(i => i.Reporter != Reporter.Province).OrderBy(i => i.Order).Select(i => i.Group).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void A_part_must_not_be_above_its_whole()
    {
        Assert.Equal(
            Sorted(["LD_NU≤LD", "QUY_DV≤DV", "HOC_NQ≤LD", "CTPCT_BD≤CTPCT_MOI", "CQ_DK≤CQ", "CQ_DAT≤CQ", "CQ_HP≤CQ", "NU_DK≤LD_NU", "NU_DAT≤LD_NU", "CB_KCT_SO≤CB_KCT", "CB_CT_SO≤CB_CT"]),
            Rules(RuleSeverity.Contradiction), StringComparer.Ordinal);
        Assert.Equal(Sorted(["DV≤LD", "DV_MOI≤DV", "NU_DAT≤NU_DK"]), Rules(RuleSeverity.Warning), StringComparer.Ordinal);
    }

    private IEnumerable<string> Rules(RuleSeverity severity) =>
        Sorted(programme.ConsistencyRules.Where(r => r.Severity == severity).Select(r => $"{r.PartItem}≤{r.WholeItem}"));

    private IEnumerable<string> CodesWhere(Func<DataItem, bool> condition) => Sorted(programme.DataItems.Where(condition).Select(i => i.Code));

    private static IEnumerable<string> Sorted(IEnumerable<string> codes) => codes.Order(StringComparer.Ordinal);
}
