namespace YenBai.Cdvc.Domain;

/// <summary>Kết quả of a command: expected refusals are values, exceptions are for bugs and broken machines.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Đã ghi: committed. Only after this may a screen show a tick.</summary>
    /// <param name="Version">The new version token of what was saved; 0 where it has none.</param>
    public sealed record Saved(int Version = 0) : Outcome;

    /// <summary>Bị từ chối: nothing was written.</summary>
    /// <param name="Reasons">Vietnamese sentences: what is wrong, where, and how to mend it.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : Outcome
    {
        public Refused(string reason)
            : this([reason])
        {
        }
    }

    /// <summary>Người khác đã sửa: somebody saved since the version this was based on; nothing was written.</summary>
    /// <param name="Theirs">A Vietnamese sentence: what it is now, who saved it and when.</param>
    /// <param name="CurrentVersion">The version to base the next try on.</param>
    public sealed record Conflict(string Theirs, int CurrentVersion) : Outcome;
}
