using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Xem trước danh sách CĐCS: line by line what a file would change.</summary>
/// <param name="List">The file's list, completed: what is written.</param>
/// <param name="Changes">One per line of <paramref name="List"/>.</param>
/// <param name="Since">The day from which a new CĐCS counts where the file says none.</param>
public sealed record UnionListPreview(UnionList List, IReadOnlyList<UnionChange> Changes, DateOnly Since)
{
    /// <summary>The list without the lines left out.</summary>
    public UnionList Without(IReadOnlySet<int> lines) => List with { Lines = [.. List.Lines.Where(l => !lines.Contains(l.Number))] };

    internal static UnionListPreview Of(UnionList list, IReadOnlyList<GrassrootsUnion> present, DateOnly since)
    {
        Dictionary<int, string> codes = present.ToDictionary(u => u.Id, u => u.Code);
        Dictionary<string, UnionDetails> now = present.ToDictionary(
            u => u.Code, u => UnionDetails.Of(u, u.MergedIntoId is { } into ? codes[into] : null), StringComparer.Ordinal);
        ILookup<int, string> wrong = UnionImport.Refusals(list).ToLookup(r => r.Line, r => r.Sentence);
        return new UnionListPreview(
            list,
            [.. list.Lines.Select(l => new UnionChange(l.Number, l.Details?.Normalized(), now.GetValueOrDefault(UnionCode.Normalize(l.Details?.Code)), [.. wrong[l.Number]]))],
            since);
    }
}

/// <summary>Thay đổi của một dòng.</summary>
/// <param name="Line">Line or row of the file.</param>
/// <param name="Wanted">What the file asks for; null where the line could not be split.</param>
/// <param name="Present">The CĐCS as it is; null where there is none of this code.</param>
/// <param name="Refusals">Why the line cannot be written, as sentences.</param>
public sealed record UnionChange(int Line, UnionDetails? Wanted, UnionDetails? Present, IReadOnlyList<string> Refusals)
{
    public UnionChangeKind Kind { get; } = (Refusals.Count, Present) switch
    {
        ( > 0, _) => UnionChangeKind.Refused,
        (_, null) => UnionChangeKind.Added,
        _ => Wanted == Present ? UnionChangeKind.Unchanged : UnionChangeKind.Changed,
    };
}

/// <summary>Loại thay đổi.</summary>
public enum UnionChangeKind
{
    /// <summary>Cần sửa.</summary>
    Refused,

    /// <summary>Thêm mới.</summary>
    Added,

    /// <summary>Sửa.</summary>
    Changed,

    /// <summary>Như cũ.</summary>
    Unchanged,
}
