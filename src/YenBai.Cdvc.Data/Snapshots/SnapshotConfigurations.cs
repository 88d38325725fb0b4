using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Snapshots;

namespace YenBai.Cdvc.Data.Snapshots;

internal sealed class SnapshotConfiguration : IEntityTypeConfiguration<Snapshot>
{
    public void Configure(EntityTypeBuilder<Snapshot> builder)
    {
        builder.ToTable("Snapshots");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.TakenBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(s => s.Note).HasMaxLength(Snapshot.NoteMaxLength);
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(s => s.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.PeriodId).HasDatabaseName("IX_Snapshots_Period");
    }
}

internal sealed class SnapshotContentConfiguration : IEntityTypeConfiguration<SnapshotContent>
{
    public void Configure(EntityTypeBuilder<SnapshotContent> builder)
    {
        builder.ToTable("SnapshotContents");
        builder.HasKey(c => c.SnapshotNumber);
        builder.Property(c => c.SnapshotNumber).ValueGeneratedNever();
        builder.HasOne<Snapshot>().WithOne().HasForeignKey<SnapshotContent>(c => c.SnapshotNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
