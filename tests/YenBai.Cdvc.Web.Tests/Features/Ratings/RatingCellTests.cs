using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Ratings;

namespace YenBai.Cdvc.Web.Tests.Features.Ratings;

public sealed class RatingCellTests
{
    [Fact]
    public void A_choice_on_its_way_is_not_called_back_and_no_blank_follows_it()
    {
        RatingCell cell = Cell();
        Assert.True(cell.Choose(FigureValue.Of(1)));

        cell.Discard();

        Assert.Equal(FigureValue.Of(1), cell.Next);
        Assert.False(cell.Saved(FigureValue.Of(1)));
        Assert.True(cell.JustSaved);
    }

    [Fact]
    public void A_choice_made_meanwhile_is_saved_in_its_turn()
    {
        RatingCell cell = Cell();
        cell.Choose(FigureValue.Of(1));
        Assert.False(cell.Choose(FigureValue.Of(2)));

        Assert.True(cell.Saved(FigureValue.Of(1)));
        Assert.Equal(FigureValue.Of(2), cell.Next);
        Assert.False(cell.Saved(FigureValue.Of(2)));
    }

    private static RatingCell Cell() => new(new DecidedFigure(
        SampleProgramme.Create().Item("XL"), FigureValue.Blank, Version: 0, UpdatedBy: null, UpdatedById: null, UpdatedAt: null, Confirmation: null));
}
