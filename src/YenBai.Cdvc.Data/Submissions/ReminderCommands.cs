using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Lần đôn đốc cần ghi: reminders that were sent to one or many CĐCS.</summary>
/// <param name="Note">Whom, what was answered; null or blank without.</param>
public sealed record RecordReminder(string PeriodCode, IReadOnlyList<string> UnionCodes, ReminderChannel Channel, string? Note);

/// <summary>Ghi lần đôn đốc: keeps the log of reminders. What was sent stays sent, also where the CĐCS has answered meanwhile.</summary>
public sealed class ReminderCommands(CdvcContexts contexts)
{
    /// <summary><see cref="Outcome.Saved.Version"/> is the number of CĐCS reminded.</summary>
    public async Task<Outcome> RecordAsync(Operation operation, RecordReminder record, CancellationToken cancellationToken)
    {
        string note = record.Note?.Trim() ?? "";
        string[] codes = [.. record.UnionCodes.Select(UnionCode.Normalize).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string channel = Texts.ReminderChannelName(record.Channel);
        string said = note.Length == 0 ? channel : $"{channel} | {note}";
        (string subject, string after) = codes is [var only] ? ($"{record.PeriodCode}/{only}", said) : (record.PeriodCode, $"{string.Join(", ", codes)}: {said}");
        Intent intent = new(AuditActions.RecordReminder, subject, after);
        string? refusal = operation.Actor.MayRemind() switch
        {
            false => "Chỉ Quản trị và Cán bộ được ghi lần đôn đốc.",
            _ when codes.Length == 0 => "Chưa chọn CĐCS nào để ghi đôn đốc.",
            _ when note.Length > Reminder.NoteMaxLength => $"Ghi chú dài quá {Reminder.NoteMaxLength} ký tự. Hãy viết gọn lại.",
            _ => null,
        };
        return refusal is null
            ? await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, record with { Note = note.Length == 0 ? null : note }, codes, said, after), cancellationToken).ConfigureAwait(false)
            : await contexts.RefuseAsync(operation, intent, refusal).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, RecordReminder record, string[] codes, string said, string after)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, record.PeriodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(record.PeriodCode));
        }

        Dictionary<string, GrassrootsUnion> unions = await scope.Db.Unions.AsNoTracking().Where(u => codes.Contains(u.Code))
            .ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, scope.Cancellation).ConfigureAwait(false);
        string[] refusals = [.. codes.Select(code => Refusal(unions.GetValueOrDefault(code), code, period)).OfType<string>()];
        if (refusals.Length > 0)
        {
            return new Outcome.Refused(refusals);
        }

        scope.Record(before: null, after, codes.Length);
        foreach (GrassrootsUnion union in codes.Select(code => unions[code]))
        {
            scope.Db.Reminders.Add(new Reminder
            {
                PeriodId = period.Id,
                ReportingBodyId = union.Id,
                Channel = record.Channel,
                Note = record.Note,
                SentBy = scope.Actor.Name,
                SentAt = scope.Now,
            });
            if (codes.Length > 1)
            {
                scope.RecordLine(AuditActions.RecordReminder, $"{period.Code}/{union.Code}", before: null, said, version: 0);
            }
        }

        return new Outcome.Saved(codes.Length);
    }

    private static string? Refusal(GrassrootsUnion? union, string code, ReportingPeriod period) => union switch
    {
        null => UnionQueries.Unknown(code),
        _ when !union.IsActiveWithin(period.Start, period.CutOff) => $"{Texts.NameAndCode(union)} không hoạt động ngày nào trong kỳ {Texts.PeriodInSentence(period)} nên không có báo cáo để đôn đốc.",
        _ => null,
    };
}
