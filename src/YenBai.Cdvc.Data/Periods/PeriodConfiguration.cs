using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Periods;

internal sealed class PeriodConfiguration : IEntityTypeConfiguration<ReportingPeriod>
{
    public void Configure(EntityTypeBuilder<ReportingPeriod> builder)
    {
        builder.ToTable("ReportingPeriods");
        builder.Ignore(p => p.Code);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.Year, p.Kind }).IsUnique().HasDatabaseName("UX_ReportingPeriods_YearKind");
    }
}
