using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Chương trình: the document as it is read here, with what serves what.</summary>
public sealed partial class ProgrammePage
{
    private ProgrammeDefinition definition = null!;
    private Programme programme = null!;
    private string closed = "";
    private DateOnly today;
    private bool mayAmend;

    /// <summary>A year of the programme to show; null for that of today.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.YearParameter)]
    public int? Year { get; set; }

    [Inject]
    private ProgrammeQueries Queries { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    // a link to a part of the page comes here too, and finds the part where it is
    protected override Task OnParametersSetAsync() => ReloadAsync();

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        DateOnly now = Time.Today();
        ProgrammeDefinition read = await Queries.DefinitionAsync(Year ?? now.Year, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (definition, programme, today, mayAmend) = (read, read.Programme, now, actor.MayAmendProgramme());
        closed = string.Join(", ", read.Closed.Select(c => Texts.YearAndSnapshot(c.Year, c.Snapshot)));
        return PageState.Ready;
    }

    private string Section(string id) => $"{(Year is { } year ? PageUrls.ProgrammeOf(year) : PageUrls.Programme)}#{id}";

    private string ScaleUrl(DataItem item) => PageUrls.Scale(item.Code, programme.FirstYear);
}
