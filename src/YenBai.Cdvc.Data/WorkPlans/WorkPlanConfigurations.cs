using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;

namespace YenBai.Cdvc.Data.WorkPlans;

internal sealed class WorkPlanConfiguration : IEntityTypeConfiguration<WorkPlan>
{
    public void Configure(EntityTypeBuilder<WorkPlan> builder)
    {
        builder.ToTable("WorkPlans");
        builder.Property(p => p.Number).HasMaxLength(WorkPlan.NumberMaxLength);
        builder.Property(p => p.FileName).HasMaxLength(WorkPlan.FileNameMaxLength);
        builder.Property(p => p.Rows).IsJson();
        builder.Property(p => p.SavedBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<GrassrootsUnion>().WithMany().HasForeignKey(p => p.ReportingBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Year, p.ReportingBodyId }).IsUnique().HasDatabaseName("UX_WorkPlans_Year");
        builder.HasIndex(p => p.ReportingBodyId).HasDatabaseName("IX_WorkPlans_ReportingBody");
    }
}

internal sealed class WorkPlanFileConfiguration : IEntityTypeConfiguration<WorkPlanFile>
{
    public void Configure(EntityTypeBuilder<WorkPlanFile> builder)
    {
        builder.ToTable("WorkPlanFiles");
        builder.HasKey(f => f.WorkPlanId);
        builder.Property(f => f.WorkPlanId).ValueGeneratedNever();
        builder.HasOne<WorkPlan>().WithOne().HasForeignKey<WorkPlanFile>(f => f.WorkPlanId).OnDelete(DeleteBehavior.Cascade);
    }
}
