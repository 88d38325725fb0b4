using System.Globalization;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>50 CĐCS minh họa of four sectors; three opened inside the term, four merged into another, one closed.</summary>
internal static class DemonstrationUnions
{
    private static readonly DateOnly LongAgo = new(2018, 1, 1);

    private static readonly (string Sector, string Kind, int Count)[] Kinds =
    [
        ("Sở, ngành", "Sở Minh họa", 10),
        ("Sở, ngành", "Chi cục Minh họa", 6),
        ("Sự nghiệp", "Trường Minh họa", 7),
        ("Sự nghiệp", "Bệnh viện Minh họa", 4),
        ("Sự nghiệp", "Trung tâm Minh họa", 6),
        ("Đảng, đoàn thể", "Ban Đảng Minh họa", 5),
        ("Đảng, đoàn thể", "Hội Minh họa", 6),
        ("Doanh nghiệp nhà nước", "Công ty Minh họa", 6),
    ];

    private static readonly Dictionary<string, DateOnly> Opened = new(StringComparer.Ordinal)
    {
        ["MH16"] = new(2023, 9, 1),
        ["MH33"] = new(2024, 4, 1),
        ["MH44"] = new(2025, 3, 1),
    };

    private static readonly Dictionary<string, (DateOnly Day, string? MergedInto)> Closed = new(StringComparer.Ordinal)
    {
        ["MH09"] = (new(2025, 3, 1), "MH08"),
        ["MH10"] = (new(2025, 3, 1), "MH07"),
        ["MH15"] = (new(2026, 7, 1), "MH14"),
        ["MH38"] = (new(2025, 7, 1), "MH37"),
        ["MH50"] = (new(2024, 8, 1), MergedInto: null),
    };

    public static IReadOnlyList<UnionDetails> Create() =>
    [
        .. Kinds
            .SelectMany(k => Enumerable.Range(1, k.Count).Select(n => (k.Sector, Name: $"CĐCS {k.Kind} số {n}")))
            .Select((u, index) => Create(string.Create(CultureInfo.InvariantCulture, $"MH{index + 1:00}"), u.Name, u.Sector)),
    ];

    private static UnionDetails Create(string code, string name, string sector)
    {
        (DateOnly Day, string? MergedInto)? end = Closed.TryGetValue(code, out var closed) ? closed : null;
        return new UnionDetails(code, name, sector, Opened.GetValueOrDefault(code, LongAgo), end?.Day, end?.MergedInto);
    }
}
