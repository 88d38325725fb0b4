using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Importing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Nhập danh sách CĐCS from a file: all or nothing, every bad line named.</summary>
public sealed class UnionImport(CdvcContexts contexts)
{
    /// <summary>What a list would change, codes and dates it lacks filled in (<see cref="UnionList.CompletedBy"/>); null where the actor may not.</summary>
    public async Task<UnionListPreview?> PreviewAsync(Actor actor, UnionList list, CancellationToken cancellationToken)
    {
        if (!actor.MayManageUnions())
        {
            return null;
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            List<GrassrootsUnion> present = await db.Unions.AsNoTracking().OrderBy(u => u.Code).ToListAsync(cancellationToken).ConfigureAwait(false);
            DateOnly since = await db.Periods.MinAsync(p => p.Start, cancellationToken).ConfigureAwait(false);
            return UnionListPreview.Of(list.CompletedBy(present, since), present, since);
        }
    }

    /// <summary>A CSV file with every column: an existing code is updated, a new one added. <see cref="Outcome.Saved.Version"/> is the number of CĐCS in the file.</summary>
    public async Task<Outcome> ImportAsync(Operation operation, Stream file, CancellationToken cancellationToken) =>
        operation.Actor.MayManageUnions()
            ? await CommitAsync(operation, await UnionCsv.ReadAsync(file, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false)
            : await contexts.RefuseAsync(operation, Imported, UnionCommands.NotAllowed).ConfigureAwait(false);

    /// <summary>Writes every line, or none. <see cref="Outcome.Saved.Version"/> is the number of lines; <see cref="Outcome.Conflict"/> names what somebody else changed since the preview.</summary>
    public async Task<Outcome> CommitAsync(Operation operation, UnionList list, CancellationToken cancellationToken)
    {
        if (!operation.Actor.MayManageUnions())
        {
            return await contexts.RefuseAsync(operation, Imported, UnionCommands.NotAllowed).ConfigureAwait(false);
        }

        if (list.Refusals.Count > 0)
        {
            return await contexts.RefuseAsync(operation, Imported, list.Refusals).ConfigureAwait(false);
        }

        return list.Lines.Count == 0
            ? await contexts.RefuseAsync(operation, Imported, "Tệp không có CĐCS nào dưới dòng tiêu đề.").ConfigureAwait(false)
            : await contexts.WriteAsync(operation, Imported, scope => ApplyAsync(scope, list), cancellationToken).ConfigureAwait(false);
    }

    private static Intent Imported { get; } = new(AuditActions.ImportUnions, "unions");

    /// <summary>What is wrong with each line by itself and beside the others of its file.</summary>
    internal static IEnumerable<LineRefusal> Refusals(UnionList list)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (UnionLine line in list.Lines)
        {
            // what could not be read is mended first
            foreach (string wrong in line.Refusals.Count > 0 ? line.Refusals : line.Details!.Refusals())
            {
                yield return new(line.Number, wrong);
            }

            if (line.Details is { } details && !seen.TryAdd(UnionCode.Normalize(details.Code), line.Number))
            {
                yield return new(line.Number, $"mã {details.Code} đã có ở dòng {seen[UnionCode.Normalize(details.Code)]} của tệp. Mỗi CĐCS chỉ một dòng.");
            }
        }
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, UnionList list)
    {
        List<LineRefusal> refusals = [.. Refusals(list)];
        HashSet<int> wrongLines = [.. refusals.Select(r => r.Line)];
        List<(int Line, UnionDetails Details)> wanted = [.. list.Lines.Where(l => !wrongLines.Contains(l.Number)).Select(l => (l.Number, l.Details!.Normalized()))];
        HashSet<string> inFile = [.. list.Lines.Select(l => UnionCode.Normalize(l.Details?.Code))];
        UnionWriter writer = new(scope);
        await writer.LoadAsync().ConfigureAwait(false);
        if (ChangedSince(list, writer) is { Count: > 0 } changed)
        {
            return new Outcome.Conflict($"Người khác vừa sửa {string.Join(", ", changed)}. Chưa ghi gì: hãy xem lại danh sách rồi ghi.", 0);
        }

        scope.Record(before: null, after: $"{wanted.Count} CĐCS", wanted.Count);
        // what stays as it is has nothing to be written, or to be found in the log
        wanted.RemoveAll(w => writer.Find(w.Details.Code) is { } u && writer.DetailsOf(u) == w.Details);
        Dictionary<string, string?> before = wanted.ToDictionary(
            w => w.Details.Code, w => writer.Find(w.Details.Code) is { } u ? UnionWriter.Describe(u) : null, StringComparer.Ordinal);

        wanted.ForEach(w => writer.Put(w.Details));
        await writer.KeepWordsAsync().ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(scope.Cancellation).ConfigureAwait(false);

        foreach ((int line, UnionDetails details) in wanted)
        {
            // into a line that is itself wrong: that one is named
            if (writer.SetMergedInto(details) is { } wrong && !inFile.Contains(UnionCode.Normalize(details.MergedInto)))
            {
                refusals.Add(new(line, wrong));
            }
        }

        foreach ((int line, UnionDetails details) in wanted)
        {
            GrassrootsUnion union = writer.Find(details.Code)!;
            if ((writer.Cycle(union) ?? await writer.FiguresLeftBehindAsync(union).ConfigureAwait(false)) is { } wrong)
            {
                refusals.Add(new(line, wrong));
            }

            scope.RecordLine(AuditActions.SaveUnion, union.Code, before[details.Code], UnionWriter.Describe(union), union.Version);
        }

        return refusals.Count > 0 ? new Outcome.Refused(LineRefusal.InOrder(refusals)) : new Outcome.Saved(list.Lines.Count);
    }

    private static List<string> ChangedSince(UnionList list, UnionWriter writer) =>
        [.. from line in list.Lines
            where line.BasedOnVersion is not null && (writer.Find(line.Details!.Code)?.Version ?? 0) != line.BasedOnVersion
            select UnionCode.Normalize(line.Details!.Code)];
}
