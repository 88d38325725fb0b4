using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Features.Figures.Grid;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Chọn kỳ và CĐCS để nhập.</summary>
public sealed partial class EntryStartPage
{
    private IReadOnlyList<ReportingPeriod> periods = [];
    private IReadOnlyList<EntryProgress> progress = [];
    private UnionPlace place = UnionPlace.Whole;
    private IReadOnlyList<OwnPeriod>? own;
    private ReportingPeriod? period;
    private EntryForm? province;
    private SearchBox? searchBox;
    private string search = "";
    private bool onlyIncomplete;
    private bool focused;

    [SupplyParameterFromQuery(Name = PageUrls.PeriodParameter)]
    private string? PeriodCode { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.SearchParameter)]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.StateParameter)]
    private string? StateCode { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.AfterParameter)]
    private string? After { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.BeforeParameter)]
    private string? Before { get; set; }

    [Inject]
    private FigureQueries Figures { get; set; } = null!;

    [Inject]
    private OwnPeriodQueries OwnPeriods { get; set; } = null!;

    [Inject]
    private PeriodQueries Periods { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string? Subtitle => own is [var any, ..] ? $"{any.Progress.Union.Name}: chọn kỳ báo cáo để nhập hoặc xem lại" : period is null
        ? null
        : $"{Texts.PeriodName(period)}: số liệu từ {Texts.Date(period.Start)} đến ngày chốt {Texts.Date(period.CutOff)}, hạn nộp {Texts.Date(period.DueDate)}";

    private int[] Years => [.. periods.Select(p => p.Year).Distinct()];

    private int Finished => progress.Count(p => p.Reported >= p.Asked);

    private int Contradicting => progress.Count(p => p.Contradictions.Count > 0);

    private bool Any => progress.Count > 0 || !place.IsWhole;

    private IReadOnlyList<EntryProgress> Found => place.IsWhole
        ? [.. progress.Where(p => (!onlyIncomplete || p.Reported < p.Asked) && SearchText.Holds(p.Union.SearchText, search))]
        : progress;

    protected override Task OnParametersSetAsync()
    {
        // of a short list the page keeps to itself what it looks for
        if (!place.IsWhole || Search is not null || StateCode is not null)
        {
            (search, onlyIncomplete) = (Search ?? "", string.Equals(StateCode, GridView.MissingWord, StringComparison.Ordinal));
        }

        // of a long list the search box stays under the hands that type in it
        return place.IsWhole ? OpenAsync() : ReloadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!focused && State == PageState.Ready && Any)
        {
            focused = true;
            await searchBox!.FocusAsync();
        }
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        EntryListing listing = new(new UnionListing(search, Sector: null, After, Before), onlyIncomplete ? EntryFilter.Missing : EntryFilter.All);
        if (!actor.MaySeeProvince())
        {
            IReadOnlyList<OwnPeriod> mine = await OwnPeriods.ListAsync(actor, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            own = mine;
            return PageState.Ready;
        }

        IReadOnlyList<ReportingPeriod> all = await Periods.ListAsync(cancellationToken);
        if (EntryPeriods.Choose(all, PeriodCode, Time.Today()) is not { } asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (periods, period) = (all, null);
            return PageState.NotFound;
        }

        (IReadOnlyList<EntryProgress> read, UnionPlace at) = await Figures.ProgressAsync(actor, asked.Code, listing, cancellationToken);
        EntrySheet? sheet = await Figures.SheetAsync(actor, asked.Code, unionCode: null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (periods, period, progress, place, province) = (all, asked, read, at, sheet is null ? null : new EntryForm(sheet, actor));
        return PageState.Ready;
    }

    private void LookFor(string words)
    {
        search = words;
        if (!place.IsWhole)
        {
            Show();
        }
    }

    private void OnlyIncomplete(bool only)
    {
        onlyIncomplete = only;
        if (!place.IsWhole)
        {
            Show();
        }
    }

    private void ShowAll()
    {
        onlyIncomplete = false;
        LookFor("");
    }

    private void Show() => Navigation.NavigateTo(
        PageUrls.EntryStart(period!.Code, search.Length == 0 ? null : search, onlyIncomplete ? GridView.MissingWord : null), replace: true);

    private void OpenFirst()
    {
        // the list still to come is another
        if (period is not null && searchBox is { Waits: false } && Found is [var first, ..])
        {
            Navigation.NavigateTo(PageUrls.Entry(period.Code, first.Union.Code));
        }
    }
}
