using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Domain.Tests.Figures;

public sealed class FigureConfirmationTests
{
    [Fact]
    public void A_confirmation_stands_while_the_figure_is_what_was_confirmed()
    {
        Assert.True(Confirmed(FigureValue.Of(2)).Covers(Held(FigureValue.Of(2))));
        Assert.True(Confirmed(FigureValue.NotApplicable).Covers(Held(FigureValue.NotApplicable)));
        Assert.False(Confirmed(FigureValue.Of(2)).Covers(Held(FigureValue.Of(3))));
        Assert.False(Confirmed(FigureValue.Blank).Covers(Held(FigureValue.Blank)));
        Assert.False(Confirmed(FigureValue.Of(2)).Covers(Held(FigureValue.Blank)));
    }

    [Fact]
    public void Cells_come_by_body_and_item_without_the_blank_ones()
    {
        FigureTable table = new([(2, 1, FigureValue.Of(5)), (1, 9, FigureValue.Of(6)), (1, 3, FigureValue.Blank), (1, 2, FigureValue.NotApplicable)]);

        Assert.Equal([(1, 2, FigureValue.NotApplicable), (1, 9, FigureValue.Of(6)), (2, 1, FigureValue.Of(5))], table.Cells);
    }

    private static FigureConfirmation Confirmed(FigureValue value) => new() { PeriodId = 1, ReportingBodyId = 1, DataItemId = 1, Value = value, ConfirmedBy = "" };

    private static Figure Held(FigureValue value) => new() { PeriodId = 1, ReportingBodyId = 1, DataItemId = 1, Value = value, UpdatedBy = "" };
}
