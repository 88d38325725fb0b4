using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

/// <summary>Pages about the province over a real database that holds the programme alone, on 15/10/2025, for a leader unless a test says otherwise.</summary>
public abstract class ScorecardPageTest : PageTest
{
    protected ScorecardPageTest()
        : base(new DateOnly(2025, 10, 15), new Actor(AccountId: 5, "Lãnh đạo Thử", Role.Leader)) =>
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    /// <summary>The page at an address; what the router would bind, a test adds itself.</summary>
    protected IRenderedComponent<TPage> Open<TPage>(string url, Action<ComponentParameterCollectionBuilder<TPage>>? route = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render<TPage>(route);
    }

    protected Task SaveAsync(string period, string? union, string item, long number) => SaveAsync(period, union, item, FigureValue.Of(number));

    protected Task SaveNotApplicableAsync(string period, string union, string item) => SaveAsync(period, union, item, FigureValue.NotApplicable);
}
