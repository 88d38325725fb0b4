using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries", table =>
        {
            table.HasTrigger("TR_AuditEntries_Unchanged");
            table.HasTrigger("TR_AuditEntries_Kept");
        });
        builder.Property(a => a.ActorName).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(a => a.Action).HasMaxLength(40);
        builder.Property(a => a.Subject).HasMaxLength(AuditText.SubjectMaxLength);
        builder.Property(a => a.Address).HasMaxLength(AccountSession.AddressMaxLength);
        builder.Property(a => a.Node).HasMaxLength(64);
        builder.Property(a => a.Hash).HasMaxLength(32);
        builder.HasIndex(a => new { a.Node, a.Sequence }).IsUnique().HasDatabaseName("UX_AuditEntries_Chain");
        builder.HasIndex(a => a.At).HasDatabaseName("IX_AuditEntries_At");
        builder.HasIndex(a => new { a.OperationId, a.Line }).IsUnique().HasDatabaseName("UX_AuditEntries_Operation");
        builder.HasIndex(a => new { a.Subject, a.Id }).HasDatabaseName("IX_AuditEntries_Subject");
    }
}
