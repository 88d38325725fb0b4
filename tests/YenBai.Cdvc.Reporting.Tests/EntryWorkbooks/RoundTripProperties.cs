using ClosedXML.Excel;
using FsCheck;
using FsCheck.Fluent;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>What is downloaded and uploaded again changes nothing; what was edited between is proposed, and nothing else.</summary>
public sealed class RoundTripProperties
{
    private const int Unions = 4;

    private static readonly Gen<FigureValue[]> Figures = CellsOf(item => Gen.Frequency(
        (2, Gen.Constant(FigureValue.Blank)), (1, Gen.Constant(FigureValue.NotApplicable)), (7, Numbers(item))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_form_uploaded_as_it_was_downloaded_proposes_nothing(bool ofOne) => Prop.ForAll(Figures.ToArbitrary(), values =>
    {
        EntryTemplate template = Template(values, ofOne);
        ReadFigures read = SampleTemplate.Read(SampleTemplate.Write(template));

        Assert.Empty(read.Refusals);
        Assert.Equal(template.Unions.Count * SampleTemplate.Items.Count, read.Cells.Count);
        Assert.All(read.Cells, cell =>
        {
            (DataItem item, int union) = Of(cell);
            Assert.Equal(new ParsedFigure.Accepted(values[Index(item, union)]), cell.Parsed);
            Assert.Equal(Version(item, union), cell.BasedOnVersion);
            Assert.True(cell.Untouched);
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Exactly_the_edited_cells_are_proposed()
    {
        Gen<(FigureValue[] Before, FigureValue[] After, int[] Edited)> edits =
            from before in Figures
            from after in CellsOf(Numbers)
            from edited in Gen.ArrayOf(Gen.Choose(0, (Unions * SampleTemplate.Items.Count) - 1), 6)
            select (before, after, edited);

        Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            byte[] file = Edit(SampleTemplate.Write(Template(edit.Before, ofOne: false)), edit.After, edit.Edited);
            Dictionary<(string, string), FigureValue> expected = edit.Edited.Distinct().Where(i => edit.After[i] != edit.Before[i])
                .ToDictionary(i => (SampleTemplate.Union((i / SampleTemplate.Items.Count) + 1).Code, SampleTemplate.Items[i % SampleTemplate.Items.Count].Code), i => edit.After[i]);

            Dictionary<(string, string), FigureValue> proposed = SampleTemplate.Read(file).Cells.Where(c => !c.Untouched)
                .ToDictionary(c => (c.UnionCode, c.ItemCode), c => Assert.IsType<ParsedFigure.Accepted>(c.Parsed).Value);

            Assert.Equal(expected, proposed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_template_gives_the_same_bytes_whatever_the_machines_language(bool ofOne)
    {
        FigureValue[] values = Figures.Sample(1, 30).First();
        byte[] first = SampleTemplate.Write(Template(values, ofOne));
        using MachineCulture vietnamese = MachineCulture.Vietnamese();
        Assert.Equal(first, SampleTemplate.Write(Template(values, ofOne)));
    }

    private static byte[] Edit(byte[] file, FigureValue[] after, int[] edited)
    {
        using MemoryStream stream = new(file);
        using XLWorkbook workbook = new(stream);
        IXLWorksheet sheet = workbook.Worksheet(1);
        foreach (int index in edited)
        {
            DataItem item = SampleTemplate.Items[index % SampleTemplate.Items.Count];
            int row = sheet.CellsUsed(c => string.Equals(c.GetString(), SampleTemplate.Union((index / SampleTemplate.Items.Count) + 1).Code, StringComparison.Ordinal)).Single().Address.RowNumber;
            int column = sheet.CellsUsed(c => string.Equals(c.GetString(), item.Code, StringComparison.Ordinal)).Single().Address.ColumnNumber;
            if (item.Kind == DataItemKind.Level)
            {
                sheet.Cell(row, column).SetValue<string>(FigureText.ToDisplay(after[index], item));
            }
            else
            {
                sheet.Cell(row, column).SetValue(after[index].Number);
            }
        }

        using MemoryStream output = new();
        workbook.SaveAs(output);
        return output.ToArray();
    }

    private static EntryTemplate Template(FigureValue[] values, bool ofOne)
    {
        TemplateCell Cell(DataItem item, int union) => new(values[Index(item, union)], Version(item, union), values[^(Index(item, union) + 1)].IsNumber && item.Kind != DataItemKind.Level ? values[Index(item, union)] : FigureValue.Blank);
        return ofOne ? SampleTemplate.One(Cell) : SampleTemplate.All(Unions, Cell);
    }

    private static int Index(DataItem item, int union) => ((union - 1) * SampleTemplate.Items.Count) + SampleTemplate.Items.Index().First(i => i.Item == item).Index;

    private static int Version(DataItem item, int union) => (item.Order * union) % 5;

    private static (DataItem Item, int Union) Of(ReadFigure cell) =>
        (SampleTemplate.Programme.Item(cell.ItemCode), Enumerable.Range(1, Unions).First(u => string.Equals(SampleTemplate.Union(u).Code, cell.UnionCode, StringComparison.Ordinal)));

    private static Gen<FigureValue> Numbers(DataItem item) => item.Kind == DataItemKind.Level
        ? Gen.Elements(item.Levels.Select(l => FigureValue.Of(l.Number)))
        : Gen.Frequency((1, Gen.Constant(0L)), (4, Gen.Choose(1, 9_999_999).Select(n => (long)n)), (1, Gen.Constant(item.Maximum))).Select(FigureValue.Of);

    private static Gen<FigureValue[]> CellsOf(Func<DataItem, Gen<FigureValue>> cell) =>
        Enumerable.Range(0, Unions).SelectMany(_ => SampleTemplate.Items).Select(cell)
            .Aggregate(Gen.Constant(Array.Empty<FigureValue>()), (all, next) => from values in all from value in next select (FigureValue[])[.. values, value]);
}
