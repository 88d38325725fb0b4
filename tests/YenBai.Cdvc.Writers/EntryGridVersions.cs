using System.Collections.Concurrent;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Writers;

/// <summary>The versions the writers have seen, as open pages have.</summary>
internal sealed class EntryGridVersions
{
    private readonly ConcurrentDictionary<(string Union, string Item), int> seen = [];

    public static async Task<EntryGridVersions> ReadAsync(FigureQueries figures, Actor actor)
    {
        EntryGridVersions versions = new();
        for (int union = 1; union <= Work.Unions; union++)
        {
            EntrySheet sheet = (await figures.SheetAsync(actor, Work.Period, Work.UnionOf(union), CancellationToken.None))!;
            foreach (EntryCell cell in sheet.Cells)
            {
                versions.seen[(Work.UnionOf(union), cell.Item.Code)] = cell.Version;
            }
        }

        return versions;
    }

    public Work Next(string union, string item, int value) => new(Guid.NewGuid(), union, item, value, seen.GetValueOrDefault((union, item)));

    public void Learn(Work work, Outcome outcome)
    {
        if (work.Item is { } item && (outcome as Outcome.Saved)?.Version is { } version)
        {
            seen[(work.Union, item)] = version;
        }
        else if (work.Item is { } other && outcome is Outcome.Conflict conflict)
        {
            seen[(work.Union, other)] = conflict.CurrentVersion;
        }
    }
}
