using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Danh sách CĐCS: search as you type, active or closed, and the way to each one's figures.</summary>
public sealed partial class UnionsPage
{
    private static readonly (string? State, string Text)[] States =
        [(null, "Tất cả"), (UnionListState.Active, "Đang hoạt động"), (UnionListState.Closed, "Thôi hoạt động")];

    private IReadOnlyList<GrassrootsUnion> unions = [];
    private IReadOnlyList<GrassrootsUnion> all = [];
    private IReadOnlyList<GrassrootsUnion> shown = [];
    private UnionPlace place = UnionPlace.Whole;
    private ReportingPeriod? period;
    private DateOnly today;
    private string search = "";
    private bool mayEdit;

    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    private string? StateCode { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.SearchParameter)]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.AfterParameter)]
    private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.BeforeParameter)]
    private string? Before { get; set; }

    [Inject]
    private UnionQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool Any => unions.Count > 0 || !place.IsWhole;

    private string? Summary => place.IsWhole && unions.Count > 0
        ? $"Hôm nay có {Texts.Count(unions.Count(u => u.IsActiveOn(today)))} CĐCS đang hoạt động, trong tổng số {Texts.Count(unions.Count)} CĐCS."
        : null;

    protected override async Task OnParametersSetAsync()
    {
        if (!place.IsWhole || Search is not null)
        {
            search = Search ?? "";
        }

        // of a long list the search box stays under the hands that type in it
        if (State != PageState.Ready || !place.IsWhole)
        {
            await ReloadAsync();
        }

        Show();
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        DateOnly now = Time.Today();
        ListedUnions listed = await Queries.PageAsync(
            actor,
            new UnionListing(search, Sector: null, After, Before),
            activeOn: string.Equals(StateCode, UnionListState.Active, StringComparison.Ordinal) ? now : null,
            closedOn: string.Equals(StateCode, UnionListState.Closed, StringComparison.Ordinal) ? now : null,
            cancellationToken);
        IReadOnlyList<ReportingPeriod> periods = await Periods.ListAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (today, mayEdit) = (now, actor.MayManageUnions());
        (unions, place, all) = (listed.Unions, listed.Place, [.. listed.Unions, .. listed.MergedInto]);
        // the one an officer is busy with: the next to fall due
        period = periods.OrderBy(p => p.DueDate).FirstOrDefault(p => p.DueDate >= today) ?? periods.LastOrDefault();
        Show();
        return PageState.Ready;
    }

    private void Show() => shown = place.IsWhole ? UnionListState.Filter(unions, StateCode, search, today) : unions;

    private void LookFor(string words)
    {
        search = words;
        if (place.IsWhole)
        {
            Show();
            return;
        }

        Navigation.NavigateTo(PageUrls.UnionsIn(StateCode, words.Length == 0 ? null : words), replace: true);
    }
}
