using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Periods;

/// <summary>Kỳ báo cáo: the periods by year, with their four dates and how far each is today.</summary>
public sealed partial class PeriodsPage
{
    private IReadOnlyList<ReportingPeriod> periods = [];
    private IReadOnlyList<ProgrammeHeading> programmes = [];
    private FormSaving saving = null!;
    private DateOnly today;
    private bool mayEdit;

    [Inject]
    private PeriodQueries Queries { get; set; } = null!;

    [Inject]
    private PeriodCommands Commands { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    /// <summary>Years of a programme that lack a period.</summary>
    private IReadOnlyList<int> YearsWithout =>
    [
        .. programmes.SelectMany(p => Enumerable.Range(p.FirstYear, p.LastYear - p.FirstYear + 1))
            .Where(year => periods.Count(p => p.Year == year) < Enum.GetValues<PeriodKind>().Length),
    ];

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReportingPeriod> read = await Queries.ListAsync(cancellationToken);
        IReadOnlyList<ProgrammeHeading> headings = await Programmes.HeadingsAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (periods, programmes, today, mayEdit) = (read, headings, Time.Today(), actor.MayManagePeriods());
        return PageState.Ready;
    }

    private async Task CreateAsync(int year)
    {
        await saving.SaveAsync(
            await CurrentActor.GetAsync(), operation => Commands.CreateYearAsync(operation, year, CancellationToken.None), $"Đã tạo các kỳ báo cáo của năm {Texts.Year(year)}.");
        await RefreshAsync();
    }
}
