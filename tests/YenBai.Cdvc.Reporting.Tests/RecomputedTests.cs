using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Tests.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>The workbook's formulas, computed by another program out of the cells alone, say what the Scorecard says.</summary>
public sealed class RecomputedTests : IDisposable
{
    private const int RandomReports = 6;
    private const string Summary = "Tổng hợp";
    private static readonly string[] Labels = ["Tử số", "Mẫu số", "Thực hiện (chưa làm tròn)", "Số CĐCS đã báo cáo đủ", "Số CĐCS phải báo cáo"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cdvc-recomputed-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LibreOffice_computes_every_row_to_what_the_scorecard_says()
    {
        LibreOffice.Need();
        YearReport[] reports = [.. Named(), .. RandomInputs.All.Generator.Sample(RandomReports / 2).Concat(RandomInputs.Reported.Generator.Sample(RandomReports / 2)).Select(SampleReport.Of)];
        foreach ((int index, YearReport report) in reports.Index())
        {
            await WriteWithoutValuesAsync(Path.Combine(folder.FullName, $"{index}.xlsx"), report);
        }

        await LibreOffice.ConvertAsync(folder.FullName, "xlsx:Calc MS Excel 2007 XML", reports.Select((_, index) => $"{index}.xlsx"), Cancellation);

        foreach ((int index, YearReport report) in reports.Index())
        {
            using ComputedWorkbook computed = new(Path.Combine(folder.FullName, "ra", $"{index}.xlsx"));
            Assert.Equal(report.Scorecard.Measures.SelectMany(m => Expected(index, m)), report.Scorecard.Measures.SelectMany(m => Computed(computed, index, m)), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void The_values_in_the_file_are_those_of_the_scorecard()
    {
        foreach (YearReport report in Named())
        {
            using MemoryStream file = new();
            YearWorkbook.Write(file, report);
            string path = Path.Combine(folder.FullName, "x.xlsx");
            File.WriteAllBytes(path, file.ToArray());
            using ComputedWorkbook computed = new(path);
            Assert.Equal(report.Scorecard.Measures.SelectMany(m => Expected(0, m)), report.Scorecard.Measures.SelectMany(m => Computed(computed, 0, m)), StringComparer.Ordinal);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static IEnumerable<YearReport> Named()
    {
        yield return SampleReport.Empty();
        yield return SampleReport.Of(AllItems(new InputBuilder().Union("Không thuộc diện gì"), i => i.AllowsNotApplicable ? FigureValue.NotApplicable : FigureValue.Blank).Build());
        yield return SampleReport.Of(AllItems(new InputBuilder().Union("Chưa phát sinh gì"), i => i.Kind == DataItemKind.Level ? FigureValue.Of(2) : FigureValue.Of(0)).Build());
        Programme odd = SampleProgramme.Create();
        Level[] levels = [new("xs", "Tốt*", 1), new("tot", ">\"Khá\"?", 2), new("ht", "Tốt lắm", 3)];
        DataItem rating = odd.Item("XL");
        odd.DataItems[odd.DataItems.IndexOf(rating)] = new DataItem
        {
            Code = "XL", Order = rating.Order, Name = rating.Name, ShortName = rating.ShortName, Group = rating.Group, Kind = rating.Kind, Levels = levels, Reporter = rating.Reporter,
        }.WithId(rating.Id);
        yield return SampleReport.Of(new InputBuilder(odd, SamplePeriods.FullYear(2024)).Unions(7, (builder, n) => builder.Level("XL", levels[n % 3].Code)).Build());
    }

    private static InputBuilder AllItems(InputBuilder builder, Func<DataItem, FigureValue> value)
    {
        Programme programme = SampleProgramme.Create();
        foreach (DataItem item in programme.DataItems.Where(i => i.Reporter != Reporter.Province))
        {
            builder.Cell(item.Code, value(item));
        }

        builder.Province();
        foreach (DataItem item in programme.DataItems.Where(i => i.Reporter == Reporter.Province))
        {
            builder.Cell(item.Code, value(item));
        }

        return builder;
    }

    private static IEnumerable<string> Expected(int report, MeasureScore score) =>
        Lines(report, score, score.Numerator, score.Denominator, score.Actual, score.Coverage.Complete, score.Coverage.Expected, score.Achievement is { } achievement ? Texts.Cut(achievement) : null);

    private static IEnumerable<string> Computed(ComputedWorkbook workbook, int report, MeasureScore score)
    {
        string sheet = Texts.IndicatorCode(score.Indicator);
        int column = workbook.Find(sheet, text => text.StartsWith($"{Texts.MeasureCode(score.Measure)}. ", StringComparison.Ordinal)).Column;
        decimal?[] totals = [.. Labels.Select(label => workbook.Number(sheet, workbook.Find(sheet, text => text.StartsWith(label, StringComparison.Ordinal)).Row, column))];
        int row = workbook.Find(Summary, text => text.StartsWith($"{score.Measure.Code}. ", StringComparison.Ordinal)).Row;
        return Lines(report, score, totals[0], totals[1], totals[2], totals[3], totals[4], workbook.Number(Summary, row, 5));
    }

    /// <summary>To nine decimals.</summary>
    private static IEnumerable<string> Lines(int report, MeasureScore score, params decimal?[] numbers) =>
        numbers.Zip((string[])["numerator", "denominator", "actual", "complete", "expected", "achievement"], (number, name) =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{report} {score.Measure.Code} {name} {(number is { } n ? Math.Round(n, 9).ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture) : "–")}"));

    /// <summary>Only what is computed from the cells can be read again.</summary>
    private static async Task WriteWithoutValuesAsync(string path, YearReport report)
    {
        using MemoryStream file = new();
        YearWorkbook.Write(file, report);
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            foreach (WorksheetPart part in document.WorkbookPart!.WorksheetParts)
            {
                foreach (Cell cell in part.Worksheet.Descendants<Cell>().Where(c => c.CellFormula is not null))
                {
                    cell.CellValue = null;
                    cell.DataType = null;
                }

                part.Worksheet.Save();
            }
        }

        await File.WriteAllBytesAsync(path, file.ToArray(), Cancellation);
    }
}
