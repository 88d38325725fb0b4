using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Một số liệu: where every number on screen ends – its author, its date, what it was before, and the rows it enters. Nothing is typed here.</summary>
public sealed partial class FigurePage
{
    private EntryForm form = null!;
    private EntryRow row = null!;
    private FigureDetails? details;
    private bool seesProvince;

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

    private string? UnionCode => string.Equals(BodyCode, Domain.Unions.UnionCode.OfProvince, StringComparison.OrdinalIgnoreCase) ? null : BodyCode;

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        EntryForm? read = await Queries.SheetAsync(actor, PeriodCode, UnionCode, cancellationToken) is { } sheet ? new EntryForm(sheet, actor) : null;
        if (read?.Row(ItemCode) is not { } found)
        {
            return PageState.NotFound;
        }

        FigureDetails? about = await Details.ReadAsync(actor, read, found, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (form, row, details, seesProvince) = (read, found, about, actor.MaySeeProvince());
        return PageState.Ready;
    }

    private string OfYear(int year) => PageUrls.Figure(Domain.Periods.PeriodCode.Of(year, form.Sheet.Period.Kind), UnionCode, ItemCode);
}
