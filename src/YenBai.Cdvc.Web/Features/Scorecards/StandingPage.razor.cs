using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Tình hình của một CĐCS: its figures, what it still owes, how it stands on each row, and what it adds to the province. A CĐCS account sees its own, without the province.</summary>
public sealed partial class StandingPage
{
    private Standing? standing;
    private bool seesProvince;

    /// <summary>The code of the CĐCS; null for the actor's own.</summary>
    [Parameter]
    public string? Code { get; set; }

    [Inject]
    private UnionQueries Unions { get; set; } = null!;

    [Inject]
    private StandingQueries Standings { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private string Inactive
    {
        get
        {
            GrassrootsUnion union = standing!.Union;
            return union.IsActiveWithin(Period.Start, Period.CutOff)
                ? $"CĐCS thôi hoạt động từ {Texts.Date(union.ClosedOn!.Value)}, trước ngày chốt {Texts.Date(Period.CutOff)}: số liệu chỉ cộng vào các dòng cộng dồn."
                : $"CĐCS không hoạt động ngày nào trong kỳ này ({Texts.Date(Period.Start)} – {Texts.Date(Period.CutOff)}) nên không có báo cáo.";
        }
    }

    // what of a CĐCS may be seen, the query decides
    protected override bool IsFor(Actor actor) => true;

    protected override Task<ReportingPeriod?> FirstShownAsync(CancellationToken cancellationToken) =>
        Task.FromResult(EntryPeriods.Choose(Periods, code: null, Time.Today()));

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        string? code = Code ?? ((await Unions.ListAsync(actor, search: null, cancellationToken)) is [var own] ? own.Code : null);
        Standing? loaded = code is null ? null : await Standings.FindAsync(actor, period.Code, code, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (standing, seesProvince) = (loaded, actor.MaySeeProvince());
    }

    private string LinkTo(string period) => Code is null ? PageUrls.OwnStanding(period) : PageUrls.Standing(Code, period);
}
