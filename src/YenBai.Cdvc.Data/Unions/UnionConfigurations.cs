using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

internal sealed class ReportingBodyConfiguration : IEntityTypeConfiguration<ReportingBody>
{
    public void Configure(EntityTypeBuilder<ReportingBody> builder)
    {
        builder.ToTable("ReportingBodies");
        builder.Property(b => b.Name).HasMaxLength(ReportingBody.NameMaxLength);
        builder.HasDiscriminator<byte>("Kind").HasValue<Province>(1).HasValue<GrassrootsUnion>(2);
    }
}

internal sealed class GrassrootsUnionConfiguration : IEntityTypeConfiguration<GrassrootsUnion>
{
    public void Configure(EntityTypeBuilder<GrassrootsUnion> builder)
    {
        builder.Property(u => u.Code).HasMaxLength(GrassrootsUnion.CodeMaxLength);
        builder.Property(u => u.Sector).HasMaxLength(GrassrootsUnion.SectorMaxLength);
        builder.Property(u => u.SearchText).HasMaxLength(GrassrootsUnion.SearchTextMaxLength);
        builder.Property(u => u.Version).IsConcurrencyToken();
        builder.HasIndex(u => u.Code).IsUnique().HasDatabaseName("UX_ReportingBodies_Code");
        builder.HasIndex(u => new { u.Sector, u.Code }).HasDatabaseName("IX_ReportingBodies_Sector");
        builder.HasOne<GrassrootsUnion>().WithMany().HasForeignKey(u => u.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnionWordConfiguration : IEntityTypeConfiguration<UnionWord>
{
    public void Configure(EntityTypeBuilder<UnionWord> builder)
    {
        builder.ToTable("UnionWords");
        builder.HasKey(w => new { w.Word, w.UnionId });
        builder.Property(w => w.Word).HasMaxLength(SearchText.TermMaxLength);
        builder.HasOne(w => w.Union).WithMany().HasForeignKey(w => w.UnionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.UnionId, w.Word }).HasDatabaseName("IX_UnionWords_Union");
    }
}
