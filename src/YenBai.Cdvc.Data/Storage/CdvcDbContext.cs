using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Snapshots;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>One model for both engines; the sealed contexts differ in provider and migrations only.</summary>
internal abstract class CdvcDbContext(DbContextOptions options) : IdentityUserContext<Account, int>(options)
{
    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<ReportingPeriod> Periods => Set<ReportingPeriod>();

    public DbSet<GrassrootsUnion> Unions => Set<GrassrootsUnion>();

    public DbSet<UnionWord> UnionWords => Set<UnionWord>();

    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Figure> Figures => Set<Figure>();

    public DbSet<FigureConfirmation> FigureConfirmations => Set<FigureConfirmation>();

    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmissionRemark> SubmissionRemarks => Set<SubmissionRemark>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<DocumentForm> DocumentForms => Set<DocumentForm>();

    public DbSet<RowNote> RowNotes => Set<RowNote>();

    public DbSet<WorkPlan> WorkPlans => Set<WorkPlan>();

    public DbSet<WorkPlanFile> WorkPlanFiles => Set<WorkPlanFile>();

    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    public DbSet<SnapshotContent> SnapshotContents => Set<SnapshotContent>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditArchive> AuditArchives => Set<AuditArchive>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Held for the time of a write; see <see cref="WriteGate"/>.</summary>
    internal WriteGate? Gate { get; init; }

    /// <summary>The chain of the audit log this process writes; see <see cref="AuditEntry.Node"/>.</summary>
    internal string Node { get; init; } = "";

    /// <summary>True while the surrounding transaction already holds the gate.</summary>
    internal bool HoldsGate { get; set; }

    /// <summary>The end of the chain as this transaction wrote it; null where it is to be asked for.</summary>
    internal AuditChainEnd? ChainEnd { get; set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Identity saves by itself, outside our transactions
        using IDisposable? pass = Gate is null || HoldsGate ? null : await Gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        AuditChainEnd? end = await AuditChain.SealAsync(this, Node, cancellationToken).ConfigureAwait(false);
        int rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken).ConfigureAwait(false);
        // nobody else writes this chain before the transaction ends
        ChainEnd = HoldsGate ? end : null;
        return rows;
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CdvcDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<FigureValue>().HaveConversion<FigureValueConverter>();
    }
}
