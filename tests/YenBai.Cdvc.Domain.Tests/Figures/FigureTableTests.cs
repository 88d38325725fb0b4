using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class FigureTableTests
{
    [Fact]
    public void A_table_with_one_cell_changed_leaves_the_others_and_itself_as_they_were()
    {
        FigureTable table = new([(1, 10, FigureValue.Of(5)), (1, 11, FigureValue.Of(6))]);

        FigureTable blanked = table.With(1, 10, FigureValue.Blank);

        Assert.Equal((FigureValue.Blank, FigureValue.Of(6)), (blanked[1, 10], blanked[1, 11]));
        Assert.False(blanked.HasAny(10));
        Assert.Equal(FigureValue.Of(5), table[1, 10]);
        Assert.Equal(FigureValue.NotApplicable, table.With(2, 10, FigureValue.NotApplicable)[2, 10]);
    }

    [Fact]
    public void A_table_holds_whatever_was_written_last_in_every_cell_of_many_bodies()
    {
        Random random = new(20231130);
        Dictionary<(int Body, int Item), FigureValue> expected = [];
        FigureTableBuilder builder = new();
        for (int i = 0; i < 20_000; i++)
        {
            (int Body, int Item) cell = (random.Next(3_000), random.Next(1, 30));
            FigureValue value = random.Next(4) switch { 0 => FigureValue.Blank, 1 => FigureValue.NotApplicable, 2 => FigureValue.Of(0), _ => FigureValue.Of(random.NextInt64(1_000_000_000_000)) };
            expected[cell] = value;
            builder.Set(cell.Body, cell.Item, value);
        }

        FigureTable table = builder.Build();

        Assert.All(expected, e => Assert.Equal(e.Value, table[e.Key.Body, e.Key.Item]));
        Assert.Equal(
            expected.Where(e => !e.Value.IsBlank).OrderBy(e => e.Key).Select(e => (e.Key.Body, e.Key.Item, e.Value)),
            table.Cells);
        Assert.Equal(FigureValue.Blank, table[1_000_000, 1]);
        Assert.False(table.HasAny(30));
    }

    [Fact]
    public void Overlaid_with_another_only_its_numbers_count()
    {
        FigureTable table = new([(1, 10, FigureValue.Of(5)), (2, 10, FigureValue.Of(6)), (3, 10, FigureValue.Of(7)), (1, 11, FigureValue.Of(8))]);
        FigureTable later = new([(1, 10, FigureValue.Of(50)), (2, 10, FigureValue.NotApplicable), (900, 10, FigureValue.Of(0)), (1, 11, FigureValue.Of(80))]);

        FigureTable overlaid = table.WithNumbersOf(later, [10]);

        Assert.Equal([(1, 10, 50), (1, 11, 8), (2, 10, 6), (3, 10, 7), (900, 10, 0)], overlaid.Cells.Select(c => (c.BodyId, c.ItemId, c.Value.Number)));
        Assert.Equal(FigureValue.Of(5), table[1, 10]);
    }
}
