using YenBai.Cdvc.Web.Features.Programmes;

namespace YenBai.Cdvc.Web.Tests.Features.Programmes;

public sealed class WordDifferenceTests
{
    [Fact]
    public void A_replaced_word_is_marked_in_both_texts()
    {
        Assert.Equal(
            [new("Ban Nữ công", false), new("quần chúng", true), new("đạt loại khá", false)],
            WordDifference.Mark("Ban Nữ công quần chúng đạt loại khá", "Ban Nữ công quân chủng đạt loại khá"));
        Assert.Equal(
            [new("Ban Nữ công", false), new("quân chủng", true), new("đạt loại khá", false)],
            WordDifference.Mark("Ban Nữ công quân chủng đạt loại khá", "Ban Nữ công quần chúng đạt loại khá"));
    }

    [Fact]
    public void A_word_left_out_is_marked_where_it_stands_only()
    {
        Assert.Equal([new("tại", false), new("các", true), new("cấp công đoàn", false)], WordDifference.Mark("tại các cấp công đoàn", "tại cấp công đoàn"));
        Assert.Equal([new("tại cấp công đoàn", false)], WordDifference.Mark("tại cấp công đoàn", "tại các cấp công đoàn"));
    }

    [Fact]
    public void Two_wordings_without_a_word_in_common_differ_altogether() =>
        Assert.Equal([new("một hai", true)], WordDifference.Mark("một hai", "ba"));
}
