using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;

/// <summary>Bản đồ CĐCS: where the gaps are, at one glance, CĐCS by CĐCS and row by row.</summary>
public sealed partial class HeatMapPage
{
    [SupplyParameterFromQuery(Name = PageUrls.SortParameter)]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.SectorParameter)]
    public string? Sector { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.WordsParameter)]
    public bool? InWords { get; set; }

    [Inject]
    private ScorecardQueries Scorecards { get; set; } = null!;

    private HeatMap Map { get; set; } = null!;

    private HeatView View { get; set; } = null!;

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Scorecards.InputAsync(actor, period.Code, cancellationToken) is not { } input)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        View = HeatView.Read(Sort, Sector, InWords);
        Map = HeatMap.Of(input, View);
    }

    private string LinkTo(string period) => HeatView.Read(Sort, Sector, InWords).Url(period);
}
