using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Công thức Excel of one row's totals, over the cells of its sheet alone: they recompute to what the Scorecard says. "–" stands where there is nothing to compute from.</summary>
/// <param name="Measure">The row.</param>
/// <param name="Ranges">The cells of the CĐCS, numerator first; of a provincial row the one cell on its sheet.</param>
/// <param name="Activity">Beside them, whether the CĐCS is active at the cut-off.</param>
internal sealed record MeasureFormulas(Programme Programme, Measure Measure, IReadOnlyList<string> Ranges, string Activity, bool IsProvincial)
{
    /// <summary>What stands in <see cref="Activity"/> beside an active CĐCS.</summary>
    public const string Active = "Đang hoạt động";

    private const string NotApplicable = $"\"{FigureText.NotApplicableCode}\"";

    private string IsActive => $"{Activity},\"{Active}\"";

    private string Numerators => Ranges[0];

    /// <summary>CĐCS with a number in every item.</summary>
    public string Complete => (Measure.Formula, IsProvincial) switch
    {
        (_, true) => $"IF(AND({string.Join(',', Ranges.Select(r => $"{r}<>\"\""))}),1,0)",
        (ShareOfUnions, _) => $"COUNTIFS({Numerators},\"<>\",{IsActive})-{CountNotApplicable(Numerators)}",
        _ => $"COUNTIFS({string.Join(',', Ranges.Select(r => $"{r},\">=0\""))},{IsActive})",
    };

    /// <summary>Active CĐCS without ktd in any item.</summary>
    public string Expected => IsProvincial
        ? "1"
        : $"COUNTIFS({IsActive})-{string.Join('-', Ranges.Select(CountNotApplicable))}"
            + (Ranges.Count == 1 ? "" : $"+COUNTIFS({string.Join(',', Ranges.Select(r => $"{r},{NotApplicable}"))},{IsActive})");

    /// <param name="complete">The cell of <see cref="Complete"/>.</param>
    public string Numerator(IXLAddress complete) => (Measure.Formula, IsProvincial) switch
    {
        (ProvincialValue { PassingLevels.Count: > 0 } value, _) => $"IF({complete}=0,\"{Texts.None}\",IF(OR({string.Join(',', Names(value.Item, value.PassingLevels).Select(n => $"{Numerators}={Quoted(n)}"))}),1,0))",
        (_, true) => $"IF({complete}=0,\"{Texts.None}\",{Numerators})",
        (SumOf, _) => $"IF(COUNT({Numerators})=0,\"{Texts.None}\",SUM({Numerators}))",
        (ShareOfUnions share, _) => $"IF({complete}=0,\"{Texts.None}\",{string.Join('+', Names(share.Item, share.PassingLevels).Select(n => $"COUNTIFS({Numerators},{Quoted(Criterion(n))},{IsActive})"))})",
        _ => $"IF({complete}=0,\"{Texts.None}\",{SumOfComplete(Numerators)})",
    };

    /// <summary>Null for a row without a denominator.</summary>
    /// <param name="complete">The cell of <see cref="Complete"/>.</param>
    /// <param name="expected">The cell of <see cref="Expected"/>.</param>
    public string? Denominator(IXLAddress complete, IXLAddress expected) => (Measure.Formula, IsProvincial) switch
    {
        (RatioOfSums, true) => $"IF({complete}=0,\"{Texts.None}\",{Ranges[1]})",
        (RatioOfSums, _) => $"IF({complete}=0,\"{Texts.None}\",{SumOfComplete(Ranges[1])})",
        (ShareOfUnions { Basis: var basis }, _) => $"IF({complete}=0,\"{Texts.None}\",{(basis == ShareBasis.Active ? expected : complete)})",
        _ => null,
    };

    /// <summary>Thực hiện, unrounded.</summary>
    public string Actual(IXLAddress numerator, IXLAddress denominator) =>
        Measure.IsPercentage ? $"IFERROR(100*{numerator}/{denominator},\"{Texts.None}\")" : numerator.ToString()!;

    /// <summary>Tỷ lệ, cut after one decimal. What is added is far below any figure and above the error of a floating point number, so that 98.9 is not cut to 98.8.</summary>
    public static string Achievement(IXLCell actual, IXLCell target) =>
        $"IFERROR(ROUNDDOWN(100*{ReportWorkbook.Reference(actual)}/{ReportWorkbook.Reference(target)}+0.0000000001,1),\"{Texts.None}\")";

    private string SumOfComplete(string range) => $"SUMIFS({range},{string.Join(',', Ranges.Select(r => $"{r},\">=0\""))},{IsActive})";

    private string CountNotApplicable(string range) => $"COUNTIFS({range},{NotApplicable},{IsActive})";

    private IEnumerable<string> Names(string item, IReadOnlyList<string> codes) =>
        Programme.Item(item).Levels.Where(l => codes.Contains(l.Code, StringComparer.Ordinal)).Select(l => l.Name);

    /// <summary>Exactly this text, though it held a wildcard or began with a comparison.</summary>
    private static string Criterion(string name) =>
        "=" + name.Replace("~", "~~", StringComparison.Ordinal).Replace("*", "~*", StringComparison.Ordinal).Replace("?", "~?", StringComparison.Ordinal);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
