using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>The sheets beside the summary: what every number is made of.</summary>
public sealed class IndicatorSheetTests
{
    private static readonly YearReport Report = Sample();

    [Fact]
    public void Every_CĐCS_stands_with_its_figures_result_state_and_report()
    {
        using XLWorkbook workbook = new(Write(Report));
        IXLWorksheet sheet = workbook.Worksheet("Số 5");

        Assert.Equal("CS01, =Sở Một, Đang hoạt động, Đã duyệt, 60, 100, 60, Chưa đạt", Line(sheet, "CS01"));
        Assert.Equal("CS02, Sở Hai, Đang hoạt động, Đang nhập, ktd, 50, , Không thuộc diện", Line(sheet, "CS02"));
        Assert.Equal("CS03, Sở Ba, Thôi từ 01/07/2024, Đang nhập, 30, 30, , Đã thôi hoạt động", Line(sheet, "CS03"));
        Assert.Equal("CS04, Sở Bốn, Đang hoạt động, Trả lại, , 80, , Chưa đủ số liệu", Line(sheet, "CS04"));
        Assert.Equal(["60", "100", "60", "1", "2"], Totals(sheet, 6, "Tử số", "Mẫu số", "Thực hiện (chưa làm tròn)", "Số CĐCS đã báo cáo đủ", "Số CĐCS phải báo cáo"), StringComparer.Ordinal);
        Assert.Contains("CT 5.1: 1 CĐCS không thuộc diện, không tính vào mẫu số: Sở Hai.", sheet.Column(1).CellsUsed().Select(c => c.GetString()), StringComparer.Ordinal);
    }

