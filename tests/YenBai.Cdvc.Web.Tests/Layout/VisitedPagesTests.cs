using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;

namespace YenBai.Cdvc.Web.Tests.Layout;

/// <summary>A page nobody looks at in a browser is a page nobody knows to be readable.</summary>
public sealed partial class VisitedPagesTests
{
    private static readonly RouteTemplate[] Pages =
    [
        .. typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => TemplateParser.Parse(route.Template.TrimStart('/')))
            .OrderBy(RoutePrecedence.ComputeInbound),
    ];

    [Fact]
    public void The_browser_visits_every_page()
    {
        string lists = File.ReadAllText(Path.Combine(SourceTree.Root, "tests", "YenBai.Cdvc.Browser", "EveryPageTests.cs"));
        HashSet<RouteTemplate?> visited = [.. Visited().Matches(lists).Select(m => PageAt(m.Groups["path"].Value))];

        Assert.DoesNotContain(null, visited);
        Assert.Equal([], Pages.Where(page => !visited.Contains(page)).Select(page => page.TemplateText));
    }

    // the most particular template that matches, as the router chooses
    private static RouteTemplate? PageAt(string path) => Array.Find(Pages, page => new TemplateMatcher(page, []).TryMatch(new PathString(path), []));

    [GeneratedRegex("""^ {8}\(?"(?<path>/[^"?]*)""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Visited();
}
