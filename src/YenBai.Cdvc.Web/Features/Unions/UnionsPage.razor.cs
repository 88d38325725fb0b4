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
    private const int PageSize = 200;

    private static readonly (string? State, string Text)[] States =
        [(null, "Tất cả"), (UnionListState.Active, "Đang hoạt động"), (UnionListState.Closed, "Thôi hoạt động")];

    private IReadOnlyList<GrassrootsUnion>? unions;
    private IReadOnlyList<GrassrootsUnion> shown = [];
    private ReportingPeriod? period;
    private DateOnly today;
    private string search = "";
    private int visible = PageSize;
    private bool mayEdit;
    private bool failed;

    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    private string? State { get; set; }

    [Inject]
    private UnionQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<UnionsPage> Logger { get; set; } = null!;

    private string? Summary => unions is { Count: > 0 }
        ? $"Hôm nay có {Texts.Count(unions.Count(u => u.IsActiveOn(today)))} CĐCS đang hoạt động, trong tổng số {Texts.Count(unions.Count)} CĐCS."
        : null;

    protected override async Task OnParametersSetAsync()
    {
        if (unions is null)
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
            unions = await Queries.ListAsync(actor, search: null, CancellationToken.None);
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

    private void Show()
    {
        visible = PageSize;
        shown = UnionListState.Filter(unions ?? [], State, search, today);
    }

    private void ShowMore() => visible += PageSize;
}
