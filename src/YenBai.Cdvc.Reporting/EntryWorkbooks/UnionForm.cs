using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Mẫu của một CĐCS: a row per item, in the groups of the entry page.</summary>
internal static class UnionForm
{
    public const string CodeHeading = "Mã";

    /// <summary>How the heading of the column to be filled in begins.</summary>
    public const string NowHeading = "Kỳ này";

    private const int CodeColumn = 1;
    private const int NameColumn = 2;
    private const int UnitColumn = 3;
    private const int LastYearColumn = 4;
    private const int NowColumn = 5;
    private const int HowColumn = 6;
    private const string NotAsked = "Không hỏi trong kỳ này – vẫn ghi được nếu đã có số";

    private static readonly double[] Widths = [12, 46, 10, 16, 20, 40];
    private static readonly XLColor GroupFill = XLColor.FromHtml("#F4F6F9");

    public static FormStamp Write(IXLWorksheet sheet, EntryTemplate template)
    {
        TemplateUnion union = template.Unions[0];
        for (int i = 0; i < Widths.Length; i++)
        {
            sheet.Column(i + 1).Width = Widths[i];
        }

        int headingRow = FormHeading.Write(sheet, template, HowColumn, $"Công đoàn cơ sở: {union.Union.Name} ({union.Union.Code})");
        SheetForm.Headings(sheet, headingRow,
            [CodeHeading, "Nội dung", "Đơn vị tính", FormHeading.LastYear(template), $"{NowHeading}: {Texts.PeriodName(template.Period)}", "Cách ghi"]);

        int row = headingRow;
        List<StampedPlace> items = [];
        foreach (IGrouping<string, DataItem> group in template.OrderedItems.GroupBy(i => template.IsAsked(i) ? i.Group : NotAsked, StringComparer.Ordinal))
        {
            row++;
            SheetForm.WriteText(sheet.Cell(row, NameColumn), group.Key);
            sheet.Row(row).Height = 20;
            sheet.Range(row, CodeColumn, row, HowColumn).Style.Font.SetBold().Fill.SetBackgroundColor(GroupFill);
            foreach (DataItem item in group)
            {
                row++;
                WriteItem(sheet, row, template, item, union[item]);
                items.Add(new(item.Code, row));
            }
        }

        SheetForm.Grid(sheet.Range(headingRow, CodeColumn, row, HowColumn));
        sheet.Range(headingRow + 1, CodeColumn, row, HowColumn).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.SheetView.Freeze(headingRow, NameColumn);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, template.Demonstration, orientation: XLPageOrientation.Portrait);
        return FormStamp.Of(template, items, [new StampedUnion(union.Union.Code, NowColumn, [.. template.OrderedItems.Select(i => StampedCell.Of(union[i], i))])]);
    }

    private static void WriteItem(IXLWorksheet sheet, int row, EntryTemplate template, DataItem item, TemplateCell cell)
    {
        string how = item.Hint ?? InputCell.HowToWrite(item);
        SheetForm.WriteText(sheet.Cell(row, CodeColumn), item.Code);
        SheetForm.WriteText(sheet.Cell(row, NameColumn), item.Name);
        SheetForm.WriteText(sheet.Cell(row, UnitColumn), item.UnitOfCount);
        SheetForm.WriteText(sheet.Cell(row, HowColumn), how);
        sheet.Cell(row, UnitColumn).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Cell(row, HowColumn).Style.Font.SetItalic().Font.SetFontSize(11);
        InputCell.WriteLastYear(sheet.Cell(row, LastYearColumn), item, cell.LastYear);
        InputCell.Prepare(sheet.Range(row, NowColumn, row, NowColumn), item);
        InputCell.WriteNow(sheet.Cell(row, NowColumn), item, cell.Value);
        InputCell.Explain(sheet.Cell(row, NowColumn), item, template.IsAsked(item));
        sheet.Row(row).Height = Math.Max(20, Math.Max(WrappedText.Height(item.Name, Widths[NameColumn - 1]), WrappedText.Height(how, Widths[HowColumn - 1])));
    }
}
