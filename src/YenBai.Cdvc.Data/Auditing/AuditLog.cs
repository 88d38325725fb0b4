using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Ghi nhật ký what changes no data: sign-ins, sign-outs, exports, refusals. Whatever writes data is audited by the write itself.</summary>
public sealed class AuditLog(CdvcContexts contexts)
{
    /// <summary>
    /// One row: who (the actor, with its <see cref="Actor.Address"/>), what, and about what. Await it before the thing itself goes out.
    /// </summary>
    /// <param name="actor">Of somebody not signed in: no account id, the name as typed, the address of the request.</param>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subject">What it is about; at most 200 characters are kept.</param>
    /// <param name="after">What is to be known of it; never a password, a code or a token.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public Task RecordAsync(Actor actor, string action, string subject, string? after, CancellationToken cancellationToken) =>
        RecordAsync(actor, action, subject, before: null, after, cancellationToken);

    /// <inheritdoc cref="RecordAsync(Actor, string, string, string?, CancellationToken)"/>
    /// <param name="before">What it was before.</param>
    public Task RecordAsync(Actor actor, string action, string subject, string? before, string? after, CancellationToken cancellationToken) =>
        RecordAsync(Operation.By(actor), action, subject, before, after, cancellationToken);

    /// <summary>One row under an operation id of its own: sent again it is not written again.</summary>
    internal Task RecordAsync(Operation operation, string action, string subject, string? after, CancellationToken cancellationToken) =>
        RecordAsync(operation, action, subject, before: null, after, cancellationToken);

    private Task RecordAsync(Operation operation, string action, string subject, string? before, string? after, CancellationToken cancellationToken) =>
        contexts.WriteAsync(
            operation with { Actor = AuditText.Actor(operation.Actor) },
            new Intent(action, AuditText.Subject(subject)) { IsShort = true },
            scope =>
            {
                scope.Record(before, after);
                return Task.FromResult<Outcome>(new Outcome.Saved());
            },
            cancellationToken);

    /// <summary>A refusal that no command makes (wrong password, too many tries, a page or file not for this account), as "refused." and the action. The same one again within the hour is not written again.</summary>
    public Task RecordRefusalAsync(Actor actor, string action, string subject, string reason) =>
        contexts.RefuseAsync(Operation.By(actor), new Intent(action, subject), reason);
}
