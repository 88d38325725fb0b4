using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>A write that waits for its turn, and its answer.</summary>
internal sealed class WaitingWrite(WriteRequest request)
{
    // whoever asked goes on with its own work on a thread of its own, not on that of the next turn
    private readonly TaskCompletionSource<Outcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int begun;

    public WriteRequest Request => request;

    public Task<Outcome> Answered => answer.Task;

    /// <inheritdoc cref="Intent.IsShort"/>
    public bool IsShort => request.Intent.IsShort;

    /// <summary>Its turn has come; false where whoever asked has left.</summary>
    public bool Begin() => Interlocked.Exchange(ref begun, 1) == 0;

    /// <summary>Whoever asked waits no longer; once begun, the work itself sees to it.</summary>
    public void Leave()
    {
        if (Begin())
        {
            answer.SetCanceled(request.Cancellation);
        }
    }

    public void Answer(Outcome outcome) => answer.SetResult(outcome);

    public void Fail(Exception e) => answer.SetException(e);
}
