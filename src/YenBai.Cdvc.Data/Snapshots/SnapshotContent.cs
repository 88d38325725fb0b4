namespace YenBai.Cdvc.Data.Snapshots;

/// <summary>Nội dung bản chốt, apart from its heading: a list of snapshots must not load them.</summary>
internal sealed class SnapshotContent
{
    public required int SnapshotNumber { get; init; }

    /// <summary>The programme as it stood, as JSON.</summary>
    public required string Programme { get; init; }

    /// <summary>Everything the package is written from, as compressed JSON.</summary>
    public required byte[] Content { get; init; }
}
