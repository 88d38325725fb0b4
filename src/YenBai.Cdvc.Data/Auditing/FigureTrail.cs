using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Vết của từng ô in the audit log: every save in its place, each beginning where the one before ended (the first kept one where the archived ones ended), the last one being what the cell holds.</summary>
internal sealed class FigureTrail(IEnumerable<FigureTrail.Save> saves)
{
    private readonly Dictionary<string, List<Save>> bySubject = saves
        .GroupBy(s => s.Subject, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderBy(s => s.Version).ToList(), StringComparer.Ordinal);

    /// <summary>Subjects that were saved, whether or not their cell is still there.</summary>
    public IEnumerable<string> Subjects => bySubject.Keys;

    /// <summary>Where the log and the cell part; null where they do not.</summary>
    public string? BreakOf(string subject, Figure figure)
    {
        if (!bySubject.TryGetValue(subject, out List<Save>? trail))
        {
            return $"Ô {subject} có số liệu nhưng nhật ký không có lần ghi nào.";
        }

        Save? carried = trail.FindLast(s => s.IsCarried);
        (int version, string? expected) = (carried?.Version ?? 0, ValueOf(carried?.After));
        foreach (Save save in trail.Where(s => !s.IsCarried && s.Version > (carried?.Version ?? 0)))
        {
            if (save.Version != version + 1 || !string.Equals(ValueOf(save.Before), expected, StringComparison.Ordinal))
            {
                return $"Nhật ký của ô {subject} bị đứt ở lần ghi {version + 1}.";
            }

            (version, expected) = (save.Version, ValueOf(save.After));
        }

        string held = FigureSubject.Text(figure.Value, note: null);
        return figure.Version == version && string.Equals(held, expected, StringComparison.Ordinal)
            ? null
            : $"Ô {subject} không khớp nhật ký: số liệu là “{held}” (lần ghi {figure.Version}), nhật ký ghi “{expected}” (lần ghi {version}).";
    }

    // a note left as it was is not written again, so only values are compared
    private static string? ValueOf(string? text) => text is null ? null : FigureSubject.ValueText(text);

    /// <summary>One audited save of a cell; a carried one is the last of those that were archived.</summary>
    internal sealed record Save(string Subject, string? Before, string? After, int Version, bool IsCarried);
}
