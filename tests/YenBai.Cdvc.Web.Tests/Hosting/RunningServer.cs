using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>The real server on a free port, with a data folder of its own and one page that throws ("/hong").</summary>
public class RunningServer : IAsyncLifetime
{
    /// <summary>Of every officer of <see cref="OfficerAsync"/>.</summary>
    public const string Password = "mưa rơi ruộng bậc thang";

    private WebApplication server = null!;

    protected virtual IEnumerable<string> Settings => ["--urls=http://127.0.0.1:0"];

    public string Data { get; } = Directory.CreateTempSubdirectory("cdvc-server-").FullName;

    public virtual HttpClient Client { get; } = new();

    public IServiceProvider Services => server.Services;

    public async ValueTask InitializeAsync()
    {
        server = Server.Build([.. Settings, $"--CDVC_DATA={Data}"], demonstration: false);
        server.MapGet("/hong", string () => throw new InvalidOperationException("hỏng")).AllowAnonymous();
        Map(server);
        await server.Services.GetRequiredService<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        await server.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        Directory.Delete(Data, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser without scripts in which an officer of this name is signed in, by an activation link.</summary>
    internal async Task<FormPost> OfficerAsync(string name)
    {
        FormPost browser = new(Client.BaseAddress!);
        (string path, _) = await browser.PostAsync(await ActivationAsync(name), ("Form.Password", Password), ("Form.Repeated", Password));
        Assert.Equal(PageUrls.Home, path);
        return browser;
    }

    /// <summary>The activation link of a new officer.</summary>
    internal async Task<string> ActivationAsync(string name)
    {
        AccountCommands accounts = Services.GetRequiredService<AccountCommands>();
        Assert.IsType<Outcome.Saved>(await accounts.CreateAsync(
            Operation.By(Actor.CommandLine), new AccountDetails(name, "Cán bộ thử", Role.Officer, UnionCode: null), TestContext.Current.CancellationToken));
        return PageUrls.ActivationOf(name, (await accounts.IssueActivationAsync(Operation.By(Actor.CommandLine), name, TestContext.Current.CancellationToken))!);
    }

    /// <summary>Pages of a test beside those of the program.</summary>
    protected virtual void Map(WebApplication app)
    {
    }
}

/// <summary>The same with more settings.</summary>
public sealed class ServerWith(params string[] settings) : RunningServer
{
    protected override IEnumerable<string> Settings => [.. base.Settings, .. settings];
}
