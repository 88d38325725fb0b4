using ClosedXML.Excel;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Thể thức trang: what every sheet shares on screen and on paper.</summary>
internal static class SheetForm
{
    private static readonly XLColor HeadingFill = XLColor.FromHtml("#E8EEF4");
    private static readonly XLColor LinkBlue = XLColor.FromHtml("#0B4F8A");
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
        if (LooksLikeFormula(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }

    /// <summary>Whether a spreadsheet would take the text for something else once the cell is edited.</summary>
    public static bool LooksLikeFormula(string? text) => !string.IsNullOrEmpty(text) && "=+-@\t\r'".Contains(text[0], StringComparison.Ordinal);

    public static void SetWidths(IXLWorksheet sheet, IReadOnlyList<double> widths)
    {
        for (int i = 0; i < widths.Count; i++)
        {
            sheet.Column(i + 1).Width = widths[i];
        }
    }

    /// <summary>The sheet's own title, in capitals.</summary>
    public static void Title(IXLWorksheet sheet, int row, int columns, string title)
    {
        Line(sheet, row, 1, columns, title.ToUpper(Vietnamese.Culture)).Font.SetBold().Font.SetFontSize(14);
        sheet.Row(row).Height = 24;
    }

    /// <summary>A way to another sheet of the same file.</summary>
    public static void Link(IXLCell cell, IXLCell target)
    {
        cell.Hyperlink = new XLHyperlink(ReportWorkbook.Reference(target).Replace("$", "", StringComparison.Ordinal));
        cell.Style.Font.SetFontColor(LinkBlue).Font.SetUnderline(XLFontUnderlineValues.Single);
    }

    /// <summary>"← Tổng hợp" in a cell of its own.</summary>
    public static void WayBack(IXLCell cell, IXLCell summary)
    {
        WriteText(cell, $"← {summary.Worksheet.Name}");
        Link(cell, summary);
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetWrapText(false);
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
