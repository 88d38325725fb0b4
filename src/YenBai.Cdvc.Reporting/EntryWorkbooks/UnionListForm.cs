using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Mẫu danh sách CĐCS: the list as it is, with room for more, read back by <see cref="UnionListSheet"/>.</summary>
public static class UnionListForm
{
    // a table that grows downwards: rows are ready for as many again
    private const int MoreRows = 200;

    private const int FirstDateColumn = 4;
    private const int LastDateColumn = 5;

    private static readonly (UnionColumns Column, double Width, string How)[] Columns =
    [
        (UnionColumns.Code, 14, "Chữ không dấu, chữ số và các dấu - _ .\nĐể trống: chương trình đặt mã."),
        (UnionColumns.Name, 50, "Bắt buộc."),
        (UnionColumns.Sector, 26, "Để trống cũng được."),
        (UnionColumns.OpenedOn, 17, "Ngày đầu tiên hoạt động: 01/03/2024.\nĐể trống: từ đầu chương trình."),
        (UnionColumns.ClosedOn, 17, "Ngày đầu tiên không còn hoạt động; để trống khi còn hoạt động."),
        (UnionColumns.MergedInto, 16, "Mã CĐCS nhận sáp nhập; chỉ khi đã thôi hoạt động."),
    ];

    /// <summary>The same list gives the same bytes. Leaves the stream open.</summary>
    public static void Write(Stream output, IReadOnlyList<GrassrootsUnion> unions, bool demonstration)
    {
        using XLWorkbook workbook = new() { Author = EntryWorkbook.Author };
        workbook.Style.Font.SetFontName("Times New Roman").Font.SetFontSize(12);
        IXLWorksheet sheet = workbook.AddWorksheet("Danh sách CĐCS");
        SheetForm.SetWidths(sheet, [.. Columns.Select(c => c.Width)]);
        int row = SheetForm.StartRow(sheet, Columns.Length, demonstration);
        SheetForm.Title(sheet, row, Columns.Length, "Danh sách công đoàn cơ sở");
        SheetForm.Paragraph(sheet, row + 1, Columns.Length, "Mỗi dòng một CĐCS. Mã đã có: sửa theo tệp; mã mới: thêm vào. CĐCS không có trong tệp thì giữ nguyên. Cách ghi từng cột: xem ghi chú ở ô tiêu đề.").Font.SetItalic();
        int headingRow = row + 2;
        SheetForm.Headings(sheet, headingRow, [.. Columns.Select(c => UnionListSheet.HeadingOf(c.Column))]);
        for (int i = 0; i < Columns.Length; i++)
        {
            IXLComment note = sheet.Cell(headingRow, i + 1).Comment;
            note.SetAuthor(EntryWorkbook.Author);
            note.AddText(Columns[i].How);
        }

        int lastRow = headingRow + unions.Count + MoreRows;
        sheet.Range(headingRow + 1, 1, lastRow, Columns.Length).Style.NumberFormat.SetFormat("@");
        sheet.Range(headingRow + 1, FirstDateColumn, lastRow, LastDateColumn).Style.NumberFormat.SetFormat("dd/mm/yyyy").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        Dictionary<int, string> codes = unions.ToDictionary(u => u.Id, u => u.Code);
        foreach ((int index, GrassrootsUnion union) in unions.Index())
        {
            WriteUnion(sheet.Row(headingRow + 1 + index), union, union.MergedIntoId is { } into ? codes.GetValueOrDefault(into, "") : "");
        }

        SheetForm.Grid(sheet.Range(headingRow, 1, headingRow + Math.Max(unions.Count, 1), Columns.Length));
        sheet.SheetView.FreezeRows(headingRow);
        SheetForm.PreparePrint(sheet, headingRow, headingRow, demonstration);
        StableWorkbook.Save(workbook, output);
    }

    private static void WriteUnion(IXLRow row, GrassrootsUnion union, string mergedInto)
    {
        SheetForm.WriteText(row.Cell(1), union.Code);
        SheetForm.WriteText(row.Cell(2), union.Name);
        SheetForm.WriteText(row.Cell(3), union.Sector);
        row.Cell(4).Value = union.OpenedOn.ToDateTime(TimeOnly.MinValue);
        if (union.ClosedOn is { } closed)
        {
            row.Cell(5).Value = closed.ToDateTime(TimeOnly.MinValue);
        }

        SheetForm.WriteText(row.Cell(6), mergedInto);
    }
}
