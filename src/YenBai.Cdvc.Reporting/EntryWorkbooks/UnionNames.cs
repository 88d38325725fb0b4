using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Nhận ra CĐCS by code, or by name written with or without diacritics; a name that two of them share names neither.</summary>
internal sealed class UnionNames
{
    private readonly Dictionary<string, GrassrootsUnion> byCode;
    private readonly Dictionary<string, GrassrootsUnion> byName;

    public UnionNames(IReadOnlyList<GrassrootsUnion> unions)
    {
        byCode = unions.ToDictionary(u => u.Code, StringComparer.Ordinal);
        byName = unions.GroupBy(u => SearchText.Fold(u.Name), StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    public GrassrootsUnion? Find(string text) =>
        text.Length == 0 ? null : byCode.GetValueOrDefault(UnionCode.Normalize(text)) ?? byName.GetValueOrDefault(SearchText.Fold(text.Trim()));
}
