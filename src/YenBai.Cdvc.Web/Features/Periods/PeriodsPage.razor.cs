using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Periods;

/// <summary>Kỳ báo cáo: the periods by year, with their four dates and how far each is today.</summary>
public sealed partial class PeriodsPage
{
    private IReadOnlyList<ReportingPeriod>? periods;
    private IReadOnlyList<ProgrammeHeading> programmes = [];
    private IReadOnlyList<string> refusals = [];
    private string? saved;
    private Guid operation = Guid.NewGuid();
    private DateOnly today;
    private bool mayEdit;
    private bool failed;

    [Inject]
    private PeriodQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodCommands Commands { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<PeriodsPage> Logger { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    /// <summary>Years of a programme that lack a period.</summary>
    private IReadOnlyList<int> YearsWithout =>
    [
        .. programmes.SelectMany(p => Enumerable.Range(p.FirstYear, p.LastYear - p.FirstYear + 1))
            .Where(year => periods!.Count(p => p.Year == year) < Enum.GetValues<PeriodKind>().Length),
    ];

    private async Task CreateAsync(int year)
    {
        (saved, refusals) = (null, []);
        try
        {
            Outcome outcome = await Commands.CreateYearAsync(new Operation(operation, await CurrentActor.GetAsync()), year, CancellationToken.None);
            operation = Guid.NewGuid();
            refusals = outcome is Outcome.Refused refused ? refused.Reasons : [];
            saved = outcome is Outcome.Saved ? $"Đã tạo các kỳ báo cáo của năm {Texts.Year(year)}." : null;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The periods of {Year} could not be created.", year);
            refusals = ["Máy chủ chưa ghi được. Hãy thử lại sau ít phút."];
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        failed = false;
        today = Time.Today();
        mayEdit = (await CurrentActor.GetAsync()).MayManagePeriods();
        try
        {
            periods = await Queries.ListAsync(CancellationToken.None);
            programmes = await Programmes.HeadingsAsync(CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Periods could not be read.");
            failed = true;
        }
    }
}
