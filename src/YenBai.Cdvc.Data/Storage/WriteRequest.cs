using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>A write somebody asks for.</summary>
/// <param name="Work">Changes the scope's context and records what it did; asked again it must do the same.</param>
/// <param name="Cancellation">Before the commit only: afterwards there is an answer.</param>
internal sealed record WriteRequest(Operation Operation, Intent Intent, Func<WriteScope, Task<Outcome>> Work, CancellationToken Cancellation);
