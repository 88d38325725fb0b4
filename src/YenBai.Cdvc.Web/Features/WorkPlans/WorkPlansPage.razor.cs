using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.WorkPlans;

/// <summary>Kế hoạch công tác của các CĐCS: who has none, and which rows the plans take up. A CĐCS account goes on to its own plan.</summary>
public sealed partial class WorkPlansPage
{
    private WorkPlanBoard? board;
    private IReadOnlyList<int> years = [];
    private int year;

    /// <summary>The year in the address; null for this year.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.YearParameter)]
    public int? AskedYear { get; set; }

    [Inject]
    private WorkPlanQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<UnionPlan> Without => [.. board!.Plans.Where(p => p.Plan is null)];

    private IReadOnlyList<(GrassrootsUnion Union, WorkPlan Plan)> With => [.. from p in board!.Plans where p.Plan is not null select (p.Union, p.Plan)];

    private string Summary => board is null ? "" : $"{Texts.Count(With.Count)}/{Texts.Count(board.Plans.Count)} CĐCS đã có kế hoạch";

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        int asked = AskedYear ?? Time.Today().Year;
        IReadOnlyList<ReportingPeriod> periods = await Periods.ListAsync(cancellationToken);
        WorkPlanBoard? read = await Queries.BoardAsync(actor, asked, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (board, year, years) = (read, asked, [.. periods.Select(p => p.Year).Distinct()]);
        if (!actor.MaySeeProvince() && board?.Plans is [{ } own])
        {
            Navigation.NavigateTo(PageUrls.WorkPlan(year, own.Union.Code), replace: true);
        }

        return PageState.Ready;
    }
}