    [Fact]
    public void A_name_like_a_formula_stays_text_in_a_streamed_table_too()
    {
        using MemoryStream file = Write(Report);
        using (XLWorkbook workbook = new(file))
        {
            Assert.True(Row(workbook.Worksheet("Số 5"), "CS01").Cell(3).Style.IncludeQuotePrefix);
            Assert.False(Row(workbook.Worksheet("Số 5"), "CS02").Cell(3).Style.IncludeQuotePrefix);
        }

        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).Where(c => c.InlineString is not null), c => Assert.Null(c.CellFormula));
    }

    [Fact]
    public void The_summary_leads_to_the_detail_and_back()
    {
        using XLWorkbook workbook = new(Write(Report));
        IXLWorksheet summary = workbook.Worksheet("Tổng hợp");
        IXLRow row = summary.RowsUsed().Single(r => r.Cell(2).GetString().StartsWith("5.1. ", StringComparison.Ordinal));
        IXLWorksheet detail = workbook.Worksheet("Số 5");

        Assert.Equal("'Số 5'!A1", row.Cell(1).Hyperlink.InternalAddress);
        Assert.Equal($"'Số 5'!{detail.Cell(Label(detail, "Thực hiện (chưa làm tròn)"), 6).Address}", row.Cell(4).Hyperlink.InternalAddress);
        Assert.All(workbook.Worksheets.Where(s => s.Name is not ("Tổng hợp" or "Số liệu CĐCS" or "Số liệu cấp tỉnh")), sheet => Assert.Equal("'Tổng hợp'!A1", sheet.Cell(2, 1).Hyperlink.InternalAddress));
        Assert.StartsWith("IFERROR(ROUNDDOWN(100*'Số 5'!", row.Cell(5).FormulaA1, StringComparison.Ordinal);
    }

    [Fact]
    public void Causes_and_remedies_stand_beside_the_row()
    {
        Measure measure = Report.Programme.Row("5.1");
        RowNote note = new() { PeriodId = 1, MeasureId = measure.Id, Cause = "Nhiều đoàn viên chuyển đi", Remedy = "Vận động tiếp", SavedBy = "x", SavedAt = default };
        using XLWorkbook workbook = new(Write(Report with { Notes = new Dictionary<int, RowNote> { [measure.Id] = note } }));

        Assert.Equal(
            "Nguyên nhân: Nhiều đoàn viên chuyển đi\nBiện pháp: Vận động tiếp",
            workbook.Worksheet("Tổng hợp").RowsUsed().Single(r => r.Cell(2).GetString().StartsWith("5.1. ", StringComparison.Ordinal)).Cell(9).GetString());
    }

    [Fact]
    public void Who_owes_what_is_listed_and_who_was_approved_owes_nothing()
    {
        using XLWorkbook workbook = new(Write(Report));
        string[] lines = [.. workbook.Worksheet("Chưa báo cáo").RowsUsed().Skip(3).Select(r => $"{r.Cell(2).GetString()} {r.Cell(3).GetString()}: {r.Cell(4).GetString()}")];

        Assert.Equal(["CS02 Sở Hai: Còn thiếu mục", "CS04 Sở Bốn: Bị trả lại", " Cấp tỉnh: Chưa có số nào"], lines.Take(3), StringComparer.Ordinal);
        Assert.Equal(3, lines.Count(l => l is " Cấp tỉnh: Chưa ghi"));
    }

    [Fact]
    public void The_log_tells_each_save_on_the_clock_of_Vietnam()
    {
        using XLWorkbook workbook = new(Write(Report with
        {
            Log =
            [
                new(new(2024, 12, 1, 20, 30, 0, DateTimeKind.Utc), "Cán bộ Thử", "CS01", "QUY_DV", FigureValue.Blank, FigureValue.Of(55), "=1+1", FigureOrigin.Workbook),
                new(new(2024, 12, 2, 1, 0, 0, DateTimeKind.Utc), "Cán bộ Thử", UnionCode: null, "BNC_TINH_XL", FigureValue.Of(1), FigureValue.Of(9), Note: null, FigureOrigin.Typed),
                new(new(2024, 12, 2, 1, 0, 0, DateTimeKind.Utc), "Cán bộ Thử", "CS09", "CU", FigureValue.NotApplicable, FigureValue.Of(7), Note: null, FigureOrigin.Csv),
            ],
        }));

        Assert.Equal(
            [
                "1, 03:30 02/12/2024, Cán bộ Thử, CS01, =Sở Một, QUY_DV, Đoàn viên ủng hộ Quỹ xã hội Công đoàn, trống, 55, từ tệp Excel, =1+1",
                "2, 08:00 02/12/2024, Cán bộ Thử, , Cấp tỉnh, BNC_TINH_XL, Xếp loại Ban Nữ công cấp tỉnh, Tốt, 9, gõ tay, ",
                "3, 08:00 02/12/2024, Cán bộ Thử, CS09, , CU, , ktd, 7, từ tệp CSV, ",
            ],
            workbook.Worksheet("Nhật ký").RowsUsed().Skip(3).Select(r => string.Join(", ", r.Cells(1, 11).Select(c => c.GetString()))),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(false, "Mọi lần ghi số liệu của kỳ, từ cũ đến mới.")]
    [InlineData(true, "1 lần ghi gần nhất của kỳ, từ cũ đến mới;")]
    public void The_log_says_whether_it_is_whole(bool cut, string says)
    {
        FigureLogLine line = new(new(2024, 12, 1, 20, 30, 0, DateTimeKind.Utc), "Cán bộ Thử", "CS01", "QUY_DV", FigureValue.Blank, FigureValue.Of(55), Note: null, FigureOrigin.Typed);
        using XLWorkbook workbook = new(Write(Report with { Log = [line], LogIsCut = cut }));

        Assert.Contains(workbook.Worksheet("Nhật ký").CellsUsed(), c => c.GetString().StartsWith(says, StringComparison.Ordinal));
    }

    [Fact]
    public void The_term_tells_each_years_target_actual_and_status()
    {
        using XLWorkbook workbook = new(Write(Report));
        IXLWorksheet sheet = workbook.Worksheet("Nhiệm kỳ 2023–2027");
        int row = sheet.CellsUsed(c => c.GetString() is "CT 5.1").Single().Address.RowNumber;

        Assert.Equal(["95%", "60,0% (60/100) (tạm tính)", "Chưa đạt"], Enumerable.Range(row, 3).Select(r => sheet.Cell(r, 5).GetString()), StringComparer.Ordinal);
        Assert.Equal(["95%", "–", "Chưa có số liệu"], Enumerable.Range(row, 3).Select(r => sheet.Cell(r, 8).GetString()), StringComparer.Ordinal);
        Assert.Contains("CT 1.1: Lũy kế 12 đoàn viên; còn 138 đoàn viên để đạt ngưỡng từ 150 đoàn viên trở lên trong cả nhiệm kỳ, bình quân 34,5 đoàn viên mỗi năm còn lại.", sheet.Column(1).CellsUsed().Select(c => c.GetString()), StringComparer.Ordinal);
    }

    private static YearReport Sample()
    {
        SampleUnion closed = SampleReport.Union("CS03", "Sở Ba", ("DV", FigureValue.Of(30)), ("QUY_DV", FigureValue.Of(30)), ("DV_MOI", FigureValue.Of(5)));
        closed.Union.ClosedOn = new(2024, 7, 1);
        return SampleReport.WithUnions(
            SampleReport.Union("CS01", "=Sở Một", ("DV", FigureValue.Of(100)), ("QUY_DV", FigureValue.Of(60)), ("DV_MOI", FigureValue.Of(7))) with { State = SubmissionState.Approved },
            SampleReport.Union("CS02", "Sở Hai", ("DV", FigureValue.Of(50)), ("QUY_DV", FigureValue.NotApplicable)),
            closed,
            SampleReport.Union("CS04", "Sở Bốn", ("DV", FigureValue.Of(80))) with { State = SubmissionState.Returned });
    }

    private static string Line(IXLWorksheet sheet, string code) => string.Join(", ", Row(sheet, code).Cells(2, 9).Select(c => c.GetString()));

    private static IXLRow Row(IXLWorksheet sheet, string code) => sheet.RowsUsed().Single(r => string.Equals(r.Cell(2).GetString(), code, StringComparison.Ordinal));

    private static IEnumerable<string> Totals(IXLWorksheet sheet, int column, params string[] labels) => labels.Select(label => $"{sheet.Cell(Label(sheet, label), column).CachedValue}");

    private static int Label(IXLWorksheet sheet, string label) => sheet.Column(1).CellsUsed().Single(c => c.GetString().StartsWith(label, StringComparison.Ordinal)).Address.RowNumber;

    private static MemoryStream Write(YearReport report)
    {
        MemoryStream output = new();
        YearWorkbook.Write(output, report);
        output.Position = 0;
        return output;
    }
}
