using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Hosting;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>A server with CĐCS CD01 and CD02, and a browser in which the account of CD01 is signed in, by its activation link.</summary>
public sealed class UnionAccount : IAsyncLifetime
{
    public const string Period = "2024-nam";
    private const string Password = "mưa rơi ruộng bậc thang";
    private readonly RunningServer server = new();

    public IServiceProvider Services => server.Services;

    internal FormPost Browser { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Của mình");
        await AddUnionAsync("CD02", "Công đoàn Bí mật");
        await SaveAsync(new SaveFigure(Period, "CD02", "LD", FigureValue.Of(7_654_321), Note: null, 0));
        await SaveAsync(new SaveFigure(Period, "CD01", "XL", FigureValue.Of(3), "lời bàn nội bộ", 0));
        Browser = new FormPost(server.Client.BaseAddress!);
        await SignInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await server.DisposeAsync();
    }

    private async Task AddUnionAsync(string code, string name) =>
        Assert.IsType<Outcome.Saved>(await server.Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Actor.CommandLine), new SaveUnion(new UnionDetails(code, name, "", new DateOnly(2018, 1, 1), null, null), 0), Cancellation));

    private async Task SaveAsync(SaveFigure save) =>
        Assert.IsType<Outcome.Saved>(await server.Services.GetRequiredService<FigureCommands>().SaveAsync(Operation.By(Actor.CommandLine), save, Cancellation));

    private async Task SignInAsync()
    {
        AccountCommands accounts = server.Services.GetRequiredService<AccountCommands>();
        Operation operation = Operation.By(Actor.CommandLine);
        Assert.IsType<Outcome.Saved>(await accounts.CreateAsync(operation, new AccountDetails("cs.mot", "CĐCS Một", Role.GrassrootsUnion, "CD01"), Cancellation));
        string token = (await accounts.IssueActivationAsync(Operation.By(Actor.CommandLine), "cs.mot", Cancellation))!;
        (string path, _) = await Browser.PostAsync(PageUrls.ActivationOf("cs.mot", token), ("Form.Password", Password), ("Form.Repeated", Password));
        Assert.EndsWith("/CD01", path, StringComparison.Ordinal);
    }
}
