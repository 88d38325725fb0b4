using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Reporting.Tests;

public class UnionSheetTests
{
    [Fact]
    public void The_four_states_of_a_cell_stay_apart()
    {
        using XLWorkbook workbook = new(Write(SampleReport.WithUnions(
            SampleReport.Union("CS01", "Một", ("LD", FigureValue.Of(1200)), ("LD_NU", FigureValue.Of(0)), ("DV", FigureValue.NotApplicable), ("XL", FigureValue.Of(2))))));
        Assert.Equal((XLDataType.Number, 1200), (Cell(workbook, "CS01", "LD").DataType, Cell(workbook, "CS01", "LD").GetDouble()));
        Assert.Equal((XLDataType.Number, 0), (Cell(workbook, "CS01", "LD_NU").DataType, Cell(workbook, "CS01", "LD_NU").GetDouble()));
        Assert.Equal("ktd", Cell(workbook, "CS01", "DV").GetString());
        Assert.Equal("Hoàn thành tốt nhiệm vụ", Cell(workbook, "CS01", "XL").GetString());
        Assert.Equal("", Cell(workbook, "CS01", "CQ").GetString());
    }

    [Fact]
    public void Unapproved_figures_are_there_and_marked()
    {
        YearReport report = SampleReport.WithUnions(
            SampleReport.Union("CS01", "Một", ("LD", FigureValue.Of(10))) with { State = SubmissionState.Approved },
            SampleReport.Union("CS02", "Hai", ("LD", FigureValue.Of(20))) with { State = SubmissionState.Sent },
            SampleReport.Union("CS03", "Ba", ("LD", FigureValue.Of(30))));
        report = report with { Input = report.Input with { ReportStates = new Dictionary<int, SubmissionState>(report.Input.ReportStates) { [report.Input.ProvinceId] = SubmissionState.Returned } } };
        using XLWorkbook workbook = new(Write(report));

        int column = workbook.Worksheet("Số liệu CĐCS").CellsUsed(c => c.GetString() is "Tình trạng báo cáo").Single().Address.ColumnNumber;
        Assert.Equal(
            [("Đã duyệt", 10), ("Đã gửi", 20), ("Đang nhập", 30)],
            new[] { "CS01", "CS02", "CS03" }.Select(code => (Row(workbook, code).Cell(column).GetString(), (int)Cell(workbook, code, "LD").GetDouble())));
        Assert.Single(workbook.Worksheet("Số liệu cấp tỉnh").CellsUsed(c => c.GetString() is "Tình trạng báo cáo: Trả lại"));
    }

    [Fact]
    public void Every_item_of_the_unions_has_its_column_and_the_provinces_own_have_none()
    {
        YearReport report = SampleReport.WithUnions(SampleReport.Union("CS01", "Một"));
        using XLWorkbook workbook = new(Write(report));
        IXLRow codes = CodeRow(workbook);
        string[] expected = [.. report.Programme.DataItems.Where(i => i.Reporter != Domain.Programmes.Reporter.Province).Select(i => i.Code)];
        Assert.Equal(expected, codes.CellsUsed().Select(c => c.GetString()).ToArray());
        Assert.Equal(["BNC_TINH_XL", "CB_CT", "CB_CT_SO", "KT_DONG_CAP"], workbook.Worksheet("Số liệu cấp tỉnh").RowsUsed().Skip(3).Select(r => r.Cell(2).GetString()).ToArray());
    }

