namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Nhật ký: one thing somebody did. Also what makes a repeated operation harmless.</summary>
internal sealed class AuditEntry
{
    public long Id { get; private set; }

    /// <summary>The operation of the caller; the same one sent again does nothing.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>0 for the operation itself, from 1 for each cell of an import.</summary>
    public required int Line { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null for the command line and the system.</summary>
    public int? AccountId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The network address the request came from; null for the command line and the system.</summary>
    public string? Address { get; init; }

    /// <summary>What was done, e.g. "figure.save"; see <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, e.g. "2024-nam/CD01/LD".</summary>
    public required string Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>The version the subject got; 0 where it has none.</summary>
    public int ResultVersion { get; init; }

    /// <summary>The chain this row stands in: one per server node.</summary>
    public required string Node { get; set; }

    /// <summary>The place in the chain, from 1 without gaps.</summary>
    public required long Sequence { get; set; }

    /// <summary>SHA-256 over this row and the hash of the row before it; null only until a row written before there were chains is sealed.</summary>
    public byte[]? Hash { get; set; }
}
