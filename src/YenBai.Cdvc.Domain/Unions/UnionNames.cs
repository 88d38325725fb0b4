namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Nhận ra CĐCS by code, or by name written with or without diacritics; a name that two of them share names neither.</summary>
public sealed class UnionNames
{
    private readonly Dictionary<string, GrassrootsUnion> byCode;
    private readonly Dictionary<string, GrassrootsUnion> byName;

    public UnionNames(IReadOnlyList<GrassrootsUnion> unions)
    {
        byCode = unions.ToDictionary(u => u.Code, StringComparer.Ordinal);
        byName = unions.GroupBy(u => SearchText.Fold(u.Name), StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>The one a text names; null where it names none, or more than one.</summary>
    public GrassrootsUnion? Find(string text) =>
        text.Length == 0 ? null : FindByCode(text) ?? byName.GetValueOrDefault(SearchText.Fold(text.Trim()));

    /// <summary>The one of a code, in whatever case; null without.</summary>
    public GrassrootsUnion? FindByCode(string code) => byCode.GetValueOrDefault(UnionCode.Normalize(code));
}
