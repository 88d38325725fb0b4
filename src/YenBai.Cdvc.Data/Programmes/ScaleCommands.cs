using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Thang xếp loại of a data item (Quản trị).</summary>
public sealed class ScaleCommands(CdvcContexts contexts)
{
    private readonly AmendmentDesk desk = new(contexts);

    /// <summary>Renames, adds, removes and reorders levels.</summary>
    public Task<Outcome> SaveAsync(Operation operation, ProgrammeAmendment target, string itemCode, ScaleDraft scale, CancellationToken cancellationToken) =>
        desk.AmendAsync(operation, target, scale, $"{itemCode}/scale", edit => ApplyAsync(edit, itemCode, scale), cancellationToken);

    private static async Task<IReadOnlyList<string>> ApplyAsync(ProgrammeEdit edit, string itemCode, ScaleDraft scale)
    {
        DataItem? item = edit.Programme.DataItems.FirstOrDefault(i => string.Equals(i.Code, itemCode, StringComparison.Ordinal));
        if (item is not { Kind: DataItemKind.Level })
        {
            return [$"Chương trình không có mục ghi theo mức “{itemCode}”."];
        }

        HashSet<int> used = await UsedNumbersAsync(edit.Scope, item).ConfigureAwait(false);
        IReadOnlyList<string> refusals = scale.Refusals(edit.Programme, item, used);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        int firstFree = 1 + Math.Max(item.Levels.Max(l => l.Number), await HighestEverAsync(edit, itemCode).ConfigureAwait(false));
        IReadOnlyList<Level> before = item.Levels;
        item.Levels = scale.ToLevels(item, firstFree);
        if (!before.SequenceEqual(item.Levels))
        {
            edit.Amend(new AmendedDefinition(AmendmentKind.Scale, Texts.Scale(before), Texts.Scale(item.Levels)) { ItemCode = itemCode });
            edit.Trace(AuditActions.NumberLevels, SubjectOf(edit, itemCode), Numbers(before), Numbers(item.Levels));
        }

        return [];
    }

    /// <summary>Numbers that figures of the item hold, or held before they were changed.</summary>
    private static async Task<HashSet<int>> UsedNumbersAsync(WriteScope scope, DataItem item)
    {
        string end = $"/{item.Code}";
        List<string?> saved = await scope.Db.AuditEntries
            .Where(AuditActions.SavesFigure).Where(a => a.Subject.EndsWith(end)).Select(a => a.After).Distinct().ToListAsync(scope.Cancellation).ConfigureAwait(false);
        return [.. saved.OfType<string>().Select(text => FigureSubject.Parse(text).Value).Where(v => v.IsNumber).Select(v => (int)v.Number)];
    }

    /// <summary>The highest number a level of the item ever had, removed ones too: a number means one level for good.</summary>
    private static async Task<int> HighestEverAsync(ProgrammeEdit edit, string itemCode)
    {
        string subject = SubjectOf(edit, itemCode);
        List<string?> traces = await edit.Scope.Db.AuditEntries
            .Where(a => (a.Action == AuditActions.NumberLevels || a.Action == AuditActions.CarriedLevels) && a.Subject == subject).Select(a => a.After).ToListAsync(edit.Scope.Cancellation).ConfigureAwait(false);
        return traces.OfType<string>().SelectMany(t => t.Split(' ')).Select(level => int.Parse(level.Split('=')[1], NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();
    }

    private static string SubjectOf(ProgrammeEdit edit, string itemCode) => $"{edit.Programme.Id}/{itemCode}/levels";

    /// <summary>"tot=4 kha=3".</summary>
    private static string Numbers(IReadOnlyList<Level> levels) => string.Join(' ', levels.Select(l => $"{l.Code}={l.Number}"));
}
