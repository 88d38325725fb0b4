using System.Globalization;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>
/// Dòng chuyển tiếp: what archived rows said that the program still needs, written anew when they go: of every cell the last save that was
/// archived (its history goes on from there), the numbers levels ever had, and that figures were generated.
/// </summary>
internal sealed class CarriedRows
{
    private const string Separator = " · ";

    private readonly Dictionary<(string Action, string Subject), Carried> kept = [];

    /// <summary>Looks at a row that is about to go.</summary>
    public void Take(AuditEntry entry)
    {
        string action = AuditActions.CarriedOf(entry.Action) ?? entry.Action;
        if (action is AuditActions.SaveFigure or AuditActions.NumberLevels or AuditActions.SeedDemonstration)
        {
            bool isFirst = ReferenceEquals(action, entry.Action);
            (string, string) key = (action, entry.Subject);
            if (!kept.TryGetValue(key, out Carried? former) || former.Version <= entry.ResultVersion || action is AuditActions.NumberLevels)
            {
                kept[key] = new Carried(action, entry.Subject, isFirst ? Origin(entry.ActorName, entry.At) : entry.Before, After(action, entry, isFirst), entry.ResultVersion);
            }
        }
    }

    /// <summary>Adds them to the write that removes the rows.</summary>
    public void Record(WriteScope scope)
    {
        foreach (Carried row in kept.Values.OrderBy(r => r.Action, StringComparer.Ordinal).ThenBy(r => r.Subject, StringComparer.Ordinal))
        {
            scope.RecordLine(AuditActions.Carried(row.Action), row.Subject, row.Origin, row.After, row.Version);
        }
    }

    /// <summary>Who wrote the archived row, and when: what <see cref="Origin"/> wrote.</summary>
    public static (string By, DateTime At) OriginOf(string text)
    {
        int end = text.LastIndexOf(Separator, StringComparison.Ordinal);
        return (text[..end], DateTime.ParseExact(text[(end + Separator.Length)..], "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
    }

    private static string Origin(string by, DateTime at) => by + Separator + at.ToString("O", CultureInfo.InvariantCulture);

    private string? After(string action, AuditEntry entry, bool isFirst) => action switch
    {
        // every number that a level was ever given, so that none is given again
        AuditActions.NumberLevels when kept.TryGetValue((action, entry.Subject), out Carried? former) =>
            string.Join(' ', string.Join(' ', former.After, entry.After).Split(' ').Distinct(StringComparer.Ordinal)),
        AuditActions.SaveFigure when isFirst => Standing(entry.Before ?? "", entry.After!),
        _ => entry.After,
    };

    /// <summary>What the cell held afterwards: a save that says nothing about the note leaves it.</summary>
    private static string Standing(string before, string after)
    {
        (FigureValue value, string? note) = FigureSubject.Parse(after);
        return FigureSubject.Text(value, note ?? FigureSubject.Parse(before).Note);
    }

    private sealed record Carried(string Action, string Subject, string? Origin, string? After, int Version);
}
