using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>What a write is about, so that a repeated operation id is known to mean the same thing.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Subject">What it is done to.</param>
/// <param name="After">The value written; null where the action and subject say enough.</param>
internal sealed record Intent(string Action, string Subject, string? After = null)
{
    /// <summary>A few rows, written in no time: it may share its commit with others. A long one would keep them waiting.</summary>
    public bool IsShort { get; init; }

    public bool Matches(AuditEntry earlier, Operation operation) =>
        string.Equals(earlier.Action, Action, StringComparison.Ordinal)
        && string.Equals(earlier.Subject, Subject, StringComparison.Ordinal)
        && earlier.AccountId == operation.Actor.AccountId
        && (After is null || string.Equals(earlier.After, After, StringComparison.Ordinal));
}

/// <summary>One write under way: its context, its moment, and its audit rows.</summary>
internal sealed class WriteScope(CdvcDbContext db, Operation operation, Intent intent, DateTime now, CancellationToken cancellationToken)
{
    private int line;

    public CdvcDbContext Db => db;

    public Actor Actor => operation.Actor;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    /// <summary>The date in Asia/Ho_Chi_Minh.</summary>
    public DateOnly Today => VietnamTime.DateOf(now);

    public CancellationToken Cancellation => cancellationToken;

    /// <summary>The operation's own audit row; call it once, before any <see cref="RecordLine"/>.</summary>
    public void Record(string? before, string? after, int version = 0) => Add(intent.Action, intent.Subject, before, after, version);

    /// <summary>One cell or row of a larger operation.</summary>
    public void RecordLine(string action, string subject, string? before, string? after, int version)
    {
        if (line == 0)
        {
            throw new InvalidOperationException($"The operation {operation.Id} has no row of its own yet.");
        }

        Add(action, subject, before, after, version);
    }

    private void Add(string action, string subject, string? before, string? after, int version) => db.AuditEntries.Add(new AuditEntry
    {
        OperationId = operation.Id,
        Line = line++,
        At = now,
        AccountId = operation.Actor.AccountId,
        ActorName = operation.Actor.Name,
        Address = operation.Actor.Address,
        Action = action,
        Subject = subject,
        Before = before,
        After = after,
        ResultVersion = version,
        // its place in the chain is known when it is saved
        Node = "",
        Sequence = 0,
    });
}
