using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Danh sách CĐCS: search as you type, active or closed, and the way to each one's figures.</summary>
public sealed partial class UnionsPage
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(200);

    private static readonly (string? State, string Text)[] States =
        [(null, "Tất cả"), (UnionListState.Active, "Đang hoạt động"), (UnionListState.Closed, "Thôi hoạt động")];

    private IReadOnlyList<GrassrootsUnion>? unions;
    private IReadOnlyList<GrassrootsUnion> all = [];
    private IReadOnlyList<GrassrootsUnion> shown = [];
    private UnionPlace place = UnionPlace.Whole;
    private ReportingPeriod? period;
    private DateOnly today;
    private string search = "";
    private bool mayEdit;
    private bool failed;

    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    private string? State { get; set; }

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
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<UnionsPage> Logger { get; set; } = null!;

    private bool Any => unions is { Count: > 0 } || !place.IsWhole;

    private string? Summary => place.IsWhole && unions is { Count: > 0 }
        ? $"Hôm nay có {Texts.Count(unions.Count(u => u.IsActiveOn(today)))} CĐCS đang hoạt động, trong tổng số {Texts.Count(unions.Count)} CĐCS."
        : null;

    protected override async Task OnParametersSetAsync()
    {
        if (!place.IsWhole || Search is not null)
        {
            search = Search ?? "";
        }

        if (unions is null || !place.IsWhole)
        {
            await LoadAsync();
        }

        Show();
    }

    private async Task LoadAsync()
    {
        failed = false;
        today = Time.Today();
        try
        {
            Actor actor = await CurrentActor.GetAsync();
            mayEdit = actor.MayManageUnions();
            ListedUnions listed = await Queries.PageAsync(
                actor,
                new UnionListing(search, Sector: null, After, Before),
                activeOn: string.Equals(State, UnionListState.Active, StringComparison.Ordinal) ? today : null,
                closedOn: string.Equals(State, UnionListState.Closed, StringComparison.Ordinal) ? today : null,
                CancellationToken.None);
            (unions, place, all) = (listed.Unions, listed.Place, [.. listed.Unions, .. listed.MergedInto]);
            IReadOnlyList<ReportingPeriod> periods = await Periods.ListAsync(CancellationToken.None);
            // the one an officer is busy with: the next to fall due
            period = periods.OrderBy(p => p.DueDate).FirstOrDefault(p => p.DueDate >= today) ?? periods.LastOrDefault();
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "CĐCS could not be read.");
            failed = true;
        }

        Show();
    }

    private void Show() => shown = place.IsWhole ? UnionListState.Filter(unions ?? [], State, search, today) : unions ?? [];

    private async Task LookForAsync(string words)
    {
        search = words;
        if (place.IsWhole)
        {
            Show();
            return;
        }

        // the database is asked for what was typed, not for each letter of it
        await Task.Delay(TypingPause);
        if (string.Equals(search, words, StringComparison.Ordinal))
        {
            Navigation.NavigateTo(PageUrls.UnionsIn(State, words.Length == 0 ? null : words), replace: true);
        }
    }
}
