using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Nhật ký số liệu of a period, so that each number can be traced to who typed it and when.</summary>
internal static class FigureLog
{
    /// <summary>Every save of a figure of the period, oldest first; of more than <paramref name="most"/> the latest.</summary>
    public static async Task<IReadOnlyList<FigureLogLine>> ListAsync(CdvcDbContext db, string periodCode, int most, CancellationToken cancellationToken)
    {
        string ofPeriod = periodCode + "/";
        var entries = (from save in db.AuditEntries.AsNoTracking()
                       where (save.Action == AuditActions.SaveFigure || save.Action == AuditActions.CarriedFigure) && save.Subject.StartsWith(ofPeriod)
                       join whole in db.AuditEntries.Where(a => a.Line == 0) on save.OperationId equals whole.OperationId
                       orderby save.Id descending
                       select new { save.Subject, save.Before, save.After, save.ActorName, save.At, IsCarried = save.Action == AuditActions.CarriedFigure, whole.Action }).Take(most);
        Names names = new();
        List<FigureLogLine> lines = [];
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            (string by, DateTime at) = entry.IsCarried ? CarriedRows.OriginOf(entry.Before!) : (entry.ActorName, entry.At);
            FigureOrigin origin = entry.IsCarried ? FigureOrigin.Archived : AuditActions.OriginOf(entry.Action);
            lines.Add(Line(names, entry.Subject, entry.IsCarried ? "" : entry.Before ?? "", entry.After ?? "", by, at, origin));
        }

        lines.Reverse();
        return lines;
    }

    private static FigureLogLine Line(Names names, string subject, string before, string after, string by, DateTime at, FigureOrigin origin)
    {
        string[] parts = subject.Split('/');
        (FigureValue valueBefore, _) = FigureSubject.Parse(before);
        (FigureValue value, string? note) = FigureSubject.Parse(after);
        string union = names.Once(parts[1]);
        return new FigureLogLine(
            at,
            names.Once(by),
            string.Equals(union, UnionCode.OfProvince, StringComparison.Ordinal) ? null : union,
            names.Once(parts[2]),
            valueBefore,
            value,
            note,
            origin);
    }

    /// <summary>A hundred thousand lines repeat a few hundred names: each is kept once.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

        public string Once(string name) => CollectionsMarshal.GetValueRefOrAddDefault(known, name, out _) ??= name;
    }
}
