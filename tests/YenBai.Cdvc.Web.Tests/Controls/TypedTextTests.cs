namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class TypedTextTests
{
    /// <summary>A value written back by hand comes after the next letters were typed, and wipes them out; a bound one does not.</summary>
    [Fact]
    public void What_is_listened_to_letter_by_letter_is_bound()
    {
        string[] pages = [.. SourceTree.Read("*.razor")];

        Assert.Contains(pages, p => p.Contains("@bind:event=\"oninput\"", StringComparison.Ordinal));
        Assert.DoesNotContain(pages, p => p.Contains("@oninput", StringComparison.Ordinal));
    }
}
