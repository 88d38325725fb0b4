using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Features.Errors;
using YenBai.Cdvc.Web.Features.Guide;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Documents;

/// <summary>The guide as the program shows it, and the help of each page that leads into it.</summary>
public sealed partial class GuideTests
{
    /// <summary>The guide is itself the help; whoever is not signed in, or has lost the way, reads what the page says.</summary>
    private static readonly Type[] WithoutHelp = [typeof(GuidePage), typeof(ErrorPage)];

    public static TheoryData<Type> Pages =>
    [
        .. typeof(App).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(RouteAttribute)) && !type.IsDefined(typeof(AllowAnonymousAttribute)) && !WithoutHelp.Contains(type)),
    ];

    [Theory, MemberData(nameof(Pages))]
    public void Every_page_says_in_one_to_three_sentences_what_one_does_there_and_leads_to_its_section(Type page)
    {
        HelpAttribute? help = page.GetCustomAttribute<HelpAttribute>();

        Assert.NotNull(help);
        Assert.InRange(help.Sentences.Count, 1, 3);
        Assert.All(help.Sentences, sentence => Assert.Matches(OneSentence(), sentence));
        Assert.Contains(help.Section, MarkdownFile.Guide.Anchors, StringComparer.Ordinal);
        Assert.Contains($"id=\"{help.Section}\"", GuideText.Html.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_has_the_same_anchors_in_the_program_as_on_its_own()
    {
        string[] shown = [.. Id().Matches(GuideText.Html.Value).Select(m => m.Groups["id"].Value)];

        Assert.Equal(MarkdownFile.Guide.Anchors.Skip(1), shown);
    }

    [Fact]
    public void Every_picture_of_the_guide_goes_with_the_program_and_no_other()
    {
        string project = File.ReadAllText(Path.Combine(SourceTree.Web, "YenBai.Cdvc.Web.csproj"));
        string[] listed = Listed().Match(project).Groups["names"].Value.Split(';');

        Assert.Equal(MarkdownFile.Guide.Pictures.Order(StringComparer.Ordinal), listed.Select(name => $"screenshots/{name}-1366.png").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Html_in_the_text_is_shown_and_not_obeyed() =>
        Assert.Contains("&lt;script&gt;", GuideText.Render("Một <script> trong bài"), StringComparison.Ordinal);

    [Fact]
    public void An_anchor_leads_to_the_page_of_the_guide() =>
        Assert.Contains($"href=\"{PageUrls.Guide}#", GuideText.Render("[Đôn đốc](#đôn-đốc)"), StringComparison.Ordinal);

    // one full stop, at the end
    [GeneratedRegex(@"^\p{Lu}[^.!?]*\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneSentence();

    [GeneratedRegex("<h[2-6] id=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("GuidePicture Include=\"(?<names>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();
}
