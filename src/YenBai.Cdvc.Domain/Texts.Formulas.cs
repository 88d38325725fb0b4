using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain;

/// <content>How a row is computed, and what its wording promises.</content>
public static partial class Texts
{
    /// <summary>"Số đoàn viên ủng hộ ÷ tổng số đoàn viên × 100".</summary>
    public static string Formula(Programme programme, Measure measure) => measure.Formula switch
    {
        SumOf sum => $"Cộng “{programme.Item(sum.Item).Name}” của các CĐCS",
        RatioOfSums ratio => $"{ItemName(programme.Item(ratio.Numerator))} ÷ {InSentence(ItemName(programme.Item(ratio.Denominator)))} × 100",
        ShareOfUnions share => $"Số CĐCS có “{programme.Item(share.Item).Name}” là {QuotedLevels(programme.Item(share.Item), share.PassingLevels)}"
            + $" ÷ {ShareBasisName(share.Basis)} × 100",
        ProvincialValue { PassingLevels.Count: > 0 } value => $"1 khi “{programme.Item(value.Item).Name}” là "
            + $"{QuotedLevels(programme.Item(value.Item), value.PassingLevels)}, nếu không thì 0",
        ProvincialValue value => $"{programme.Item(value.Item).Name} (cấp tỉnh nhập)",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Formula, "A formula without words."),
    };

    /// <summary>The item's name where no whole stands above it: "Trong đó: số nữ CNVCLĐ" → "Số nữ CNVCLĐ".</summary>
    public static string ItemName(DataItem item)
    {
        const string OfWhich = "Trong đó: ";
        return item.Name.StartsWith(OfWhich, StringComparison.Ordinal)
            ? AsSentence(item.Name[OfWhich.Length..])
            : item.Name;
    }

    /// <summary>Ai báo cáo: "CĐCS", "Cấp tỉnh, cho từng CĐCS", "Cấp tỉnh, một lần".</summary>
    public static string ReporterName(Reporter reporter) => reporter switch
    {
        Reporter.GrassrootsUnion => "CĐCS",
        Reporter.ProvinceForEachUnion => "Cấp tỉnh, cho từng CĐCS",
        _ => "Cấp tỉnh, một lần",
    };

    /// <summary>"trên 90%", "từ 90% trở lên", "đủ 100%", "từ 150 đoàn viên trở lên trong cả nhiệm kỳ".</summary>
    public static string Threshold(Measure measure)
    {
        TextThreshold threshold = measure.TextThreshold;
        string value = Amount(measure, threshold.Value);
        string words = threshold switch
        {
            { Strict: true } => $"trên {value}",
            { Value: 100 } when measure.IsPercentage => $"đủ {value}",
            _ => $"từ {value} trở lên",
        };
        string scope = threshold.Scope == ThresholdScope.PerActiveUnion ? " bình quân mỗi CĐCS" : "";
        return words + scope + measure.TermRule switch
        {
            TermRule.LastYear => " đến cuối nhiệm kỳ",
            TermRule.CumulativeOverTerm => " trong cả nhiệm kỳ",
            _ => "",
        };
    }

    /// <summary>A target or threshold with its unit, as the document writes it: "95%", "87,5%", "30 đoàn viên".</summary>
    public static string Amount(Measure measure, decimal value) => measure.IsPercentage
        ? Number(value) + "%"
        : $"{Number(value)} {measure.UnitOfCount}";

    /// <summary>A figure of a provincial clause with its unit: "60%", "48.800 đoàn viên".</summary>
    public static string ClauseAmount(ClauseFigure figure) =>
        string.Equals(figure.UnitOfCount, MeasureRules.Percent, StringComparison.Ordinal) ? Number(figure.Value) + "%" : $"{Number(figure.Value)} {figure.UnitOfCount}";

    /// <summary>Kế hoạch of the year: "95%"; "Không giao" without a target.</summary>
    public static string Target(Measure measure, decimal? target) => target is { } value ? Amount(measure, value) : "Không giao";

    private static string ShareBasisName(ShareBasis basis) => basis == ShareBasis.Answered ? "số CĐCS đã có kết quả" : "số CĐCS đang hoạt động thuộc diện";

    private static string QuotedLevels(DataItem item, IReadOnlyList<string> codes) =>
        string.Join(" hoặc ", LevelNames(item, codes).Select(name => $"“{name}”"));

    private static IEnumerable<string> LevelNames(DataItem item, IReadOnlyList<string> codes) =>
        item.Levels.Where(l => codes.Contains(l.Code, StringComparer.Ordinal)).Select(l => l.Name);

    /// <summary>"Tổng số đoàn viên" → "tổng số đoàn viên"; "CĐCS …" stays.</summary>
    public static string InSentence(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLower(name[0], Vietnamese.Culture) + name[1..] : name;
}
