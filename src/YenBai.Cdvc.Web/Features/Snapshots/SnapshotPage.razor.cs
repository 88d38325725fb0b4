using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Snapshots;

/// <summary>Một bản chốt: what it says, its files once more, and what has changed since.</summary>
public sealed partial class SnapshotPage
{
    private SnapshotDetails? details;
    private SnapshotDifferences? differences;
    private bool failed;
    private bool loading = true;

    [Parameter]
    public int Number { get; set; }

    [Inject]
    private SnapshotQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ILogger<SnapshotPage> Logger { get; set; } = null!;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            Actor actor = await CurrentActor.GetAsync();
            details = await Queries.FindAsync(actor, Number, CancellationToken.None);
            differences = details is null ? null : await Queries.DifferencesAsync(actor, details, CancellationToken.None);
            (failed, loading) = (false, false);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Snapshot {Number} could not be read.", Number);
            failed = true;
        }
    }
}
