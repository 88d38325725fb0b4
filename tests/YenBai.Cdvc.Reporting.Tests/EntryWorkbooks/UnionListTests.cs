using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>The list of CĐCS as a workbook, ours and the union's own.</summary>
public sealed class UnionListTests
{
    private static readonly GrassrootsUnion[] Unions =
    [
        new GrassrootsUnion { Code = "CD01", Name = "Công đoàn Sở Một", Sector = "Khối 1", OpenedOn = new(2018, 1, 1) }.WithId(1),
        new GrassrootsUnion { Code = "CD02", Name = "=Tên lạ", OpenedOn = new(2019, 2, 3), ClosedOn = new(2024, 3, 1), MergedIntoId = 1 }.WithId(2),
    ];

    [Fact]
    public void The_form_reads_back_as_the_list_it_was_made_from()
    {
        UnionList list = Read(Form());

        Assert.Empty(list.Refusals);
        Assert.Equal(UnionColumns.All, list.Columns);
        Assert.Equal(
            [new UnionDetails("CD01", "Công đoàn Sở Một", "Khối 1", new(2018, 1, 1), ClosedOn: null, MergedInto: ""), new UnionDetails("CD02", "=Tên lạ", "", new(2019, 2, 3), new(2024, 3, 1), "CD01")],
            list.Lines.Select(l => l.Details!));
        Assert.All(list.Lines, l => Assert.Empty(l.Refusals));
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes() => Assert.Equal(Form(), Form());

    [Fact]
    public void A_line_added_in_Excel_is_read_with_its_date_however_it_was_typed()
    {
        UnionList list = Read(EditedForm.Edit(Form(), w =>
        {
            IXLWorksheet sheet = w.Worksheet(1);
            int row = sheet.Find("CD02").Address.RowNumber;
            (sheet.Cell(row + 1, 2).Value, sheet.Cell(row + 1, 4).Value) = ("Sở Ba", new DateTime(2020, 5, 6));
            sheet.Cell(row + 2, 2).Value = "Sở Bốn";
            sheet.Cell(row + 2, 4).SetValue<string>("6/5/2020");
            sheet.Cell(row + 3, 2).Value = "Sở Năm";
            sheet.Cell(row + 3, 4).SetValue<string>("tháng 5");
        }));

        Assert.Equal([new DateOnly(2020, 5, 6), new DateOnly(2020, 5, 6), null], list.Lines.Skip(2).Select(l => l.Details!.OpenedOn));
        Assert.Contains("(“tháng 5”) không phải ngày", Assert.Single(list.Lines[4].Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_counts_its_days_from_1904_has_the_dates_its_author_sees()
    {
        using MemoryStream file = new();
        file.Write(Form());
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            (document.WorkbookPart!.Workbook.WorkbookProperties ??= new WorkbookProperties()).Date1904 = true;
            document.WorkbookPart.Workbook.Save();
        }

        // as many days after 1 January 1904 as 2018 began after 30 December 1899
        Assert.Equal(new DateOnly(2022, 1, 2), Read(file.ToArray()).Lines[0].Details!.OpenedOn);
    }

    [Fact]
    public void The_unions_own_table_needs_a_column_of_names_only()
    {
        UnionList list = Read(Table(["TT", "TÊN ĐƠN VỊ", "Ghi chú", "khoi"], ["1", "Sở Một", "x", "A"], ["", "", "chỉ ghi chú", ""], ["2", "Sở Hai", "", ""]));

        Assert.Equal(UnionColumns.Name | UnionColumns.Sector, list.Columns);
        Assert.Equal([("Sở Một", "A", 3), ("Sở Hai", "", 5)], list.Lines.Select(l => (l.Details!.Name, l.Details.Sector, l.Number)));
    }

    [Fact]
    public void Headings_of_groups_and_totals_are_passed_over_and_named_where_the_table_numbers_its_rows()
    {
        UnionList list = Read(Table(["STT", "Tên CĐCS"], ["I", "KHỐI HÀNH CHÍNH"], ["1", "Sở Một"], ["2.", "Sở Hai"], ["", "Tổng cộng: 2"]));

        Assert.Equal(["Sở Một", "Sở Hai"], list.Lines.Select(l => l.Details!.Name));
        Assert.Equal("Bỏ qua 2 dòng không có số thứ tự: dòng 3 (“KHỐI HÀNH CHÍNH”), dòng 6 (“Tổng cộng: 2”).", Assert.Single(list.Notices));
        Assert.Equal(2, Read(Table(["TT", "Tên CĐCS"], ["", "Sở Một"], ["", "Sở Hai"])).Lines.Count);
    }

    [Fact]
    public void What_is_no_list_is_refused_with_what_to_do()
    {
        Assert.Contains("Không thấy cột “Tên CĐCS”", Read(Table(["Mã", "Khối"], ["CD01", "A"])).Refusals.Single(), StringComparison.Ordinal);
        Assert.Contains("Hai ô B2 và C2 cùng là cột “Tên CĐCS”", Read(Table(["Mã", "Tên", "Đơn vị"], ["CD01", "A", "B"])).Refusals.Single(), StringComparison.Ordinal);
        Assert.Contains("mẫu nhập số liệu", Read(SampleTemplate.Write(SampleTemplate.All(2))).Refusals.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_generated_list_is_taken_among_generated_CDCS_only()
    {
        Assert.Contains("dữ liệu minh họa", Read(Form(demonstration: true)).Refusals.Single(), StringComparison.Ordinal);
        Assert.Equal(2, UnionListSheet.Read(UploadedWorkbook.Read(Form(demonstration: true), progress: null, CancellationToken.None).Workbook!, demonstration: true).Lines.Count);
    }

    private static byte[] Form(bool demonstration = false)
    {
        using MemoryStream output = new();
        UnionListForm.Write(output, Unions, demonstration);
        return output.ToArray();
    }

    private static byte[] Table(params string[][] rows)
    {
        using XLWorkbook workbook = new();
        IXLWorksheet sheet = workbook.AddWorksheet("Bảng");
        foreach ((int r, string[] row) in rows.Index())
        {
            foreach ((int c, string text) in row.Index())
            {
                sheet.Cell(r + 2, c + 1).SetValue<string>(text);
            }
        }

        using MemoryStream output = new();
        workbook.SaveAs(output);
        return output.ToArray();
    }

    private static UnionList Read(byte[] file)
    {
        (UploadedWorkbook? workbook, string? refusal) = UploadedWorkbook.Read(file, progress: null, TestContext.Current.CancellationToken);
        Assert.Null(refusal);
        return UnionListSheet.Read(workbook!, demonstration: false);
    }
}
