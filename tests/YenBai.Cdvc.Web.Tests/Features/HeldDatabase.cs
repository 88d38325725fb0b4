using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YenBai.Cdvc.Web.Tests.Features;

/// <summary>Keeps one answer back: it has been read, and whoever asked for it gets it when it is let go, whatever has been asked for since.</summary>
public sealed class HeldDatabase : DbCommandInterceptor
{
    private TaskCompletionSource let = new();
    private int? left;
    private int answers;

    /// <summary>Answers given so far.</summary>
    public int Answers => answers;

    /// <summary>An answer is being kept back now.</summary>
    public bool IsHolding { get; private set; }

    /// <summary>The answer after so many others is kept back.</summary>
    public void HoldAfter(int others)
    {
        (let, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), others);
    }

    public void Release()
    {
        left = null;
        let.TrySetResult();
    }

    public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        Interlocked.Increment(ref answers);
        if (left is { } others)
        {
            left = others == 0 ? null : others - 1;
            if (others == 0)
            {
                IsHolding = true;
                await let.Task;
                IsHolding = false;
            }
        }

        return result;
    }
}
