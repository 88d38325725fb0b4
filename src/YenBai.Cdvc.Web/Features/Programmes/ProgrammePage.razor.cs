using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Chương trình: the document as it is read here, with what serves what.</summary>
public sealed partial class ProgrammePage
{
    private ProgrammeDefinition? definition;
    private Programme programme = null!;
    private string closed = "";
    private DateOnly today;
    private bool mayAmend;
    private bool failed;

    /// <summary>A year of the programme to show; null for that of today.</summary>
    [SupplyParameterFromQuery(Name = PageUrls.YearParameter)]
    public int? Year { get; set; }

    [Inject]
    private ProgrammeQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<ProgrammePage> Logger { get; set; } = null!;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private string Section(string id) => $"{(Year is { } year ? PageUrls.ProgrammeOf(year) : PageUrls.Programme)}#{id}";

    private string ScaleUrl(DataItem item) => PageUrls.Scale(item.Code, programme.FirstYear);

    private async Task LoadAsync()
    {
        failed = false;
        try
        {
            today = Time.Today();
            mayAmend = (await CurrentActor.GetAsync()).MayAmendProgramme();
            definition = await Queries.DefinitionAsync(Year ?? today.Year, CancellationToken.None);
            programme = definition.Programme;
            closed = string.Join(", ", programme.Years.Where(definition.ClosedYears.ContainsKey).Select(y => $"{Texts.Year(y)} (bản chốt số {Texts.Count(definition.ClosedYears[y])})"));
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The programme could not be read.");
            failed = true;
        }
    }
}
