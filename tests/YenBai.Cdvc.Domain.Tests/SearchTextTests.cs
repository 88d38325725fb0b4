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

    [Theory]
    [InlineData("cd007 so noi vu", new[] { "007", "7", "cd007", "so", "noi", "vu" })]
    [InlineData("benh vien (co so 2), a-b", new[] { "benh", "vien", "co", "so", "2", "a", "b" })]
    [InlineData("0 so so", new[] { "0", "so" })]
    [InlineData("", new string[0])]
    public void A_text_is_found_by_its_words_and_the_numbers_in_them(string folded, string[] terms) => Assert.Equal(terms, SearchText.Terms(folded));

    [Fact]
    public void A_typed_search_is_cut_where_the_words_are() => Assert.Equal(["cd", "007", "so"], SearchText.Prefixes(" CD-007  sở, SỞ %"));

    [Fact]
    public void A_search_is_cut_into_its_words() => Assert.Equal(["so", "noi"], SearchText.Words("  Sở   nội "));
}
