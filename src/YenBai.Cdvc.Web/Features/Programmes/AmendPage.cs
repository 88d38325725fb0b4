using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Trang điều chỉnh: what the pages that change a programme share – the programme of the year in the address, loading, saving, failing.</summary>
public abstract class AmendPage : ComponentBase
{
    /// <summary>A year of the programme; null for that of today.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.YearParameter)]
    public int? Year { get; set; }

    /// <summary>As it stands now; read again after every answer.</summary>
    protected ProgrammeDefinition Definition { get; private set; } = null!;

    protected Programme Programme => Definition.Programme;

    protected AmendPageState State { get; private set; }

    protected DateOnly Today => Time.Today();

    [Inject]
    protected CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    protected ILogger<AmendPage> Logger { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Queries { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    /// <summary>Fills the forms from <see cref="Definition"/>; false where it has not what the address names.</summary>
    protected abstract bool Fill();

    /// <summary>Reads the definition and fills the forms anew.</summary>
    protected async Task ReloadAsync()
    {
        try
        {
            await ReadAsync();
            State = Fill() ? AmendPageState.Ready : AmendPageState.NotFound;
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The programme could not be read.");
            State = AmendPageState.Failed;
        }
    }

    /// <summary>Saves an amendment based on the definition shown. Afterwards the definition is that which now stands; the forms keep what was typed.</summary>
    protected async Task<bool> AmendAsync(FormSaving saving, BasisForm basis, Func<Data.Auditing.Operation, ProgrammeAmendment, Task<Outcome>> command, string said)
    {
        ProgrammeAmendment target = new(Programme.Id, Programme.Version, basis.Basis());
        bool saved = await saving.SaveAsync(await CurrentActor.GetAsync(), operation => command(operation, target), said);
        try
        {
            await ReadAsync();
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            // the answer stands; what is shown beside it is that of before
            Logger.LogError(e, "The programme could not be read again.");
        }

        return saved;
    }

    private async Task ReadAsync() => Definition = await Queries.DefinitionAsync(Year ?? Today.Year, CancellationToken.None);
}

/// <summary>What an <see cref="AmendPage"/> can show.</summary>
public enum AmendPageState
{
    Loading,
    Ready,
    Failed,

    /// <summary>The programme has not what the address names.</summary>
    NotFound,
}
