using System.Diagnostics;
using System.Globalization;

namespace YenBai.Cdvc.Browser;

/// <summary>Two servers on SQL Server behind nginx, as the operations guide sets them up.</summary>
public sealed class TwoProcessesTests(BrowserFixture fixture)
{
    private static readonly string[] Unions = ["CD01", "CD02", "CD03", "CD04"];

    [Fact]
    public async Task One_server_killed_under_load_leaves_everybody_working_on_the_other_within_ten_seconds_signed_in_and_nothing_lost()
    {
        Assert.SkipUnless(ServerProcess.SqlServer is not null, "CDVC_TEST_SQLSERVER is not set.");
        Assert.SkipUnless(NginxProcess.IsInstalled, "nginx is not installed.");
        await using ServerProcess first = await ServerProcess.StartAsync("--Server:Node=may-mot", "--Server:Proxies=127.0.0.1");
        // the set-up code is that of one server: the other joins afterwards
        await using Screen administrator = await Screen.OpenAsync(fixture, first);
        await administrator.SetUpAsync();
        await administrator.ImportUnionsAsync([.. Unions.Select(u => $"{u},CĐCS Thử nghiệm {u},,2018-01-01,,")]);
        await using ServerProcess second = await first.StartBesideAsync("--Server:Node=may-hai", "--Server:Proxies=127.0.0.1");
        using NginxProcess proxy = new(first, second);
        first.Url = proxy.Url;
        List<Screen> screens = [];
        foreach (string union in Unions)
        {
            Screen screen = await Screen.OpenAsync(fixture, first);
            screens.Add(screen);
            await screen.SignInAsync("quantri", Screen.Password);
            await screen.OpenSheetAsync($"/nhap-lieu/2025-nam/{union}");
            await EnterAsync(screen, "LD", 100);
        }

        await first.KillAsync();
        long killed = Stopwatch.GetTimestamp();
        await Task.WhenAll(screens.Select(screen => EnterAsync(screen, "DV", 90)));
        TimeSpan waited = Stopwatch.GetElapsedTime(killed);

        Assert.InRange(waited, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        foreach (Screen screen in screens)
        {
            await screen.TickedAsync("LD", "100");
            await screen.DisposeAsync();
        }
    }

    private static async Task EnterAsync(Screen screen, string item, int number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        await screen.Cell(item).FocusAsync();
        await screen.TypeAsync(text);
        await screen.TickedAsync(item, text);
    }
}
