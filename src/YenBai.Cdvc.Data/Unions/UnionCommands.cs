using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>One CĐCS to add or change.</summary>
/// <param name="BasedOnVersion">0 to add; otherwise the version the change is based on.</param>
public sealed record SaveUnion(UnionDetails Details, int BasedOnVersion);

/// <summary>Sửa danh sách CĐCS: adds, edits and closes CĐCS (closing is an edit that sets the first day no longer active).</summary>
public sealed class UnionCommands(CdvcContexts contexts)
{
    internal const string NotAllowed = "Chỉ Quản trị và Cán bộ được thêm, sửa danh sách CĐCS.";

    public async Task<Outcome> SaveAsync(Operation operation, SaveUnion save, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.SaveUnion, UnionCode.Normalize(save.Details.Code));
        if (!operation.Actor.MayManageUnions())
        {
            return await contexts.RefuseAsync(operation, intent, NotAllowed).ConfigureAwait(false);
        }

        List<string> wrong = [.. save.Details.Refusals()];
        return wrong.Count > 0
            ? await contexts.RefuseAsync(operation, intent, wrong).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, save), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, SaveUnion save)
    {
        UnionWriter writer = new(scope);
        await writer.LoadAsync().ConfigureAwait(false);
        GrassrootsUnion? existing = writer.Find(save.Details.Code);
        if (existing is not null && save.BasedOnVersion == 0)
        {
            return new Outcome.Refused($"Đã có CĐCS mã {existing.Code}: {existing.Name}. Hãy dùng mã khác, hoặc mở CĐCS đó để sửa.");
        }

        if (existing is null && save.BasedOnVersion != 0)
        {
            return new Outcome.Refused(UnionQueries.Unknown(save.Details.Code));
        }

        if (existing is not null && existing.Version != save.BasedOnVersion)
        {
            return new Outcome.Conflict($"Người khác vừa sửa CĐCS {existing.Code}, nay là: {writer.InWords(existing)}.", existing.Version);
        }

        string? before = existing is null ? null : UnionWriter.Describe(existing);
        GrassrootsUnion union = writer.Put(save.Details);
        await writer.KeepWordsAsync().ConfigureAwait(false);
        string? wrong = writer.SetMergedInto(save.Details) ?? writer.Cycle(union) ?? await writer.FiguresLeftBehindAsync(union).ConfigureAwait(false);
        if (wrong is not null)
        {
            return new Outcome.Refused(wrong);
        }

        scope.Record(before, UnionWriter.Describe(union), union.Version);
        return new Outcome.Saved(union.Version);
    }
}
