using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Tài khoản minh họa: a demonstration account, with the password of this start.</summary>
public sealed record DemonstrationAccount(string UserName, string DisplayName, Role Role, string Password);

/// <summary>Nạp dữ liệu minh họa: fills an empty demonstration database with the generated CĐCS and figures, and renews its accounts' passwords.</summary>
public sealed class DemonstrationSeeder(CdvcContexts contexts, IServiceScopeFactory scopes, PasswordHashing hashing)
{
    private const int ClosedYear = DemonstrationReports.CurrentYear - 2;

    /// <summary>Safe to repeat: figures are generated once, passwords are new at each start.</summary>
    public async Task<IReadOnlyList<DemonstrationAccount>> SeedAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        bool empty;
        await using (db.ConfigureAwait(false))
        {
            empty = !await db.Unions.AnyAsync(cancellationToken).ConfigureAwait(false);
        }

        if (empty)
        {
            await contexts.WriteAsync(Operation.By(Actor.System), new Intent(AuditActions.SeedDemonstration, "demo"), FillAsync, cancellationToken).ConfigureAwait(false);
            Actor leader = new(AccountId: null, DemonstrationReports.LeaderName, Role.Leader);
            await new SnapshotCommands(contexts).TakeAsync(
                Operation.By(leader), new TakeSnapshot(PeriodCode.Of(ClosedYear, PeriodKind.FullYear), "Báo cáo tổng kết năm (minh họa)"), cancellationToken).ConfigureAwait(false);
        }

        List<DemonstrationAccount> accounts =
        [
            new("quantri", "Quản trị (minh họa)", Role.Administrator, NewPassword()),
            new("canbo", DemonstrationReports.OfficerName, Role.Officer, NewPassword()),
            new("lanhdao", DemonstrationReports.LeaderName, Role.Leader, NewPassword()),
        ];
        foreach (DemonstrationAccount account in accounts)
        {
            string? hash = await hashing.HashAsync(account.Password, cancellationToken).ConfigureAwait(false);
            await contexts.WriteAsync(
                Operation.By(Actor.System), new Intent(AuditActions.SetPassword, account.UserName), scope => RenewAsync(scope, account, hash), cancellationToken).ConfigureAwait(false);
        }

        await contexts.WriteAsync(Operation.By(Actor.System), new Intent(AuditActions.SaveHolder, "demo"), DemonstrationHolders.AddAsync, cancellationToken).ConfigureAwait(false);
        return accounts;
    }

    /// <summary>Whether this database was ever filled with generated figures: then every page and file says so, however the file got here.</summary>
    public async Task<bool> IsDemonstrationAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            return await IsDemonstrationAsync(db, cancellationToken).ConfigureAwait(false);
        }
    }

    internal static Task<bool> IsDemonstrationAsync(CdvcDbContext db, CancellationToken cancellationToken) =>
        db.AuditEntries.AnyAsync(a => a.Action == AuditActions.SeedDemonstration || a.Action == AuditActions.CarriedDemonstration, cancellationToken);

    private static async Task<Outcome> FillAsync(WriteScope scope)
    {
        IReadOnlyList<UnionDetails> generated = DemonstrationData.Unions;
        scope.Record(before: null, after: $"{generated.Count} CĐCS");
        UnionWriter writer = new(scope);
        foreach (UnionDetails details in generated)
        {
            writer.Put(details);
        }

        await writer.KeepWordsAsync().ConfigureAwait(false);
        await scope.Db.SaveChangesAsync(scope.Cancellation).ConfigureAwait(false);
        foreach (UnionDetails details in generated)
        {
            writer.SetMergedInto(details);
        }

        Province province = await UnionQueries.ProvinceAsync(scope.Db, scope.Cancellation).ConfigureAwait(false);
        Dictionary<(int, PeriodKind), ReportingPeriod> periods = await scope.Db.Periods.ToDictionaryAsync(p => (p.Year, p.Kind), scope.Cancellation).ConfigureAwait(false);
        Programme programme = await ProgrammeQueries.ForYearAsync(scope.Db, periods.Keys.Min(k => k.Item1), scope.Cancellation).ConfigureAwait(false);
        foreach (DemonstrationFigure cell in DemonstrationData.Figures)
        {
            ReportingBody body = cell.UnionCode is null ? province : writer.Find(cell.UnionCode)!;
            FigureWriter.SetLine(figure: null, periods[(cell.PeriodYear, cell.PeriodKind)], body, programme.Item(cell.ItemCode), cell.Value, scope);
        }

        ReportingBody[] bodies = [.. generated.Select(u => writer.Find(u.Code)!), province];
        ILookup<int, Figure> byPeriod = scope.Db.Figures.Local.ToLookup(f => f.PeriodId);
        DemonstrationReports reports = new(scope, programme);
        foreach (ReportingPeriod period in periods.Values.OrderBy(p => p.CutOff))
        {
            reports.Add(period, byPeriod[period.Id].ToLookup(f => f.ReportingBodyId), bodies);
        }

        DemonstrationConfirmations.Add(scope, programme, DemonstrationReports.LeaderName);
        new DemonstrationPlans(scope, programme).Add([.. generated.Select(u => writer.Find(u.Code)!)], periods.Values);
        return new Outcome.Saved();
    }

    private async Task<Outcome> RenewAsync(WriteScope scope, DemonstrationAccount wanted, string? hash)
    {
        using AccountUsers users = new(scopes, scope.Db);
        Account? account = await users.Manager.FindByNameAsync(wanted.UserName).ConfigureAwait(false);
        scope.Record(before: null, after: null);
        if (account is null)
        {
            Account added = new() { UserName = wanted.UserName, DisplayName = wanted.DisplayName, Role = wanted.Role, PasswordHash = hash };
            return AccountUsers.Answer(await users.Manager.CreateAsync(added).ConfigureAwait(false));
        }

        (account.Disabled, account.Role, account.PasswordHash, account.LockoutEnd, account.AccessFailedCount) = (false, wanted.Role, hash, null, 0);
        await AccountSessions.EndAllAsync(scope, account).ConfigureAwait(false);
        return AccountUsers.Answer(await users.Manager.UpdateAsync(account).ConfigureAwait(false));
    }

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5)));
}
