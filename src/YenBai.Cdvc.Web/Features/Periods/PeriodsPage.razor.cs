using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Periods;

/// <summary>Kỳ báo cáo: the periods by year, with their four dates and how far each is today.</summary>
public sealed partial class PeriodsPage
{
    private IReadOnlyList<ReportingPeriod>? periods;
    private DateOnly today;
    private bool mayEdit;
    private bool failed;

    [Inject]
    private PeriodQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<PeriodsPage> Logger { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        failed = false;
        today = Time.Today();
        mayEdit = (await CurrentActor.GetAsync()).MayManagePeriods();
        try
        {
            periods = await Queries.ListAsync(CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Periods could not be read.");
            failed = true;
        }
    }
}
