using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

internal sealed class RowNoteConfiguration : IEntityTypeConfiguration<RowNote>
{
    public void Configure(EntityTypeBuilder<RowNote> builder)
    {
        builder.ToTable("RowNotes");
        builder.HasKey(n => new { n.PeriodId, n.MeasureId });
        builder.Property(n => n.Cause).HasMaxLength(RowNote.TextMaxLength);
        builder.Property(n => n.Remark).HasMaxLength(RowNote.TextMaxLength);
        builder.Property(n => n.Remedy).HasMaxLength(RowNote.TextMaxLength);
        builder.Property(n => n.SavedBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(n => n.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Measure>().WithMany().HasForeignKey(n => n.MeasureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => n.MeasureId).HasDatabaseName("IX_RowNotes_Measure");
    }
}
