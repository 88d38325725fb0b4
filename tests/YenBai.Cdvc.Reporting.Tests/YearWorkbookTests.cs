using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

public class YearWorkbookTests
{
    private static readonly YearReport Filled = SampleReport.With(
        s => s.Find("2.1")! with
        {
            Numerator = 47, Denominator = 50, Actual = 94, Status = MeasureStatus.NotMet, Shortfall = 1, ShortfallText = 0, Coverage = new(50, 52),
            Range = new(90, 94.01m, Borrowed: false),
        },
        s => s.Find("3.1")! with { Numerator = 47, Actual = 47, Status = MeasureStatus.NotMet, Shortfall = 3, AveragePerUnion = 0.979m },
        s => s.Find("8.2")! with { NotApplicable = ["Chi cục Thuế Khu vực Một", "Ban Quản lý Rừng"] }) with
    {
        Input = SampleReport.Input(
            SampleReport.Union("CS02", "Công đoàn Sở Hai", ("LD", FigureValue.Of(1200)), ("XL", FigureValue.Of(2)), ("QUY_TIEN", FigureValue.Of(0))),
            SampleReport.Union("CS01", "Công đoàn Sở Một", ("LD", FigureValue.Of(34)), ("LD_NU", FigureValue.NotApplicable))),
    };

    public static TheoryData<string> Reports => ["filled", "empty", "demonstration"];

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_file_breaks_no_rule_of_the_format(string which)
    {
        using MemoryStream file = Write(Report(which));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_the_machines_language()
    {
        byte[] first = Write(Filled).ToArray();
        using MachineCulture vietnamese = MachineCulture.Vietnamese();
        Assert.Equal(first, Write(Filled).ToArray());
    }

    [Fact]
    public void No_time_stamp_is_inside()
    {
        using ZipArchive zip = new(Write(Filled));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), e.LastWriteTime.DateTime));
        string thisYear = DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using StreamReader reader = new(entry.Open());
            Assert.DoesNotContain($"{thisYear}-", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_19_rows_come_out_of_an_empty_database()
    {
        using XLWorkbook workbook = new(Write(SampleReport.Empty()));
        string[] rows = [.. Column(workbook.Worksheet(1), 2).Where(t => t.Contains("Nội dung ", StringComparison.Ordinal))];
        Assert.Equal(19, rows.Length);
        Assert.StartsWith("10.3. ", rows[^1], StringComparison.Ordinal);
        Assert.Contains("Chưa có CĐCS nào hoạt động tại ngày chốt.", Column(workbook.Worksheet(1), 1), StringComparer.Ordinal);
        Assert.All(workbook.Worksheets.Skip(2).Where(s => s.Name is not ("Số liệu cấp tỉnh" or "Nhật ký")), sheet =>
            Assert.Single(sheet.Column(3).CellsUsed(c => c.GetString() is "Chưa có CĐCS nào trong kỳ.")));
    }

    [Fact]
    public void A_row_says_target_actual_achievement_and_what_is_missing()
    {
        using XLWorkbook workbook = new(Write(Filled));
        using XLWorkbook in2023 = new(Write(In2023()));
        IXLRow row = RowOf(workbook.Worksheet(1), "2.1. ");
        Assert.Equal("95%", row.Cell(3).GetString());
        Assert.Equal("94,0% (47/50)", row.Cell(4).GetString());
        Assert.Equal("98.9", row.Cell(5).CachedValue);
        Assert.Equal(
            "Chưa đạt mức năm, đạt ngưỡng văn bản, còn thiếu 1 CĐCS (tạm tính: 50/52 CĐCS đã báo cáo đủ; chắc chắn từ 90,0% đến 94,1%)",
            row.Cell(6).GetString());
        Assert.Equal("Không giao", RowOf(in2023.Worksheet(1), "2.2. ").Cell(3).GetString());
    }

    [Fact]
    public void The_lead_stands_once_for_all_rows_of_its_indicator()
    {
        using XLWorkbook workbook = new(Write(Filled));
        IXLRow first = RowOf(workbook.Worksheet(1), "7.1. ");
        Assert.Equal("Đ/c Chủ tịch", first.Cell(7).GetString());
        foreach (int column in (int[])[1, 7, 8])
        {
            Assert.Equal(3, first.Cell(column).MergedRange().RowCount());
        }
    }

    [Fact]
    public void Those_not_concerned_are_named_under_the_table()
    {
        using XLWorkbook workbook = new(Write(Filled));
        Assert.Contains("CT 8.2: 2 CĐCS không thuộc diện, không tính vào mẫu số: Chi cục Thuế Khu vực Một; Ban Quản lý Rừng.", Column(workbook.Worksheet(1), 1), StringComparer.Ordinal);
        Assert.Contains("CT 3.1: bình quân 0,97 đoàn viên mỗi CĐCS; mức 50 đặt cho 50 CĐCS, hiện 0.", Column(workbook.Worksheet(1), 1), StringComparer.Ordinal);
    }

    [Fact]
    public void It_prints_on_A4_landscape_fitted_to_the_width_with_its_headings_repeated()
    {
        using MemoryStream file = Write(Filled);
        using XLWorkbook workbook = new(file);
        Assert.All(workbook.Worksheets, sheet => Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Landscape), (sheet.PageSetup.PaperSize, sheet.PageSetup.PageOrientation)));
        Assert.All(workbook.Worksheets, sheet => Assert.Equal(sheet.Name is "Số liệu CĐCS" ? 2 : 1, sheet.PageSetup.PagesWide));

        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        string[] titles = [.. document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n => n.Name?.Value is "_xlnm.Print_Titles").Select(n => n.Text)];
        Assert.Equal(
            [
                "'Tổng hợp'!$9:$9", "'Nhiệm kỳ 2023–2027'!$3:$3", .. Enumerable.Range(1, 10).Select(n => $"'Số {n}'!$3:$4"),
                "'Số liệu CĐCS'!$A:$C,'Số liệu CĐCS'!$3:$4", "'Số liệu cấp tỉnh'!$3:$3", "'Chưa báo cáo'!$3:$3", "'Nhật ký'!$3:$3",
            ], titles);
    }

    [Fact]
    public void A_demonstration_says_so_on_every_sheet_and_every_page()
    {
        using MemoryStream file = Write(SampleReport.Empty(demonstration: true));
        using XLWorkbook demonstration = new(file);
        Assert.All(demonstration.Worksheets, sheet => Assert.Equal(Texts.Demonstration, sheet.Cell(1, 1).GetString()));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part =>
            Assert.Contains(Texts.Demonstration, part.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal));

        using XLWorkbook real = new(Write(SampleReport.Empty()));
        Assert.All(real.Worksheets, sheet => Assert.DoesNotContain(Texts.Demonstration, sheet.CellsUsed().Select(c => c.GetString()), StringComparer.Ordinal));
    }

    private static YearReport Report(string which) => which switch
    {
        "filled" => Filled,
        "demonstration" => Filled with { Demonstration = true },
        _ => SampleReport.Empty(),
    };

    private static YearReport In2023() => SampleReport.With(s => s.Find("2.2")! with { Target = null, Status = MeasureStatus.NotAssigned });

    private static IXLRow RowOf(IXLWorksheet sheet, string start) =>
        sheet.RowsUsed().Single(r => r.Cell(2).GetString().StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<string> Column(IXLWorksheet sheet, int column) => sheet.RowsUsed().Select(r => r.Cell(column).GetString());

    private static MemoryStream Write(YearReport report)
    {
        MemoryStream output = new();
        YearWorkbook.Write(output, report);
        output.Position = 0;
        return output;
    }
}
