using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace YenBai.Cdvc.Browser;

/// <summary>The rules of accessibility (axe), asked in the page itself: the library's own way opens another browser page for each answer.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What depends on the width and the light.</summary>
    public static IReadOnlyList<string> OfSight { get; } = ["color-contrast", "target-size", "scrollable-region-focusable"];

    /// <summary>A sentence for each rule broken, with the first place.</summary>
    /// <param name="rules">Only these; without, all.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, params IReadOnlyList<string> rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Axe);
        }

        // the rows of a table after the first six are made like those before
        return await page.EvaluateAsync<string[]>(
            """
            async rules => {
              const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
              if (rules.length > 0) options.runOnly = { type: 'rule', values: rules };
              const found = await axe.run({ exclude: [['tbody > tr:nth-child(n+7)']] }, options);
              return found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes[0].html}`);
            }
            """,
            rules);
    }
}
