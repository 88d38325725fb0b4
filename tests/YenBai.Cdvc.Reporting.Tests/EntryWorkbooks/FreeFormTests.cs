using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>The union's own tables, known by their headings.</summary>
public sealed class FreeFormTests
{
    private static readonly GrassrootsUnion[] Unions = [SampleTemplate.Union(1), SampleTemplate.Union(2), SampleTemplate.Union(3)];

    [Fact]
    public void Headings_are_known_by_code_or_name_with_or_without_diacritics_and_the_union_by_its_name()
    {
        FreeFormSheet sheet = Find(["TT", "Tên đơn vị", "ld", "SO NU CNVCLD", "Số đoàn viên", "Lạ"], ["1", "cong doan co quan mau so 002", "10", "4", "9", "x"])!;

        Assert.Equal([null, FreeFormColumn.UnionMeaning, "LD", "LD_NU", "DV", null], sheet.Columns.Select(c => c.Meaning));
        ReadFigures read = Read(sheet);
        Assert.Empty(read.Refusals);
        Assert.Equal([("CS002", "LD", 10), ("CS002", "LD_NU", 4), ("CS002", "DV", 9)], read.Cells.Select(c => (c.UnionCode, c.ItemCode, Assert.IsType<ParsedFigure.Accepted>(c.Parsed).Value.Number)));
        Assert.Equal("ô C4", read.Cells[0].Place);
        Assert.All(read.Cells, c => Assert.Null(c.BasedOnVersion));
    }

    [Fact]
    public void Remembered_headings_are_known_again_and_what_was_passed_over_stays_so()
    {
        Dictionary<string, string?> remembered = new(StringComparer.Ordinal) { ["tong nguoi"] = "LD", ["so doan vien"] = null, ["noi"] = FreeFormColumn.UnionMeaning };

        FreeFormSheet sheet = Find(["Nơi", "Tổng người", "Số đoàn viên", "CQ"], ["CS001", "1", "2", "3"], remembered)!;

        Assert.Equal([FreeFormColumn.UnionMeaning, "LD", null, "CQ"], sheet.Columns.Select(c => c.Meaning));
    }

    [Fact]
    public void What_was_remembered_of_an_item_the_programme_lacks_is_forgotten()
    {
        Dictionary<string, string?> remembered = new(StringComparer.Ordinal) { ["tong nguoi"] = "MUC_CU" };

        FreeFormSheet sheet = Find(["Mã", "LD", "DV", "Tổng người"], ["CS001", "1", "2", "3"], remembered)!;

        Assert.Equal([FreeFormColumn.UnionMeaning, "LD", "DV", null], sheet.Columns.Select(c => c.Meaning));
        Assert.Equal(2, Read(sheet).Cells.Count);
    }

    [Fact]
    public void Rows_whose_union_is_not_known_are_passed_over_and_named()
    {
        ReadFigures read = Read(Find(["Mã", "LD", "DV"], ["CS001", "1", "2"], ["Tổng cộng", "100", "90"])!);

        Assert.Equal(2, read.Cells.Count);
        Assert.Contains("dòng 5 (“Tổng cộng”)", Assert.Single(read.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_that_stands_twice_is_refused_with_both_places() =>
        Assert.Contains("Công đoàn Cơ quan Mẫu số 001 (CS001) có ở cả ô A4 và ô A5", Read(Find(["Mã", "LD", "DV"], ["CS001", "1", "2"], ["cs001", "3", "4"])!).Refusals.Single(), StringComparison.Ordinal);

    [Fact]
    public void Columns_must_say_one_union_and_each_item_once()
    {
        FreeFormSheet sheet = Find(["Mã", "LD", "DV"], ["CS001", "1", "2"])!;

        Assert.Contains("Chưa biết cột nào ghi mã", Read(sheet, [null, "LD", "DV"]).Refusals.Single(), StringComparison.Ordinal);
        Assert.Contains("B, C đều được chọn là mục “Tổng số CNVCLĐ” (LD)", Read(sheet, [FreeFormColumn.UnionMeaning, "LD", "LD"]).Refusals.Single(), StringComparison.Ordinal);
        Assert.Contains("A, B đều được chọn là cột CĐCS", Read(sheet, [FreeFormColumn.UnionMeaning, FreeFormColumn.UnionMeaning, "LD"]).Refusals.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_page_of_one_union_the_others_rows_are_refused()
    {
        FreeFormSheet sheet = Find(["Mã", "LD", "DV"], ["CS001", "1", "2"], ["CS002", "3", "4"])!;

        ReadFigures read = sheet.Read(Target("CS001"), [.. sheet.Columns.Select(c => c.Meaning)], useComputed: false);

        Assert.All(read.Cells.Where(c => c.UnionCode is "CS002"), c => Assert.Contains("chỉ nhận của Công đoàn Cơ quan Mẫu số 001 (CS001)", Assert.IsType<ParsedFigure.Rejected>(c.Parsed).Reason, StringComparison.Ordinal));
        Assert.Equal(2, read.Cells.Count(c => c.Parsed is ParsedFigure.Accepted));
    }

    [Fact]
    public void A_table_that_names_no_items_is_no_table() => Assert.Null(Find(["STT", "Họ tên", "Số điện thoại"], ["1", "x", "2"]));

    private static FreeFormSheet? Find(string[] headings, string[] row, Dictionary<string, string?>? remembered = null) => Find(headings, row, row2: null, remembered);

    private static FreeFormSheet? Find(string[] headings, string[] row, string[]? row2, Dictionary<string, string?>? remembered = null)
    {
        using XLWorkbook workbook = new();
        IXLWorksheet sheet = workbook.AddWorksheet("Bảng");
        sheet.Cell(1, 1).SetValue<string>("BẢNG TỔNG HỢP");
        foreach ((int index, string[]? texts) in new[] { headings, row, row2 }.Index())
        {
            foreach ((int column, string text) in (texts ?? []).Index())
            {
                sheet.Cell(index + 3, column + 1).SetValue<string>(text);
            }
        }

        using MemoryStream output = new();
        workbook.SaveAs(output);
        (UploadedWorkbook? read, _) = UploadedWorkbook.Read(output.ToArray(), progress: null, TestContext.Current.CancellationToken);
        return FreeFormSheet.Find(read!.Sheets[0], SampleTemplate.Items, Unions, remembered ?? new(StringComparer.Ordinal));
    }

    private static UploadTarget Target(string? union = null) => new(SampleTemplate.Programme, SampleTemplate.Period, Unions, union, Demonstration: false);

    private static ReadFigures Read(FreeFormSheet sheet, string?[]? meanings = null) => sheet.Read(Target(), meanings ?? [.. sheet.Columns.Select(c => c.Meaning)], useComputed: false);
}
