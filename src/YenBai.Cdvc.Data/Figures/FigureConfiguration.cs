using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.ToTable("Figures", t => t.HasCheckConstraint("CK_Figures_Value", "Value >= -2"));
        builder.HasKey(f => new { f.PeriodId, f.ReportingBodyId, f.DataItemId });
        builder.Property(f => f.Note).HasMaxLength(Figure.NoteMaxLength);
        builder.Property(f => f.UpdatedBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(f => f.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingBody>().WithMany().HasForeignKey(f => f.ReportingBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataItem>().WithMany().HasForeignKey(f => f.DataItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.ReportingBodyId).HasDatabaseName("IX_Figures_ReportingBody");
        builder.HasIndex(f => f.DataItemId).HasDatabaseName("IX_Figures_DataItem");
    }
}

internal sealed class FigureConfirmationConfiguration : IEntityTypeConfiguration<FigureConfirmation>
{
    public void Configure(EntityTypeBuilder<FigureConfirmation> builder)
    {
        builder.ToTable("FigureConfirmations");
        builder.HasKey(c => new { c.PeriodId, c.ReportingBodyId, c.DataItemId });
        builder.Property(c => c.ConfirmedBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.HasOne<Figure>().WithMany().HasForeignKey(c => new { c.PeriodId, c.ReportingBodyId, c.DataItemId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ColumnMappingConfiguration : IEntityTypeConfiguration<ColumnMapping>
{
    public void Configure(EntityTypeBuilder<ColumnMapping> builder)
    {
        builder.ToTable("ColumnMappings");
        builder.HasKey(m => m.Heading);
        builder.Property(m => m.Heading).HasMaxLength(ColumnMapping.HeadingMaxLength);
        builder.Property(m => m.ItemCode).HasMaxLength(DataItemRules.CodeMaxLength);
    }
}
