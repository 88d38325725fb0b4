using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Snapshots;

namespace YenBai.Cdvc.Data.Snapshots;

/// <summary>Bản chốt cần lập.</summary>
/// <param name="Note">What for; empty without.</param>
public sealed record TakeSnapshot(string PeriodCode, string Note);

/// <summary>Chốt số liệu: a snapshot is never changed and never removed.</summary>
public sealed class SnapshotCommands(CdvcContexts contexts)
{
    // what is kept for good in one row of the database; 50 CĐCS write a few thousand lines a period
    private const int MostLogLines = 50_000;

    /// <summary><see cref="Outcome.Saved.Version"/> is the number of the snapshot.</summary>
    public async Task<Outcome> TakeAsync(Operation operation, TakeSnapshot take, CancellationToken cancellationToken)
    {
        string note = take.Note.Trim();
        Intent intent = new(AuditActions.TakeSnapshot, take.PeriodCode);
        return (operation.Actor.MayTakeSnapshot(), note.Length > Snapshot.NoteMaxLength) switch
        {
            (false, _) => await contexts.RefuseAsync(operation, intent, "Chỉ Lãnh đạo được chốt số liệu.").ConfigureAwait(false),
            (_, true) => await contexts.RefuseAsync(operation, intent, $"Ghi chú dài quá {Snapshot.NoteMaxLength} ký tự. Hãy viết gọn lại.").ConfigureAwait(false),
            _ => await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, take.PeriodCode, note), cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, string periodCode, string note)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, periodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null || scope.Today < period.CutOff)
        {
            return new Outcome.Refused(period is null
                ? PeriodQueries.Unknown(periodCode)
                : $"{Texts.PeriodName(period)} chưa đến ngày chốt {Texts.Date(period.CutOff)} nên chưa chốt được số liệu.");
        }

        YearReport report = await YearReportQueries.OfPeriodAsync(scope.Db, period, scope.Today, MostLogLines, scope.Cancellation).ConfigureAwait(false);
        byte[] json = FrozenReport.Of(report).ToJson();
        Snapshot snapshot = new()
        {
            Number = 1 + (await scope.Db.Snapshots.MaxAsync(s => (int?)s.Number, scope.Cancellation).ConfigureAwait(false) ?? 0),
            PeriodId = period.Id,
            TakenAt = scope.Now,
            TakenBy = scope.Actor.Name,
            Note = note,
            Hash = FrozenReport.Hash(json),
        };
        scope.Db.Snapshots.Add(snapshot);
        scope.Db.SnapshotContents.Add(new SnapshotContent
        {
            SnapshotNumber = snapshot.Number,
            Programme = JsonSerializer.Serialize(report.Programme, DomainJson.Options),
            Content = FrozenReport.Compress(json),
        });
        scope.Record(before: null, $"bản chốt số {Texts.Count(snapshot.Number)}, {snapshot.Hash}", snapshot.Number);
        return new Outcome.Saved(snapshot.Number);
    }
}
