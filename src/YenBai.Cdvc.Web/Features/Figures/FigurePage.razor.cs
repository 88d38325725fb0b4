using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Một số liệu: where every number on screen ends – its author, its date, what it was before, and the rows it enters. Nothing is typed here.</summary>
public sealed partial class FigurePage
{
    private EntryForm? form;
    private EntryRow? row;
    private FigureDetails? details;
    private bool seesProvince;
    private bool loading = true;
    private bool failed;

    [Parameter]
    public string PeriodCode { get; set; } = "";

    /// <summary>A CĐCS's code, or <see cref="Domain.Unions.UnionCode.OfProvince"/>.</summary>
    [Parameter]
    public string BodyCode { get; set; } = "";

    /// <summary>The item's code, e.g. "LD".</summary>
    [Parameter]
    public string ItemCode { get; set; } = "";

    [Inject]
    private FigureQueries Queries { get; set; } = null!;

    [Inject]
    private FigureDetailsReader Details { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ILogger<FigurePage> Logger { get; set; } = null!;

    private string? UnionCode => string.Equals(BodyCode, Domain.Unions.UnionCode.OfProvince, StringComparison.OrdinalIgnoreCase) ? null : BodyCode;

    private string Reporters => row!.Item.Reporter switch
    {
        Reporter.GrassrootsUnion => "CĐCS",
        Reporter.ProvinceForEachUnion => "Cấp tỉnh, cho từng CĐCS",
        _ => "Cấp tỉnh, một lần cho toàn tỉnh",
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    private string OfYear(int year) => PageUrls.Figure(Domain.Periods.PeriodCode.Of(year, form!.Sheet.Period.Kind), UnionCode, ItemCode);

    private async Task LoadAsync()
    {
        (loading, failed) = (true, false);
        try
        {
            Actor actor = await CurrentActor.GetAsync();
            EntrySheet? sheet = await Queries.SheetAsync(actor, PeriodCode, UnionCode, CancellationToken.None);
            EntryForm? loaded = sheet is null ? null : new EntryForm(sheet, actor);
            EntryRow? found = loaded?.Row(ItemCode);
            details = found is null ? null : await Details.ReadAsync(actor, loaded!, found, CancellationToken.None);
            (form, row, seesProvince) = (loaded, found, actor.MaySeeProvince());
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Figure {Item} of {Body} in {Period} could not be read.", ItemCode, BodyCode, PeriodCode);
            failed = true;
        }

        loading = false;
    }
}
