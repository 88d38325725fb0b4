using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Lời ghi mới của một dòng: new words about one row in one period; an empty part removes what was there.</summary>
public sealed record SaveRowNote(string PeriodCode, string MeasureCode, string Cause, string Remark, string Remedy, int BasedOnVersion);

/// <summary>Keeps nguyên nhân, ghi chú, biện pháp of the rows.</summary>
public sealed class RowNoteCommands(CdvcContexts contexts)
{
    public async Task<Outcome> SaveAsync(Operation operation, SaveRowNote save, CancellationToken cancellationToken)
    {
        SaveRowNote trimmed = save with { Cause = save.Cause.Trim(), Remark = save.Remark.Trim(), Remedy = save.Remedy.Trim() };
        Intent intent = new(AuditActions.SaveRowNote, $"{save.PeriodCode}/{save.MeasureCode}", Said(trimmed.Cause, trimmed.Remark, trimmed.Remedy));
        if (!operation.Actor.MayWriteRowNotes())
        {
            return await contexts.RefuseAsync(operation, intent, "Chỉ cấp tỉnh được ghi nguyên nhân, biện pháp của chỉ tiêu.").ConfigureAwait(false);
        }

        string[] tooLong =
        [
            .. new[] { ("Nguyên nhân", trimmed.Cause), ("Ghi chú", trimmed.Remark), ("Biện pháp", trimmed.Remedy) }
                .Where(part => part.Item2.Length > RowNote.TextMaxLength)
                .Select(part => $"{part.Item1} dài quá {Texts.Count(RowNote.TextMaxLength)} ký tự. Hãy viết gọn lại."),
        ];
        return tooLong.Length > 0
            ? await contexts.RefuseAsync(operation, intent, tooLong).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, trimmed), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, SaveRowNote save)
    {
        if (await DefinedPeriod.FindAsync(scope.Db, save.PeriodCode, scope.Cancellation).ConfigureAwait(false) is not ({ } period, { } programme))
        {
            return new Outcome.Refused(PeriodQueries.Unknown(save.PeriodCode));
        }

        if (programme.FindMeasure(save.MeasureCode)?.Measure is not { } measure)
        {
            return new Outcome.Refused($"Chương trình không có dòng chỉ tiêu “{save.MeasureCode}”.");
        }

        RowNote? note = await scope.Db.RowNotes.FindAsync([period.Id, measure.Id], scope.Cancellation).ConfigureAwait(false);
        if ((note?.Version ?? 0) != save.BasedOnVersion)
        {
            return note is null
                ? new Outcome.Conflict("Chưa ai ghi gì cho dòng này.", CurrentVersion: 0)
                : new Outcome.Conflict($"{note.SavedBy} vừa ghi lúc {Texts.Moment(note.SavedAt)}: {Said(note.Cause, note.Remark, note.Remedy)}.", note.Version);
        }

        string? before = note is null ? null : Said(note.Cause, note.Remark, note.Remedy);
        if (note is null)
        {
            note = new RowNote { PeriodId = period.Id, MeasureId = measure.Id, SavedBy = scope.Actor.Name, SavedAt = scope.Now };
            scope.Db.RowNotes.Add(note);
        }

        (note.Cause, note.Remark, note.Remedy) = (save.Cause, save.Remark, save.Remedy);
        (note.SavedBy, note.SavedAt) = (scope.Actor.Name, scope.Now);
        note.Version++;
        scope.Record(before, Said(note.Cause, note.Remark, note.Remedy), note.Version);
        return new Outcome.Saved(note.Version);
    }

    private static string Said(string cause, string remark, string remedy) =>
        $"nguyên nhân “{cause}”, ghi chú “{remark}”, biện pháp “{remedy}”";
}
