using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions");
        builder.HasKey(s => new { s.PeriodId, s.ReportingBodyId });
        builder.Property(s => s.ReportNumber).HasMaxLength(Submission.ReportNumberMaxLength);
        builder.Property(s => s.SentBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(s => s.DecidedBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.Property(s => s.OpenReason).HasMaxLength(Submission.ReasonMaxLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(s => s.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingBody>().WithMany().HasForeignKey(s => s.ReportingBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.ReportingBodyId).HasDatabaseName("IX_Submissions_ReportingBody");
    }
}

internal sealed class SubmissionRemarkConfiguration : IEntityTypeConfiguration<SubmissionRemark>
{
    public void Configure(EntityTypeBuilder<SubmissionRemark> builder)
    {
        builder.ToTable("SubmissionRemarks");
        builder.Property(r => r.Text).HasMaxLength(SubmissionRemark.TextMaxLength);
        builder.Property(r => r.WrittenBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(r => r.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingBody>().WithMany().HasForeignKey(r => r.ReportingBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DataItem>().WithMany().HasForeignKey(r => r.DataItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.PeriodId, r.ReportingBodyId }).HasDatabaseName("IX_SubmissionRemarks_Submission");
        builder.HasIndex(r => r.ReportingBodyId).HasDatabaseName("IX_SubmissionRemarks_ReportingBody");
        builder.HasIndex(r => r.DataItemId).HasDatabaseName("IX_SubmissionRemarks_DataItem");
    }
}

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.Property(r => r.Note).HasMaxLength(Reminder.NoteMaxLength);
        builder.Property(r => r.SentBy).HasMaxLength(AccountRules.DisplayNameMaxLength);
        builder.HasOne<ReportingPeriod>().WithMany().HasForeignKey(r => r.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingBody>().WithMany().HasForeignKey(r => r.ReportingBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.PeriodId, r.ReportingBodyId }).HasDatabaseName("IX_Reminders_Submission");
        builder.HasIndex(r => r.ReportingBodyId).HasDatabaseName("IX_Reminders_ReportingBody");
    }
}
