using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Ô số liệu: a count is a number, a level its word, không thuộc diện "ktd", not reported empty.</summary>
internal static class FigureCell
{
    public const string CountFormat = "#,##0";

    public static LongCell Of(DataItem item, FigureValue value) => value switch
    {
        { IsBlank: true } => default,
        { IsNotApplicable: true } => FigureText.NotApplicableCode,
        _ when item.Kind == DataItemKind.Level => FigureText.ToDisplay(value, item),
        _ => (long?)value.Number,
    };

    public static void Write(IXLCell cell, DataItem item, FigureValue value)
    {
        cell.Style.Alignment.SetHorizontal(item.Kind == DataItemKind.Level || value.IsNotApplicable ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Right);
        LongCell content = Of(item, value);
        if (content.Number is { } number)
        {
            cell.SetValue(number).Style.NumberFormat.SetFormat(CountFormat);
        }
        else if (content.Text is { } text)
        {
            SheetForm.WriteText(cell, text);
        }
    }

    /// <summary>How wide a column of the item is.</summary>
    public static double Width(DataItem item) => item.Kind switch
    {
        DataItemKind.Money => 14,
        DataItemKind.Level when item.Levels.Any(l => l.Name.Length > 12) => 18,
        _ => 10,
    };
}
