using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Mẫu của mọi CĐCS: a row per CĐCS, a column per item, the figure of last year grey on its right.</summary>
internal static class AllUnionsForm
{
    public const string CodeHeading = "Mã CĐCS";

    private const int CodeColumn = 1;
    private const int NameColumn = 2;
    private const int FirstItemColumn = 3;

    // twenty pairs of columns on one page would print too small to read
    private const int PagesWide = 4;

    private const double NameWidth = 38;

    public static FormStamp Write(IXLWorksheet sheet, EntryTemplate template)
    {
        IReadOnlyList<DataItem> items = template.OrderedItems;
        int lastColumn = NameColumn + (2 * items.Count);
        sheet.Column(CodeColumn).Width = 12;
        sheet.Column(NameColumn).Width = NameWidth;
        for (int i = 0; i < items.Count; i++)
        {
            sheet.Column(ColumnOf(i)).Width = sheet.Column(ColumnOf(i) + 1).Width = WidthOf(items[i]);
        }

        int codeRow = FormHeading.Write(sheet, template, lastColumn, "Mỗi dòng là một CĐCS");
        int headingRow = codeRow + 1;
        WriteHeadings(sheet, template, codeRow);

        List<StampedUnion> stamped = [];
        int row = headingRow;
        foreach (TemplateUnion union in template.Unions)
        {
            row++;
            WriteUnion(sheet, row, items, union);
            stamped.Add(new(union.Union.Code, row, [.. items.Select(i => StampedCell.Of(union[i], i))]));
        }

        int lastRow = Math.Max(row, headingRow + 1);
        for (int i = 0; i < items.Count; i++)
        {
            InputCell.Prepare(sheet.Range(headingRow + 1, ColumnOf(i), lastRow, ColumnOf(i)), items[i]);
        }

        SheetForm.Grid(sheet.Range(codeRow, CodeColumn, row, lastColumn));
        sheet.SheetView.Freeze(headingRow, NameColumn);
        sheet.PageSetup.SetColumnsToRepeatAtLeft(CodeColumn, NameColumn);
        SheetForm.PreparePrint(sheet, codeRow, headingRow, template.Demonstration, PagesWide);
        return FormStamp.Of(template, [.. items.Select((item, i) => new StampedPlace(item.Code, ColumnOf(i)))], stamped);
    }

    private static int ColumnOf(int item) => FirstItemColumn + (2 * item);

    private static double WidthOf(DataItem item) => item.Kind switch
    {
        DataItemKind.Money => 16,
        DataItemKind.Level => 17,
        _ => 11,
    };

    private static void WriteHeadings(IXLWorksheet sheet, EntryTemplate template, int codeRow)
    {
        IReadOnlyList<DataItem> items = template.OrderedItems;
        SheetForm.Headings(sheet, codeRow, [CodeHeading, "Tên CĐCS", .. items.SelectMany(i => (string[])[i.Code, ""])]);
        SheetForm.Headings(sheet, codeRow + 1, ["", "", .. items.SelectMany(i => (string[])[template.IsAsked(i) ? i.ShortName : $"{i.ShortName} (không hỏi kỳ này)", FormHeading.LastYear(template)])]);
        for (int i = 0; i < items.Count; i++)
        {
            InputCell.Explain(sheet.Cell(codeRow, ColumnOf(i)), items[i], template.IsAsked(items[i]));
        }
    }

    private static void WriteUnion(IXLWorksheet sheet, int row, IReadOnlyList<DataItem> items, TemplateUnion union)
    {
        SheetForm.WriteText(sheet.Cell(row, CodeColumn), union.Union.Code);
        SheetForm.WriteText(sheet.Cell(row, NameColumn), union.Union.Name);
        for (int i = 0; i < items.Count; i++)
        {
            InputCell.WriteNow(sheet.Cell(row, ColumnOf(i)), items[i], union[items[i]].Value);
            InputCell.WriteLastYear(sheet.Cell(row, ColumnOf(i) + 1), items[i], union[items[i]].LastYear);
        }

        sheet.Range(row, CodeColumn, row, NameColumn + (2 * items.Count)).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Row(row).Height = items.Where(i => i.Kind == DataItemKind.Level)
            .SelectMany(i => (FigureValue[])[union[i].Value, union[i].LastYear], (item, value) => WrappedText.Height(FigureText.ToDisplay(value, item), WidthOf(item)))
            .Append(WrappedText.Height(union.Union.Name, NameWidth)).Max();
    }
}
