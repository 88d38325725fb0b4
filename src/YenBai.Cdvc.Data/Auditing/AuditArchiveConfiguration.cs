using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YenBai.Cdvc.Data.Auditing;

internal sealed class AuditArchiveConfiguration : IEntityTypeConfiguration<AuditArchive>
{
    public void Configure(EntityTypeBuilder<AuditArchive> builder)
    {
        builder.ToTable("AuditArchives", table => table.HasTrigger("TR_AuditArchives_Unchanged"));
        builder.Property(a => a.Node).HasMaxLength(64);
        builder.Property(a => a.LastHash).HasMaxLength(32);
        builder.Property(a => a.FileHash).HasMaxLength(32);
        builder.HasIndex(a => new { a.Node, a.LastSequence }).IsUnique().HasDatabaseName("UX_AuditArchives_Chain");
    }
}
