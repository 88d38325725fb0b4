using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
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
        IQueryable<LoggedFigure> saves = LoggedFigure.Of(db, a => a.Subject.StartsWith(ofPeriod)).OrderByDescending(s => s.Id).Take(most);
        Names names = new();
        List<FigureLogLine> lines = [];
        await foreach (LoggedFigure save in saves.AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Add(Line(names, save));
        }

        lines.Reverse();
        return lines;
    }

    private static FigureLogLine Line(Names names, LoggedFigure save)
    {
        string[] parts = save.Subject.Split('/');
        (FigureValue before, _) = FigureSubject.Parse(save.ValueBefore);
        (FigureValue after, string? note) = FigureSubject.Parse(save.After ?? "");
        (string by, DateTime at) = save.Author;
        string union = names.Once(parts[1]);
        return new FigureLogLine(
            at,
            names.Once(by),
            string.Equals(union, UnionCode.OfProvince, StringComparison.Ordinal) ? null : union,
            names.Once(parts[2]),
            before,
            after,
            note,
            save.Origin);
    }

    /// <summary>A hundred thousand lines repeat a few hundred names: each is kept once.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

        public string Once(string name) => CollectionsMarshal.GetValueRefOrAddDefault(known, name, out _) ??= name;
    }
}
