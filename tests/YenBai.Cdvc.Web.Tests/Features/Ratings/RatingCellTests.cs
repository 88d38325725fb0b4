using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Ratings;

namespace YenBai.Cdvc.Web.Tests.Features.Ratings;

/// <summary>One choice on its way, and what is pressed meanwhile.</summary>
public sealed class RatingCellTests
{
    private static readonly FigureValue Good = FigureValue.Of(3);
    private static readonly FigureValue Done = FigureValue.Of(2);

    private readonly RatingCell cell = new(new DecidedFigure(
        new DataItem
        {
            Code = "XL", Order = 1, Name = "Xếp loại CĐCS", ShortName = "Xếp loại", Group = "Xếp loại", Kind = DataItemKind.Level, Reporter = Reporter.ProvinceForEachUnion,
        },
        default, Version: 0, UpdatedBy: null, UpdatedById: null, UpdatedAt: null, Confirmation: null));

    [Fact]
    public void A_choice_on_its_way_is_not_given_up_and_nothing_is_saved_after_it()
    {
        Assert.True(cell.Choose(Good));

        cell.Discard();

        Assert.Equal(Good, cell.Next);
        Assert.False(cell.Saved(Good));
        Assert.True(cell.JustSaved);
        Assert.False(cell.Saved(Good));
    }

    [Fact]
    public void A_second_choice_meanwhile_is_saved_in_its_turn()
    {
        Assert.True(cell.Choose(Good));
        Assert.False(cell.Choose(Done));

        Assert.True(cell.Saved(Good));
        Assert.Equal(Done, cell.Next);
        Assert.False(cell.Saved(Done));
    }

    [Fact]
    public void A_choice_keeps_its_operation_until_it_is_answered()
    {
        Guid first = cell.OperationFor(Good);

        Assert.Equal(first, cell.OperationFor(Good));
        cell.Answered();
        Guid second = cell.OperationFor(Good);
        Assert.NotEqual(first, second);
        Assert.NotEqual(second, cell.OperationFor(Done));
    }
}
