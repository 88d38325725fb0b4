using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>What a cell may hold, as Excel, LibreOffice and other programs write it.</summary>
public sealed class CellTests
{
    private const string Header = """<row r="1"><c t="inlineStr"><is><t>Mã CĐCS</t></is></c><c t="inlineStr"><is><t>LD</t></is></c><c t="inlineStr"><is><t>XL</t></is></c></row>""";
    private static readonly byte[] OfOne = SampleTemplate.Write(SampleTemplate.One());

    [Theory]
    [InlineData("<c r='B2'><v>1200</v></c>", 1200)]
    [InlineData("<c><v>1200</v></c>", 1200)]
    [InlineData("<c r='B2'><v>1.2E+3</v></c>", 1200)]
    [InlineData("<c r='B2'><v>1200.0</v></c>", 1200)]
    [InlineData("<c r='B2'><v>299.99999999999994</v></c>", 300)]
    [InlineData("<c r='B2' t='s'><v>0</v></c>", 1500)]
    [InlineData("<c r='B2' t='inlineStr'><is><r><t>15</t></r><r><t>00</t></r></is></c>", 1500)]
    [InlineData("<c r='B2' t='inlineStr'><is><t> 1500 </t></is></c>", 1500)]
    [InlineData("<c r='B2' t='inlineStr'><is><t>1.500.000</t></is></c>", 1_500_000)]
    public void A_whole_number_is_read_however_it_is_stored(string cell, long number) =>
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(number)), Parsed(cell));

    [Theory]
    [InlineData("<c r='B2' s='1'><v>1</v></c>", "“100%” là tỷ lệ")]
    [InlineData("<c r='B2' s='2'><v>0.125</v></c>", "“12,5%” là tỷ lệ")]
    [InlineData("<c r='B2' s='3'><v>45000</v></c>", "ngày tháng")]
    [InlineData("<c r='B2' s='4'><v>45000</v></c>", "ngày tháng")]
    [InlineData("<c r='B2' t='d'><v>2025-11-30</v></c>", "ngày tháng")]
    [InlineData("<c r='B2'><v>6.9</v></c>", "Số 6,9 có phần lẻ")]
    [InlineData("<c r='B2'><v>-5</v></c>", "dấu âm")]
    [InlineData("<c r='B2'><v>1E+300</v></c>", "“1E+300”")]
    [InlineData("<c r='B2'><v>99999999</v></c>", "quá lớn")]
    [InlineData("<c r='B2' t='b'><v>1</v></c>", "“TRUE” không phải là số")]
    [InlineData("<c r='B2' t='e'><v>#DIV/0!</v></c>", "báo lỗi #DIV/0!")]
    [InlineData("<c r='B2' t='inlineStr'><is><t>khoảng 50</t></is></c>", "“khoảng 50” không phải là số")]
    [InlineData("<c r='B2'><f>1+1</f><v>2</v></c>", "Ô chứa công thức")]
    public void What_is_no_whole_number_is_refused_with_the_reason(string cell, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParsedFigure.Rejected>(Parsed(cell)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("<c r='B2' t='inlineStr'><is><t>1.500</t></is></c>", 1500)]
    [InlineData("<c r='B2' s='5'><v>1</v></c>", 1)]
    public void What_can_be_read_in_two_ways_is_asked(string cell, long suggestion) =>
        Assert.Equal(FigureValue.Of(suggestion), Assert.IsType<ParsedFigure.Ambiguous>(Parsed(cell)).Suggestion);

    [Fact]
    public void A_word_of_a_scale_and_a_ktd_are_read()
    {
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.NotApplicable), Parsed("<c r='B2' t='inlineStr'><is><t>KTD</t></is></c>"));
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(2)), Parsed("<c r='C2' t='inlineStr'><is><t>hoàn thành tốt nhiệm vụ</t></is></c>", "XL"));
        Assert.IsType<ParsedFigure.Rejected>(Parsed("<c r='C2'><v>2</v></c>", "XL"));
    }

    [Fact]
    public void A_formula_gives_its_computed_value_only_when_that_is_asked_for()
    {
        const string Formula = "<c r='B2'><f>40+2</f><v>42</v></c>";

        Assert.Equal(1, Read(Formula, useComputed: false).Formulas);
        Assert.Contains("Ô chứa công thức", Assert.IsType<ParsedFigure.Rejected>(Parsed(Formula)).Reason, StringComparison.Ordinal);
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Of(42)), Parsed(Formula, useComputed: true));
        Assert.Equal(new ParsedFigure.Accepted(FigureValue.Blank), Parsed("<c r='B2' t='str'><f>IF(A1=1,1,\"\")</f><v></v></c>", useComputed: true));
        Assert.Contains("chưa có giá trị đã tính", Assert.IsType<ParsedFigure.Rejected>(Parsed("<c r='B2'><f>40+2</f></c>", useComputed: true)).Reason, StringComparison.Ordinal);
        Assert.Contains("báo lỗi", Assert.IsType<ParsedFigure.Rejected>(Parsed("<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>", useComputed: true)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_cells_are_refused_with_their_area()
    {
        ReadFigures read = SampleTemplate.Read(EditedForm.Edit(OfOne, w =>
        {
            IXLCell cell = w.FigureOf("LD");
            cell.SetValue(5);
            w.Worksheet(1).Range(cell, cell.CellBelow()).Merge();
        }));

        Assert.Equal(["LD", "LD_NU"], read.Cells.Where(c => c.Parsed is ParsedFigure.Rejected).Select(c => c.ItemCode));
        Assert.Matches("vùng gộp E[0-9]+:E[0-9]+", Assert.IsType<ParsedFigure.Rejected>(read.Cells[0].Parsed).Reason);
    }

    private static ParsedFigure Parsed(string cell, string item = "LD", bool useComputed = false) =>
        Read(cell, useComputed).Cells.Single(c => string.Equals(c.ItemCode, item, StringComparison.Ordinal)).Parsed;

    /// <summary>A table of one CĐCS with this cell.</summary>
    private static ReadFigures Read(string cell, bool useComputed)
    {
        byte[] file = new RawWorkbook()
            .SharedTexts("<si><t>1500</t><rPh sb='0' eb='1'><t>9</t></rPh></si>")
            .Styles("""
                <numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd&quot; tháng &quot;mm"/><numFmt numFmtId="165" formatCode="#,##0.000"/></numFmts>
                <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
                """)
            .Sheet("Số", $"<sheetData>{Header}<row r='2'><c r='A2' t='inlineStr'><is><t>CS001</t></is></c>{cell}</row></sheetData>").ToBytes();
        (UploadedWorkbook? workbook, string? refusal) = UploadedWorkbook.Read(file, progress: null, TestContext.Current.CancellationToken);
        Assert.Null(refusal);
        FreeFormSheet sheet = FreeFormSheet.Find(workbook!.Sheets[0], SampleTemplate.Items, [SampleTemplate.Union(1)], new Dictionary<string, string?>(StringComparer.Ordinal))!;
        return sheet.Read(new UploadTarget(SampleTemplate.Programme, SampleTemplate.Period, [SampleTemplate.Union(1)], UnionCode: null, Demonstration: false), [.. sheet.Columns.Select(c => c.Meaning)], useComputed);
    }
}
