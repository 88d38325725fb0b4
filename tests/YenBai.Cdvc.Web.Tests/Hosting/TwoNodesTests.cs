using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>Two servers in front of one database, as behind a proxy; on SQLite they share this process's write gate.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private const string Password = "mưa rơi ruộng bậc thang";
    private const string Period = "2024-nam";
    private readonly string data = Directory.CreateTempSubdirectory("cdvc-two-nodes-").FullName;
    private WebApplication first = null!;
    private WebApplication second = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        first = await StartAsync("may-mot");
        second = await StartAsync("may-hai");
        Assert.IsType<Outcome.Saved>(await first.Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Actor.CommandLine), new SaveUnion(new UnionDetails("CD01", "Sở Thử nghiệm", "", new DateOnly(2018, 1, 1), null, null), 0), Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Who_is_signed_in_on_one_node_is_signed_in_on_the_other_and_goes_on_there_when_it_falls()
    {
        using FormPost browser = new(new Uri(first.Urls.First()));
        await SignInAsync(browser);
        using FormPost there = browser.At(new Uri(second.Urls.First()));
        Assert.Equal(PageUrls.Unions, (await there.GetAsync(PageUrls.Unions)).Path);
        Operation operation = Operation.By(Actor.CommandLine);
        SaveFigure save = new(Period, "CD01", "LD", FigureValue.Of(120), Note: null, BasedOnVersion: 0);
        Outcome acknowledged = await first.Services.GetRequiredService<FigureCommands>().SaveAsync(operation, save, Cancellation);

        await first.StopAsync(Cancellation);

        (string path, string html) = await there.GetAsync(PageUrls.Entry(Period, "CD01"));
        Assert.Equal(PageUrls.Entry(Period, "CD01"), path);
        Assert.Contains("120", html, StringComparison.Ordinal);
        // the page that lost the answer sends again, to the node that is left
        Assert.Equal(acknowledged, await second.Services.GetRequiredService<FigureCommands>().SaveAsync(operation, save, Cancellation));
        Assert.Empty((await VerifyAsync()).Damage);
    }

    [Fact]
    public async Task One_operation_sent_to_both_nodes_at_once_has_one_effect()
    {
        foreach (int value in Enumerable.Range(1, 20))
        {
            Operation operation = Operation.By(Actor.CommandLine);
            SaveFigure save = new(Period, "CD01", "LD", FigureValue.Of(value), Note: null, BasedOnVersion: value - 1);
            Outcome[] outcomes = await Task.WhenAll(new[] { first, second }.Select(node => Task.Run(
                () => node.Services.GetRequiredService<FigureCommands>().SaveAsync(operation, save, Cancellation), Cancellation)));

            Assert.All(outcomes, outcome => Assert.Equal(new Outcome.Saved(value), outcome));
        }

        Assert.Empty((await VerifyAsync()).Damage);
    }

    [Fact]
    public async Task Both_nodes_write_at_once_each_in_its_own_chain_and_nothing_is_lost()
    {
        string[] items = ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI"];
        await Task.WhenAll(items.Select((item, index) => Task.Run(() => CountUpAsync(index % 2 == 0 ? first : second, item), Cancellation)));

        EntrySheet sheet = (await second.Services.GetRequiredService<FigureQueries>().SheetAsync(Actor.CommandLine, Period, "CD01", Cancellation))!;
        Assert.All(items, item => Assert.Equal(FigureValue.Of(15), sheet.Cells.Single(c => string.Equals(c.Item.Code, item, StringComparison.Ordinal)).Value));
        Assert.Empty((await VerifyAsync()).Damage);
    }

    private static async Task CountUpAsync(WebApplication node, string item)
    {
        FigureCommands commands = node.Services.GetRequiredService<FigureCommands>();
        foreach (int value in Enumerable.Range(1, 15))
        {
            Assert.IsType<Outcome.Saved>(await commands.SaveAsync(
                Operation.By(Actor.CommandLine), new SaveFigure(Period, "CD01", item, FigureValue.Of(value), Note: null, BasedOnVersion: value - 1), Cancellation));
        }
    }

    private async Task<WebApplication> StartAsync(string node)
    {
        WebApplication server = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={data}", $"--Server:Node={node}"], demonstration: false);
        await server.Services.GetRequiredService<DatabaseStarter>().StartAsync(Cancellation);
        await server.StartAsync(Cancellation);
        return server;
    }

    private async Task SignInAsync(FormPost browser)
    {
        AccountCommands accounts = first.Services.GetRequiredService<AccountCommands>();
        Assert.IsType<Outcome.Saved>(await accounts.CreateAsync(
            Operation.By(Actor.CommandLine), new AccountDetails("can.bo", "Cán bộ thử", Role.Officer, UnionCode: null), Cancellation));
        string token = (await accounts.IssueActivationAsync(Operation.By(Actor.CommandLine), "can.bo", Cancellation))!;
        await browser.PostAsync(PageUrls.ActivationOf("can.bo", token), ("Form.Password", Password), ("Form.Repeated", Password));
    }

    private Task<VerificationReport> VerifyAsync() => second.Services.GetRequiredService<DatabaseVerification>().VerifyAsync(Cancellation);
}
