using ClosedXML.Excel;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Thể thức trang: what every sheet shares on screen and on paper.</summary>
internal static class SheetForm
{
    private static readonly XLColor HeadingFill = XLColor.FromHtml("#E8EEF4");
    private static readonly XLColor WarningRed = XLColor.FromHtml("#B71C1C");

    /// <summary>A4, fitted to the width, numbered pages, heading rows repeated; of a demonstration the warning on every page.</summary>
    public static void PreparePrint(IXLWorksheet sheet, int firstHeadingRow, int lastHeadingRow, bool demonstration, int pagesWide = 1, XLPageOrientation orientation = XLPageOrientation.Landscape)
    {
        IXLPageSetup page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = orientation;
        page.FitToPages(pagesWide, 0);
        page.SetRowsToRepeatAtTop(firstHeadingRow, lastHeadingRow);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.6).SetRight(0.4).SetTop(0.7).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Center.AddText("Trang ");
        page.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Center.AddText("/");
        page.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages);
        if (demonstration)
        {
            page.Header.Center.AddText(Texts.Demonstration);
        }
    }

    /// <summary>Writes the demonstration's warning into the first row; gives the first row left for the sheet itself.</summary>
    public static int StartRow(IXLWorksheet sheet, int columns, bool demonstration)
    {
        if (!demonstration)
        {
            return 1;
        }

        IXLStyle style = Line(sheet, 1, 1, columns, Texts.Demonstration);
        style.Font.SetBold().Font.SetFontColor(WarningRed);
        return 2;
    }

    /// <summary>One merged, centred line.</summary>
    public static IXLStyle Line(IXLWorksheet sheet, int row, int firstColumn, int lastColumn, string text)
    {
        IXLRange range = sheet.Range(row, firstColumn, row, lastColumn).Merge();
        WriteText(range.FirstCell(), text);
        range.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        return range.Style;
    }

    /// <summary>One merged line of running text, as high as it needs.</summary>
    public static IXLStyle Paragraph(IXLWorksheet sheet, int row, int lastColumn, string text)
    {
        IXLStyle style = Line(sheet, row, 1, lastColumn, text);
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetWrapText();
        sheet.Row(row).Height = WrappedText.Height(text, WidthOf(sheet, 1, lastColumn));
        return style;
    }

    /// <summary>Text stays text, also when it begins like a formula and somebody edits the cell.</summary>
    public static void WriteText(IXLCell cell, string text)
    {
        cell.SetValue<string>(text);
        if (text.Length > 0 && "=+-@\t\r'".Contains(text[0], StringComparison.Ordinal))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }

    /// <summary>A row of column headings, as high as its longest.</summary>
    public static void Headings(IXLWorksheet sheet, int row, IReadOnlyList<string> headings)
    {
        for (int i = 0; i < headings.Count; i++)
        {
            WriteText(sheet.Cell(row, i + 1), headings[i]);
        }

        IXLStyle style = sheet.Range(row, 1, row, headings.Count).Style;
        style.Font.SetBold().Fill.SetBackgroundColor(HeadingFill).Alignment.SetWrapText();
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        sheet.Row(row).Height = headings.Select((h, i) => WrappedText.Height(h, sheet.Column(i + 1).Width * 0.9)).Max();
    }

    public static void Grid(IXLRange range) =>
        range.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);

    public static double WidthOf(IXLWorksheet sheet, int firstColumn, int lastColumn) =>
        Enumerable.Range(firstColumn, lastColumn - firstColumn + 1).Sum(c => sheet.Column(c).Width);
}
