using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YenBai.Cdvc.Data.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.DisplayName).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(64);
        builder.Property(a => a.ActivationHash).HasMaxLength(32);
        builder.Property(a => a.ActivationExpiresAt);
        builder.Property(a => a.LastCodeStep);
        builder.HasOne(a => a.GrassrootsUnion).WithMany().HasForeignKey(a => a.GrassrootsUnionId).OnDelete(DeleteBehavior.Restrict);
    }
}
