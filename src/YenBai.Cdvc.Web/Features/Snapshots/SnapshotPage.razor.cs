using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Snapshots;

/// <summary>Một bản chốt: what it says, its files once more, and what has changed since.</summary>
public sealed partial class SnapshotPage
{
    private SnapshotDetails details = null!;
    private SnapshotDifferences? differences;

    [Parameter]
    public int Number { get; set; }

    [Inject]
    private SnapshotQueries Queries { get; set; } = null!;

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await Queries.FindAsync(actor, Number, cancellationToken) is not { } found)
        {
            return PageState.NotFound;
        }

        SnapshotDifferences? since = await Queries.DifferencesAsync(actor, found, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (details, differences) = (found, since);
        return PageState.Ready;
    }
}
