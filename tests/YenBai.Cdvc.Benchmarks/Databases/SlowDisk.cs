using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YenBai.Cdvc.Benchmarks.Databases;

/// <summary>A disk that needs so much longer for every commit.</summary>
internal sealed class SlowDisk(TimeSpan longer) : DbTransactionInterceptor
{
    private int commits;

    /// <summary>How many commits there were.</summary>
    public int Commits => commits;

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref commits);
        await Task.Delay(longer, CancellationToken.None);
        return result;
    }
}
