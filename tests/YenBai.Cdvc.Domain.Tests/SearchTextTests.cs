namespace YenBai.Cdvc.Domain.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Sở Nội vụ", "so noi vu")]
    [InlineData("ĐOÀN KẾT", "doan ket")]
    [InlineData("đường", "duong")]
    [InlineData("", "")]
    public void Text_is_folded_to_small_plain_letters(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("noi", true)]
    [InlineData("VỤ sở", true)]
    [InlineData("so tai", false)]
    [InlineData("tai", false)]
    [InlineData("", true)]
    [InlineData(null, true)]
    public void Every_word_of_a_search_is_held(string? search, bool held) => Assert.Equal(held, SearchText.Holds(SearchText.Fold("Sở Nội vụ"), search));

    [Fact]
    public void A_search_is_cut_into_its_words() => Assert.Equal(["so", "noi"], SearchText.Words("  Sở   nội "));
}
