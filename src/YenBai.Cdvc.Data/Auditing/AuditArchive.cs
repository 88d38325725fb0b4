namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Lưu trữ nhật ký: the beginning of a chain that was exported and removed. Its last hash is the root the rest hangs on.</summary>
internal sealed class AuditArchive
{
    public int Id { get; private set; }

    public required string Node { get; init; }

    /// <summary>The last <see cref="AuditEntry.Sequence"/> that was removed.</summary>
    public required long LastSequence { get; init; }

    /// <summary>The hash of that row.</summary>
    public required byte[] LastHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>SHA-256 of the file the rows were exported to.</summary>
    public required byte[] FileHash { get; init; }
}
