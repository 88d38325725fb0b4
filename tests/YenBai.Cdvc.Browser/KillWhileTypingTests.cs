using System.Globalization;

namespace YenBai.Cdvc.Browser;

/// <summary>The server is killed again and again while somebody types: nothing ticked is lost, and what was typed but not ticked sends itself.</summary>
public sealed class KillWhileTypingTests(BrowserFixture fixture)
{
    private const int Seed = 20261130;

    private static readonly string[] Items =
        ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI", "CTPCT_MOI", "CTPCT_BD", "DV_DANG", "QUY_DV", "HOC_NQ", "NU_DK"];

    /// <summary>Every text typed is saved, and nothing newer is under way.</summary>
    private const string AllTicked =
        """
        typed => Object.entries(typed).every(([item, text]) => {
          const row = document.querySelector(`.figure-row[data-item="${item}"]`);
          return row.dataset.shown === text && !row.dataset.local && !row.dataset.problem;
        })
        """;

    /// <summary>4 in the ordinary run; CDVC_KILL_ROUNDS sets another number.</summary>
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("CDVC_KILL_ROUNDS"), CultureInfo.InvariantCulture, out int rounds) ? rounds : 4;

    [Fact]
    public async Task Nothing_ticked_is_lost_and_nothing_typed_is_forgotten_over_many_kills()
    {
        Random random = new(Seed);
        await using ServerProcess server = await ServerProcess.StartSetUpAsync(fixture);
        await using Screen screen = await Screen.OpenAsync(fixture, server);
        await screen.SignInAsync("quantri", Screen.Password);
        await screen.OpenSheetAsync("/nhap-lieu/2025-nam/CD01");
        Dictionary<string, string> typed = new(StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            Task killed = KillAfterAsync(server, random.Next(50, 700));
            for (int cell = random.Next(Items.Length); !killed.IsCompleted; cell++)
            {
                // never the value the cell has: a save must be needed
                string text = random.Next(1 + (round * 40), 41 + (round * 40)).ToString(CultureInfo.InvariantCulture);
                string item = Items[cell % Items.Length];
                await screen.Cell(item).FocusAsync();
                await screen.TypeAsync(text);
                typed[item] = text;
            }

            await killed;
            await screen.Page.EvaluateAsync("() => { window.beforeTheKill = true; }");
            await server.RestartAsync();
            // what the page shows from here on comes from the database, or was sent again
            await screen.Page.WaitForFunctionAsync("() => !window.beforeTheKill");
            await screen.SheetOpenAsync();
            await screen.Page.WaitForFunctionAsync(AllTicked, typed);
        }
    }

    private static async Task KillAfterAsync(ServerProcess server, int milliseconds)
    {
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        await server.KillAsync();
    }
}
