using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Chức danh được ghi: a body, and its version that was looked at.</summary>
public sealed record BodyTarget(int BodyId, int BasedOnVersion);

/// <summary>Người đảm nhiệm: who holds a body from when to when (Quản trị).</summary>
public sealed class HolderCommands(CdvcContexts contexts)
{
    internal const string NotAllowed = "Chỉ Quản trị được ghi người đảm nhiệm.";

    /// <summary>Names a holder.</summary>
    public Task<Outcome> AddAsync(Operation operation, BodyTarget target, HolderDraft holder, CancellationToken cancellationToken)
    {
        string asked = $"{holder.PersonName.Trim()} {Texts.Span(holder.From, holder.To)}; {holder.AccountId}";
        return WriteAsync(operation, target, asked, (scope, body) => AddAsync(scope, body, holder), cancellationToken);
    }

    /// <summary>Ends a holding, or moves its end.</summary>
    /// <param name="operation">Who asks.</param>
    /// <param name="target">The body.</param>
    /// <param name="holderId">One of its holders.</param>
    /// <param name="to">The first day no longer held.</param>
    public Task<Outcome> EndAsync(Operation operation, BodyTarget target, int holderId, DateOnly to, CancellationToken cancellationToken) =>
        WriteAsync(operation, target, $"{holderId} thôi từ {Texts.Date(to)}", (_, body) => Task.FromResult(End(body, holderId, to)), cancellationToken);

    private async Task<Outcome> WriteAsync(
        Operation operation, BodyTarget target, string asked, Func<WriteScope, Body, Task<IReadOnlyList<string>>> change, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.SaveHolder, $"body/{target.BodyId}", asked);
        return operation.Actor.MayAmendProgramme()
            ? await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, target, asked, change), cancellationToken).ConfigureAwait(false)
            : await contexts.RefuseAsync(operation, intent, NotAllowed).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, BodyTarget target, string asked, Func<WriteScope, Body, Task<IReadOnlyList<string>>> change)
    {
        Body? body = await scope.Db.Bodies.Include(b => b.Holders).FirstOrDefaultAsync(b => b.Id == target.BodyId, scope.Cancellation).ConfigureAwait(false);
        if (body is null)
        {
            return new Outcome.Refused("Không có chức danh này. Hãy tải lại trang.");
        }

        string before = InWords(body);
        if (body.Version != target.BasedOnVersion)
        {
            return new Outcome.Conflict($"Người khác vừa ghi người đảm nhiệm “{body.Name}”, nay {before}.", body.Version);
        }

        IReadOnlyList<string> refusals = await change(scope, body).ConfigureAwait(false);
        if (refusals.Count > 0)
        {
            return new Outcome.Refused(refusals);
        }

        body.Version++;
        scope.Record(before, asked, body.Version);
        return new Outcome.Saved(body.Version);
    }

    private static async Task<IReadOnlyList<string>> AddAsync(WriteScope scope, Body body, HolderDraft holder)
    {
        List<string> refusals = [.. holder.Refusals(body)];
        if (holder.AccountId is { } account && !await scope.Db.Users.AnyAsync(a => a.Id == account, scope.Cancellation).ConfigureAwait(false))
        {
            refusals.Add("Không có tài khoản này. Hãy chọn lại tài khoản.");
        }

        if (refusals.Count == 0)
        {
            body.Holders.Add(holder.ToHolder());
        }

        return refusals;
    }

    private static IReadOnlyList<string> End(Body body, int holderId, DateOnly to)
    {
        if (body.Holders.FirstOrDefault(h => h.Id == holderId) is not { } holder)
        {
            return ["Không có người đảm nhiệm này. Hãy tải lại trang."];
        }

        IReadOnlyList<string> refusals = [.. new HolderDraft(holder.PersonName, holder.AccountId, holder.From, to).Refusals(body, instead: holder)];
        if (refusals.Count == 0)
        {
            holder.To = to;
        }

        return refusals;
    }

    private static string InWords(Body body) =>
        body.Holders.Count == 0 ? "chưa có ai" : string.Join("; ", body.Holders.OrderBy(h => h.From).Select(Texts.HeldBy));
}
