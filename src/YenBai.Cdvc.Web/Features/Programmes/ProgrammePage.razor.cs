using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Chương trình: the document as it is read here, with what serves what.</summary>
public sealed partial class ProgrammePage
{
    private Programme? programme;
    private bool failed;

    [Inject]
    private ProgrammeQueries Queries { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<ProgrammePage> Logger { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string Section(string id) => $"{PageUrls.Programme}#{id}";

    private async Task LoadAsync()
    {
        failed = false;
        try
        {
            programme = await Queries.ForYearAsync(Time.Today().Year, CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The programme could not be read.");
            failed = true;
        }
    }
}
