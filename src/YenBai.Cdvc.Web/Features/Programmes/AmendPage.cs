using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Trang điều chỉnh: what the pages that change a programme share – the programme of the year in the address, and saving a change to it.</summary>
public abstract class AmendPage : ReadingPage
{
    /// <summary>A year of the programme; null for that of today.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.YearParameter)]
    public int? Year { get; set; }

    /// <summary>As it stands now; read again after every answer.</summary>
    protected ProgrammeDefinition Definition { get; private set; } = null!;

    protected Programme Programme => Definition.Programme;

    protected DateOnly Today => Time.Today();

    [Inject]
    private ProgrammeQueries Queries { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <summary>Fills the forms from <see cref="Definition"/>; false where it has not what the address names.</summary>
    protected abstract bool Fill();

    protected sealed override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        ProgrammeDefinition found = await Queries.DefinitionAsync(Year ?? Today.Year, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        Definition = found;
        // a form in use keeps what was typed
        return State == PageState.Ready || Fill() ? PageState.Ready : PageState.NotFound;
    }

    /// <summary>Saves an amendment based on the definition shown. Afterwards the definition is that which now stands; the forms keep what was typed.</summary>
    protected async Task<bool> AmendAsync(FormSaving saving, BasisForm basis, Func<Data.Auditing.Operation, ProgrammeAmendment, Task<Outcome>> command, string said)
    {
        ProgrammeAmendment target = new(Programme.Id, Programme.Version, basis.Basis());
        bool saved = await saving.SaveAsync(await CurrentActor.GetAsync(), operation => command(operation, target), said);
        await RefreshAsync();
        return saved;
    }
}