    [Fact]
    public void Totals_are_live_sums_whose_value_is_already_there()
    {
        using MemoryStream file = Write(SampleReport.WithUnions(
            SampleReport.Union("CS02", "Hai", ("LD", FigureValue.Of(1200))),
            SampleReport.Union("CS01", "Một", ("LD", FigureValue.Of(34)), ("DV", FigureValue.NotApplicable))));
        using XLWorkbook workbook = new(file);
        IXLCell total = workbook.Worksheet("Số liệu CĐCS").RowsUsed().Single(r => r.Cell(3).GetString() is "Cộng").Cell(Cell(workbook, "CS01", "LD").Address.ColumnNumber);
        Assert.Equal($"SUM({Cell(workbook, "CS01", "LD").Address}:{Cell(workbook, "CS02", "LD").Address})", total.FormulaA1);

        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal("1234", Raw(document, total.Address.ToString()!).CellValue!.Text);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 216")]
    [InlineData("-Tổ 1")]
    [InlineData("@SUM(A1)")]
    public void A_name_that_looks_like_a_formula_stays_text(string name)
    {
        using MemoryStream file = Write(SampleReport.WithUnions(SampleReport.Union("CS01", name)));
        using XLWorkbook workbook = new(file);
        IXLCell cell = Row(workbook, "CS01").Cell(3);
        Assert.Equal((XLDataType.Text, name), (cell.DataType, cell.GetString()));
        Assert.True(cell.Style.IncludeQuotePrefix);

        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Null(Raw(document, cell.Address.ToString()!).CellFormula);
    }

    [Fact]
    public void A_code_of_digits_keeps_its_zeros()
    {
        using XLWorkbook workbook = new(Write(SampleReport.WithUnions(SampleReport.Union("0012", "30/09/2026"))));
        IXLRow row = Row(workbook, "0012");
        Assert.Equal(XLDataType.Text, row.Cell(2).DataType);
        Assert.Equal("30/09/2026", row.Cell(3).GetString());
    }

    [Fact]
    public void A_union_closed_before_the_cut_off_says_since_when()
    {
        SampleUnion closed = SampleReport.Union("CS01", "Một");
        closed.Union.ClosedOn = new(2024, 7, 1);
        using XLWorkbook workbook = new(Write(SampleReport.WithUnions(closed)));
        Assert.Equal("Thôi hoạt động từ 01/07/2024", Row(workbook, "CS01").Cell(5).GetString());
    }

    [Fact]
    public void Headings_stay_in_sight_and_the_filter_covers_the_unions_only()
    {
        using MemoryStream file = Write(SampleReport.WithUnions(SampleReport.Union("CS01", "Một"), SampleReport.Union("CS02", "Hai")));
        using XLWorkbook workbook = new(file);
        IXLWorksheet sheet = workbook.Worksheet("Số liệu CĐCS");
        int headingRow = CodeRow(workbook).RowNumber() + 1;
        Assert.Equal((headingRow, 3), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        Assert.Equal((headingRow, headingRow + 2), (sheet.AutoFilter.Range.FirstRow().RowNumber(), sheet.AutoFilter.Range.LastRow().RowNumber()));
    }

    [Fact]
    public void Complete_unions_are_those_active_with_no_item_asked_left_blank()
    {
        YearReport report = SampleReport.Empty();
        (string, FigureValue)[] all = [.. report.Programme.DataItems.Where(i => i.Reporter == Domain.Programmes.Reporter.GrassrootsUnion).Select(i => (i.Code, FigureValue.Of(1)))];
        SampleUnion closed = SampleReport.Union("CS03", "Ba", all);
        closed.Union.ClosedOn = new(2024, 7, 1);
        Assert.Equal(1, SampleReport.WithUnions(SampleReport.Union("CS01", "Một", all), SampleReport.Union("CS02", "Hai", all[1..]), closed).Input.CompleteUnions);
    }

    private static IXLRow CodeRow(XLWorkbook workbook) => workbook.Worksheet("Số liệu CĐCS").RowsUsed().Single(r => r.CellsUsed().Any(c => c.GetString() is "LD"));

    private static IXLRow Row(XLWorkbook workbook, string code) => workbook.Worksheet("Số liệu CĐCS").RowsUsed().Single(r => string.Equals(r.Cell(2).GetString(), code, StringComparison.Ordinal));

    private static IXLCell Cell(XLWorkbook workbook, string union, string item) =>
        Row(workbook, union).Cell(CodeRow(workbook).CellsUsed().Single(c => string.Equals(c.GetString(), item, StringComparison.Ordinal)).Address.ColumnNumber);

    private static Cell Raw(SpreadsheetDocument document, string address)
    {
        Sheet sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name?.Value is "Số liệu CĐCS");
        WorksheetPart part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
        return part.Worksheet.Descendants<Cell>().Single(c => string.Equals(c.CellReference?.Value, address, StringComparison.Ordinal));
    }

    private static MemoryStream Write(YearReport report)
    {
        MemoryStream output = new();
        YearWorkbook.Write(output, report);
        output.Position = 0;
        return output;
    }
}
