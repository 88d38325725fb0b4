using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

internal sealed class ProgrammeConfiguration : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("Programmes");
        builder.Ignore(p => p.Rows);
        builder.Ignore(p => p.Measures);
        builder.Ignore(p => p.Years);
        builder.Property(p => p.ScanCorrections).IsJson();
        builder.Property(p => p.Number).HasMaxLength(NewProgramme.ShortTextMaxLength);
        builder.HasIndex(p => p.Number).IsUnique().HasDatabaseName("UX_Programmes_Number");
        builder.HasMany(p => p.Indicators).WithOne().HasForeignKey("ProgrammeId").IsRequired();
        builder.HasMany(p => p.DataItems).WithOne().HasForeignKey("ProgrammeId").IsRequired();
        builder.HasMany(p => p.ConsistencyRules).WithOne().HasForeignKey("ProgrammeId").IsRequired();
        builder.HasMany(p => p.ProvincialClauses).WithOne().HasForeignKey("ProgrammeId").IsRequired();
        builder.HasMany(p => p.Solutions).WithOne().HasForeignKey("ProgrammeId").IsRequired();
        builder.HasMany(p => p.Amendments).WithOne().HasForeignKey("ProgrammeId").IsRequired();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("Indicators");
        builder.HasIndex("ProgrammeId", nameof(Indicator.Number)).IsUnique().HasDatabaseName("UX_Indicators_Number");
        builder.HasOne(i => i.LeadBody).WithMany().HasForeignKey("LeadBodyId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.SupportingBodies).WithOne().HasForeignKey("IndicatorId").IsRequired();
        builder.HasMany(i => i.LeadChanges).WithOne().HasForeignKey("IndicatorId").IsRequired();
        builder.HasMany(i => i.Measures).WithOne().HasForeignKey("IndicatorId").IsRequired();
    }
}

internal sealed class SupportingBodyConfiguration : IEntityTypeConfiguration<SupportingBody>
{
    public void Configure(EntityTypeBuilder<SupportingBody> builder)
    {
        builder.ToTable("SupportingBodies");
        builder.HasOne(s => s.Body).WithMany().HasForeignKey("BodyId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyConfiguration : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ToTable("Bodies");
        builder.Property(b => b.Name).HasMaxLength(Body.NameMaxLength);
        builder.HasIndex(b => b.Name).IsUnique().HasDatabaseName("UX_Bodies_Name");
        builder.HasMany(b => b.Holders).WithOne().HasForeignKey("BodyId").IsRequired();
        builder.Property(b => b.Version).IsConcurrencyToken();
    }
}

internal sealed class LeadChangeConfiguration : IEntityTypeConfiguration<LeadChange>
{
    public void Configure(EntityTypeBuilder<LeadChange> builder)
    {
        builder.ToTable("LeadChanges");
        builder.HasOne(c => c.Body).WithMany().HasForeignKey("BodyId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyHolderConfiguration : IEntityTypeConfiguration<BodyHolder>
{
    public void Configure(EntityTypeBuilder<BodyHolder> builder)
    {
        builder.ToTable("BodyHolders");
        builder.Property(h => h.PersonName).HasMaxLength(BodyHolder.PersonNameMaxLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("Amendments");
        builder.Property(a => a.MeasureCode).HasMaxLength(MeasureRules.CodeMaxLength);
        builder.Property(a => a.ItemCode).HasMaxLength(DataItemRules.CodeMaxLength);
        builder.Property(a => a.Reason).HasMaxLength(Amendment.ReasonMaxLength);
        builder.Property(a => a.DocumentNumber).HasMaxLength(Amendment.DocumentNumberMaxLength);
        builder.Property(a => a.RecordedBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
    }
}

internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.ToTable("Measures");
        builder.Ignore(m => m.IsPercentage);
        builder.Property(m => m.Code).HasMaxLength(MeasureRules.CodeMaxLength);
        builder.Property(m => m.Formula).IsJson();
        builder.Property(m => m.TextThreshold).IsJson();
        builder.HasMany(m => m.Targets).WithOne().HasForeignKey("MeasureId").IsRequired();
    }
}

internal sealed class YearlyTargetConfiguration : IEntityTypeConfiguration<YearlyTarget>
{
    public void Configure(EntityTypeBuilder<YearlyTarget> builder)
    {
        builder.ToTable("YearlyTargets");
        builder.Property(t => t.Value).HasPrecision(18, 4);
        builder.HasIndex("MeasureId", nameof(YearlyTarget.Year)).IsUnique().HasDatabaseName("UX_YearlyTargets_Year");
    }
}

internal sealed class DataItemConfiguration : IEntityTypeConfiguration<DataItem>
{
    public void Configure(EntityTypeBuilder<DataItem> builder)
    {
        builder.ToTable("DataItems");
        builder.Ignore(i => i.AllowsNotApplicable);
        builder.Ignore(i => i.Maximum);
        builder.Property(i => i.Code).HasMaxLength(DataItemRules.CodeMaxLength);
        builder.Property(i => i.Levels).IsJson();
        builder.HasIndex("ProgrammeId", nameof(DataItem.Code)).IsUnique().HasDatabaseName("UX_DataItems_Code");
    }
}

internal sealed class ConsistencyRuleConfiguration : IEntityTypeConfiguration<ConsistencyRule>
{
    public void Configure(EntityTypeBuilder<ConsistencyRule> builder)
    {
        builder.ToTable("ConsistencyRules");
        builder.Property(r => r.PartItem).HasMaxLength(DataItemRules.CodeMaxLength);
        builder.Property(r => r.WholeItem).HasMaxLength(DataItemRules.CodeMaxLength);
    }
}

internal sealed class ProvincialClauseConfiguration : IEntityTypeConfiguration<ProvincialClause>
{
    public void Configure(EntityTypeBuilder<ProvincialClause> builder)
    {
        builder.ToTable("ProvincialClauses");
        builder.Property(c => c.Code).HasMaxLength(ProvincialClause.CodeMaxLength);
        builder.HasMany(c => c.Figures).WithOne().HasForeignKey("ProvincialClauseId").IsRequired();
    }
}

internal sealed class ClauseFigureConfiguration : IEntityTypeConfiguration<ClauseFigure>
{
    public void Configure(EntityTypeBuilder<ClauseFigure> builder)
    {
        builder.ToTable("ClauseFigures");
        builder.Property(f => f.Value).HasPrecision(18, 4);
        builder.Property(f => f.MeasureCodes).IsJson();
    }
}

internal sealed class SolutionConfiguration : IEntityTypeConfiguration<Solution>
{
    public void Configure(EntityTypeBuilder<Solution> builder)
    {
        builder.ToTable("Solutions");
        builder.Property(s => s.MeasureCodes).IsJson();
    }
}
