using System.Text;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>What people do with the database, in one call each.</summary>
internal sealed partial class TestDatabase
{
    public const string Period = "2024-nam";

    /// <summary>CĐCS CD01 unless told, active since 2018.</summary>
    public async Task<GrassrootsUnion> AddUnionAsync(string code = "CD01", string name = "Sở Thử nghiệm", DateOnly? opened = null, DateOnly? closed = null, string? into = null)
    {
        await SaveUnionAsync(new UnionDetails(code, name, "Khối Thử", opened ?? new DateOnly(2018, 1, 1), closed, into)).SavedAsync();
        return (await Get<UnionQueries>().FindAsync(Officer, code, Cancellation))!;
    }

    public Task<Outcome> SaveUnionAsync(UnionDetails details, int basedOn = 0) =>
        Get<UnionCommands>().SaveAsync(Operation.By(Officer), new SaveUnion(details, basedOn), Cancellation);

    public Task<Outcome> SaveAsync(
        string item, long number, int basedOn = 0, string? union = "CD01", string period = Period, Actor? actor = null, Guid? operation = null) =>
        SaveAsync(new SaveFigure(period, union, item, FigureValue.Of(number), Note: null, basedOn), actor, operation);

    public Task<Outcome> SaveAsync(SaveFigure save, Actor? actor = null, Guid? operation = null) =>
        Get<FigureCommands>().SaveAsync(new Operation(operation ?? Guid.NewGuid(), actor ?? Officer), save, Cancellation);

    public Task<Outcome> ImportFiguresAsync(string lines, string period = Period, Actor? actor = null, Guid? operation = null) =>
        ImportFiguresAsync(Encoding.UTF8.GetBytes("cdcs,muc,gia_tri\n" + lines), period, actor, operation);

    public async Task<Outcome> ImportFiguresAsync(byte[] file, string period = Period, Actor? actor = null, Guid? operation = null)
    {
        using MemoryStream stream = new(file);
        return await Get<FigureImport>().ImportAsync(new Operation(operation ?? Guid.NewGuid(), actor ?? Officer), period, stream, Cancellation);
    }

    public Task<Outcome> ImportUnionsAsync(string lines) => ImportUnionsAsync(Encoding.UTF8.GetBytes("ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\n" + lines));

    public async Task<Outcome> ImportUnionsAsync(byte[] file, Actor? actor = null)
    {
        using MemoryStream stream = new(file);
        return await Get<UnionImport>().ImportAsync(Operation.By(actor ?? Officer), stream, Cancellation);
    }

    /// <summary>The cell as the entry page shows it.</summary>
    public async Task<EntryCell> CellAsync(string item, string? union = "CD01", string period = Period)
    {
        EntrySheet sheet = (await Get<FigureQueries>().SheetAsync(Officer, period, union, Cancellation))!;
        return sheet.Cells.Single(c => string.Equals(c.Item.Code, item, StringComparison.Ordinal));
    }

    public async Task<List<AuditEntry>> AuditAsync(string action)
    {
        await using CdvcDbContext db = Open();
        return await db.AuditEntries.AsNoTracking().Where(a => a.Action == action).OrderBy(a => a.Id).ToListAsync(Cancellation);
    }

    /// <summary>Whatever somebody who owns the database does behind the program's back, the guards of the audit log taken away first.</summary>
    public async Task TamperAsync(string sql)
    {
        await using CdvcDbContext db = Open();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER IF EXISTS TR_AuditEntries_Unchanged; DROP TRIGGER IF EXISTS TR_AuditEntries_Kept;", Cancellation);
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }

    /// <summary>Whoever tampers with the log and knows how its hashes are made makes them anew.</summary>
    public async Task SealAnewAsync()
    {
        await using CdvcDbContext db = Open();
        List<AuditEntry> entries = await db.AuditEntries.OrderBy(a => a.Node).ThenBy(a => a.Sequence).ToListAsync(Cancellation);
        (string? node, long sequence, byte[] hash) = (null, 0, AuditChain.Beginning);
        foreach (AuditEntry entry in entries)
        {
            (sequence, hash) = string.Equals(entry.Node, node, StringComparison.Ordinal) ? (sequence, hash) : (0, AuditChain.Beginning);
            (node, entry.Sequence) = (entry.Node, ++sequence);
            entry.Hash = hash = AuditChain.HashOf(entry, hash);
        }

        await db.SaveChangesAsync(Cancellation);
    }
}
