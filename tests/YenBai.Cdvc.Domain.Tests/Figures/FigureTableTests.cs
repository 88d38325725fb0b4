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
}
