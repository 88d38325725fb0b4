using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Hosting;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

/// <summary>Pages about the province over a real database that holds the programme alone, on 15/10/2025, for a leader unless a test says otherwise.</summary>
public abstract class ScorecardPageTest : BunitContext, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cdvc-scorecards-").FullName;
    private readonly BunitAuthorizationContext authorization;

    protected ScorecardPageTest()
    {
        Services.AddSingleton<TimeProvider>(new FakeClock(new DateOnly(2025, 10, 15)));
        Services.AddCdvcData(DatabaseOptions.SqliteIn(folder));
        Services.AddRadzenComponents();
        Services.AddScoped<CurrentActor>();
        authorization = AddAuthorization();
        SignIn(new Actor(AccountId: 5, "Lãnh đạo Thử", Role.Leader));
    }

    private static Actor Officer { get; } = new(AccountId: 7, "Cán bộ Thử", Role.Officer);

    public virtual async ValueTask InitializeAsync() =>
        await Services.GetRequiredService<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);

    protected void SignIn(Actor actor)
    {
        authorization.SetAuthorized(actor.Name);
        authorization.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, actor.AccountId.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.Role, actor.Role.ToString()),
            new Claim("cdvc:name", actor.Name),
            new Claim("cdvc:union", actor.GrassrootsUnionId.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The page at an address; what the router would bind, a test adds itself.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(string url, Action<ComponentParameterCollectionBuilder<TPage>>? route = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<TPage>(route);
    }

    protected async Task<GrassrootsUnion> AddUnionAsync(string code, string name)
    {
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Officer),
            new SaveUnion(new UnionDetails(code, name, "", new DateOnly(2020, 1, 1), ClosedOn: null, MergedInto: null), BasedOnVersion: 0),
            TestContext.Current.CancellationToken));
        return (await Services.GetRequiredService<UnionQueries>().FindAsync(Officer, code, TestContext.Current.CancellationToken))!;
    }

    protected Task SaveAsync(string period, string? union, string item, long number) => SaveAsync(period, union, item, FigureValue.Of(number));

    protected Task SaveNotApplicableAsync(string period, string union, string item) => SaveAsync(period, union, item, FigureValue.NotApplicable);

    private async Task SaveAsync(string period, string? union, string item, FigureValue value) =>
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<FigureCommands>().SaveAsync(
            Operation.By(Officer), new SaveFigure(period, union, item, value, Note: null, BasedOnVersion: 0), TestContext.Current.CancellationToken));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
