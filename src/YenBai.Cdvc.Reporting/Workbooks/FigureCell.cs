using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Ô số liệu: a count is a number, a level its word, không thuộc diện "ktd", not reported empty.</summary>
internal static class FigureCell
{
    public const string CountFormat = "#,##0";

    /// <summary>Gives the text whose height the row must hold.</summary>
    public static string Write(IXLCell cell, DataItem item, FigureValue value)
    {
        cell.Style.Alignment.SetHorizontal(item.Kind == DataItemKind.Level || value.IsNotApplicable ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Right);
        if (value.IsNumber && item.Kind != DataItemKind.Level)
        {
            cell.SetValue(value.Number).Style.NumberFormat.SetFormat(CountFormat);
            return "";
        }

        string text = value.IsNotApplicable ? FigureText.NotApplicableCode : FigureText.ToDisplay(value, item);
        if (text.Length > 0)
        {
            SheetForm.WriteText(cell, text);
        }

        return text;
    }
}
