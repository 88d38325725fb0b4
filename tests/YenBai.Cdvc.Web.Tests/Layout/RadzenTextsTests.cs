using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Radzen.Blazor;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Layout;

public sealed partial class RadzenTextsTests
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly Dictionary<string, string> English = ReadEnglish();

    /// <summary>Components that other components bring along: filters and paging of the grid, boxes opened from code.</summary>
    private static readonly string[] AlwaysUsed = ["DataGrid", "Pager", "DropDown", "DatePicker", "Numeric", "Dialog", "Notification", "Button"];

    [Fact]
    public void No_text_of_a_component_in_use_falls_back_to_English()
    {
        HashSet<string> used =
        [
            .. AlwaysUsed,
            .. SourceTree.Read("*.razor").SelectMany(text => RadzenTag().Matches(text)).Select(m => m.Groups["component"].Value),
        ];

        Assert.DoesNotContain(English.Keys, key => used.Contains(Component(key)) && Text(key) is null);
    }

    [Fact]
    public void A_component_that_is_translated_is_translated_whole()
    {
        HashSet<string> begun = [.. English.Keys.Where(key => Text(key) is not null).Select(Component)];

        Assert.DoesNotContain(English.Keys, key => begun.Contains(Component(key)) && Text(key) is null);
    }

    [Fact]
    public void Every_translation_keeps_the_places_of_its_numbers()
    {
        foreach ((string key, string english) in English.Where(e => Text(e.Key) is not null))
        {
            Assert.Equal(Places(english), Places(Text(key)!), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void No_translation_is_the_English_text() =>
        Assert.DoesNotContain(English, e => string.Equals(Text(e.Key), e.Value, StringComparison.OrdinalIgnoreCase));

    private static string? Text(string key) => new RadzenTexts().Get(key, Vietnamese);

    private static string Component(string key) => key.Split('_')[0];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> ReadEnglish()
    {
        ResourceManager manager = new("Radzen.Blazor.RadzenStrings", typeof(RadzenTheme).Assembly);
        return manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"<Radzen(?<component>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RadzenTag();

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
