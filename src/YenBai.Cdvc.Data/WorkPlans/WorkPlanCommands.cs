using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.WorkPlans;

/// <summary>Kế hoạch cần ghi of one CĐCS for one year.</summary>
/// <param name="NewFile">Takes the place of the file kept; null keeps what is there.</param>
/// <param name="BasedOnVersion">0 where it has none yet.</param>
public sealed record SaveWorkPlan(int Year, string UnionCode, string Number, DateOnly IssuedOn, IReadOnlyList<WorkPlanRow> Rows, AttachedFile? NewFile, int BasedOnVersion);

/// <summary>Ghi kế hoạch công tác năm.</summary>
public sealed class WorkPlanCommands(CdvcContexts contexts)
{
    public async Task<Outcome> SaveAsync(Operation operation, SaveWorkPlan save, CancellationToken cancellationToken)
    {
        SaveWorkPlan trimmed = save with { Number = save.Number.Trim() };
        Intent intent = Intent(AuditActions.SaveWorkPlan, save.Year, save.UnionCode, Said(trimmed));
        return save.NewFile?.Refusal() is { } refusal
            ? await contexts.RefuseAsync(operation, intent, refusal).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => SaveAsync(scope, trimmed), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a plan away, with its file; the log keeps what it said.</summary>
    public Task<Outcome> RemoveAsync(Operation operation, int year, string unionCode, int basedOnVersion, CancellationToken cancellationToken) =>
        contexts.WriteAsync(operation, Intent(AuditActions.RemoveWorkPlan, year, unionCode, after: null), scope => RemoveAsync(scope, year, unionCode, basedOnVersion), cancellationToken);

    private static async Task<Outcome> SaveAsync(WriteScope scope, SaveWorkPlan save)
    {
        (GrassrootsUnion? union, WorkPlan? plan, Outcome? refusal) = await FindAsync(scope, save.Year, save.UnionCode, save.BasedOnVersion).ConfigureAwait(false);
        if (refusal is not null)
        {
            return refusal;
        }

        Programme programme = await ProgrammeQueries.ForYearAsync(scope.Db, save.Year, scope.Cancellation).ConfigureAwait(false);
        string[] wrong = [.. WorkPlan.Refusals(programme, save.Number, save.Rows)];
        if (wrong.Length > 0)
        {
            return new Outcome.Refused(wrong);
        }

        string? before = plan is null ? null : Said(plan);
        if (plan is null)
        {
            plan = new WorkPlan { ReportingBodyId = union!.Id, Year = save.Year, Number = save.Number, IssuedOn = save.IssuedOn, SavedBy = scope.Actor.Name, SavedAt = scope.Now };
            scope.Db.WorkPlans.Add(plan);
        }

        (plan.Number, plan.IssuedOn, plan.Rows) = (save.Number, save.IssuedOn, save.Rows);
        (plan.SavedBy, plan.SavedAt) = (scope.Actor.Name, scope.Now);
        plan.Version++;
        if (save.NewFile is { } file)
        {
            plan.FileName = file.Name;
            await KeepAsync(scope, plan, file).ConfigureAwait(false);
        }

        scope.Record(before, Said(save), plan.Version);
        return new Outcome.Saved(plan.Version);
    }

    private static async Task KeepAsync(WriteScope scope, WorkPlan plan, AttachedFile file)
    {
        // a new plan has its id only once it is in the database; the transaction is the caller's
        await scope.Db.SaveChangesAsync(scope.Cancellation).ConfigureAwait(false);
        WorkPlanFile? kept = await scope.Db.WorkPlanFiles.FindAsync([plan.Id], scope.Cancellation).ConfigureAwait(false);
        if (kept is null)
        {
            scope.Db.WorkPlanFiles.Add(new WorkPlanFile { WorkPlanId = plan.Id, Content = file.Content });
        }
        else
        {
            kept.Content = file.Content;
        }
    }

    private static async Task<Outcome> RemoveAsync(WriteScope scope, int year, string unionCode, int basedOnVersion)
    {
        (GrassrootsUnion? union, WorkPlan? plan, Outcome? refusal) = await FindAsync(scope, year, unionCode, basedOnVersion).ConfigureAwait(false);
        if (refusal is not null || plan is null)
        {
            return refusal ?? new Outcome.Refused($"{Texts.NameAndCode(union!)} chưa có kế hoạch công tác năm {Texts.Year(year)} để xóa.");
        }

        scope.Db.WorkPlans.Remove(plan);
        scope.Record(Said(plan), after: null);
        return new Outcome.Saved();
    }

    private static async Task<(GrassrootsUnion? Union, WorkPlan? Plan, Outcome? Refusal)> FindAsync(WriteScope scope, int year, string unionCode, int basedOnVersion)
    {
        GrassrootsUnion? union = await UnionQueries.FindAsync(scope.Db, unionCode, scope.Cancellation).ConfigureAwait(false);
        if (union is null || !scope.Actor.MayKeepWorkPlan(union.Id))
        {
            return (null, null, new Outcome.Refused(union is null ? UnionQueries.Unknown(unionCode) : "Chỉ Quản trị, Cán bộ và chính CĐCS được ghi kế hoạch công tác."));
        }

        ReportingPeriod? period = await WorkPlanQueries.PeriodAsync(scope.Db, year, scope.Cancellation).ConfigureAwait(false);
        if (period is null || !union.IsActiveWithin(period.Start, period.CutOff))
        {
            return (null, null, new Outcome.Refused(period is null
                ? $"Chưa có kỳ báo cáo năm {Texts.Year(year)} nên chưa ghi được kế hoạch."
                : $"{Texts.NameAndCode(union)} không hoạt động ngày nào trong năm {Texts.Year(year)} nên không có kế hoạch."));
        }

        WorkPlan? plan = await scope.Db.WorkPlans.FirstOrDefaultAsync(p => p.Year == year && p.ReportingBodyId == union.Id, scope.Cancellation).ConfigureAwait(false);
        return (plan?.Version ?? 0) == basedOnVersion
            ? (union, plan, null)
            : (null, null, new Outcome.Conflict(
                plan is null ? "Người khác vừa xóa kế hoạch này." : $"{plan.SavedBy} vừa ghi lúc {Texts.Moment(plan.SavedAt)}: {Said(plan)}.", plan?.Version ?? 0));
    }

    private static Intent Intent(string action, int year, string unionCode, string? after) =>
        new(action, $"{Texts.Year(year)}/{UnionCode.Normalize(unionCode)}", after);

    private static string Said(WorkPlan plan) => Said(plan.Number, plan.IssuedOn, plan.Rows, plan.FileName, digest: null);

    private static string Said(SaveWorkPlan save) =>
        Said(save.Number, save.IssuedOn, save.Rows, save.NewFile?.Name, save.NewFile is { } file ? Convert.ToHexStringLower(SHA256.HashData(file.Content)) : null);

    private static string Said(string number, DateOnly issuedOn, IReadOnlyList<WorkPlanRow> rows, string? fileName, string? digest)
    {
        string said = $"số {number} ngày {Texts.Date(issuedOn)}, {Texts.Count(rows.Count)} dòng chỉ tiêu: "
            + string.Join("; ", rows.Select(r => r.OwnTarget is { } own ? $"{r.MeasureCode} mức {Texts.Number(own)}" : r.MeasureCode));
        string file = fileName is null ? "" : $"; tệp {fileName}";
        return said + file + (digest is null ? "" : $" ({digest})");
    }
}
