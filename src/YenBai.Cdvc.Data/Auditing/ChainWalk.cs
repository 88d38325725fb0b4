using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Đi dọc chuỗi: takes the rows of one chain in their order and says which is not what was written, or is not there.</summary>
/// <param name="node">The chain.</param>
/// <param name="sequence">The place it is walked from: that of the last archived row, or 0.</param>
/// <param name="hash">The hash of that row.</param>
internal sealed class ChainWalk(string node, long sequence, byte[] hash)
{
    // what the hash of the row before should have been: where only that hash was changed, this row hangs on it
    private byte[]? corrected;

    public string Node => node;

    /// <summary>The place of the last row taken.</summary>
    public long Sequence { get; private set; } = sequence;

    /// <summary>The hash of the last row taken.</summary>
    public byte[] Hash { get; private set; } = hash;

    /// <summary>The next row; a sentence where it or the chain before it is not sound.</summary>
    public string? Take(AuditEntry entry)
    {
        byte[] own = AuditChain.HashOf(entry, Hash);
        bool follows = entry.Sequence == Sequence + 1;
        bool sound = own.AsSpan().SequenceEqual(entry.Hash)
            || (corrected is not null && AuditChain.HashOf(entry, corrected).AsSpan().SequenceEqual(entry.Hash));
        string? wrong = (follows, sound) switch
        {
            (false, _) => $"Nhật ký {Name(node)} thiếu dòng {Missing(entry.Sequence)}, ngay trước {RowName(entry)}.",
            (_, false) => $"Nhật ký {Name(node)}: {RowName(entry)} không còn như khi ghi.",
            _ => null,
        };
        corrected = wrong is null || !follows ? null : own;
        Sequence = entry.Sequence;
        Hash = entry.Hash ?? own;
        return wrong;
    }

    /// <summary>"máy chủ MAY01"; rows from before there were chains have no server.</summary>
    public static string Name(string node) => node.Length == 0 ? "ban đầu" : $"máy chủ {node}";

    private static string RowName(AuditEntry entry) => $"dòng số {Texts.Count(entry.Sequence)} (mã {Texts.Count(entry.Id)}, ghi lúc {Texts.Moment(entry.At)})";

    private string Missing(long next) => next == Sequence + 2 || next <= Sequence
        ? $"số {Texts.Count(Sequence + 1)}"
        : $"từ số {Texts.Count(Sequence + 1)} đến số {Texts.Count(next - 1)}";
}
