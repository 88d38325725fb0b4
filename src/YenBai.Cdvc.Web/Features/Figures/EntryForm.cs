using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Nhóm ô nhập, e.g. "Quy mô".</summary>
public sealed record EntryGroup(string Name, IReadOnlyList<EntryRow> Rows);

/// <summary>Phiếu nhập đang mở: the rows of one body and period, and what is computed over them.</summary>
public sealed class EntryForm
{
    private readonly Reporter reporter;

    public EntryForm(EntrySheet sheet, Actor actor)
    {
        Sheet = sheet;
        reporter = sheet.Union is null ? Reporter.Province : Reporter.GrassrootsUnion;
        Rows = [.. sheet.Cells.Select(c => new EntryRow(c, sheet.ReadOnlyReason is null && sheet.Submission?.Freezes(c.Item) != true && actor.MayEnter(c.Item, sheet.BodyId)))];
        Groups = Grouped(Rows.Where(r => r.Cell.Asked));
        NotAsked = [.. Rows.Where(r => !r.Cell.Asked)];
        Recheck();
    }

    public EntrySheet Sheet { get; }

    public IReadOnlyList<EntryRow> Rows { get; }

    /// <summary>The items asked in this kind of period, in the order of entry.</summary>
    public IReadOnlyList<EntryGroup> Groups { get; }

    /// <summary>Items not asked in this kind of period; they may be typed all the same.</summary>
    public IReadOnlyList<EntryRow> NotAsked { get; }

    /// <summary>Items asked of this body itself.</summary>
    public int Expected => Own.Count();

    /// <summary>Of them, those with a value or không thuộc diện.</summary>
    public int Complete => Own.Count(r => !r.Cell.Value.IsBlank);

    public int Contradictions { get; private set; }

    public bool MayEnterAny => Rows.Any(r => r.Enabled);

    /// <summary>How many blank cells would take last period's value with one key.</summary>
    public int Carried => Rows.Count(r => r.Enabled && r.Item.AsOfCutOff && r.Cell.Value.IsBlank && r.Offer is not null);

    private IEnumerable<EntryRow> Own => Rows.Where(r => r.Cell.Asked && r.Item.Reporter == reporter);

    public EntryRow? Row(string itemCode) => Rows.FirstOrDefault(r => string.Equals(r.Item.Code, itemCode, StringComparison.Ordinal));

    /// <summary>Takes over what is saved by now, also by others.</summary>
    public void Refresh(EntrySheet now)
    {
        foreach (EntryCell cell in now.Cells)
        {
            Row(cell.Item.Code)?.Refresh(cell);
        }

        Recheck();
    }

    /// <summary>Compares the saved figures again and marks the cells that do not agree.</summary>
    public void Recheck()
    {
        FigureTable table = new(Rows.Select(r => (Sheet.BodyId, r.Item.Id, r.Cell.Value)));
        IReadOnlyList<FigureFinding> all = FigureChecks.Check(Sheet.Programme, table, Sheet.LastYear, Sheet.BodyId);
        Contradictions = all.Count(f => f.Severity == RuleSeverity.Contradiction);
        foreach (EntryRow row in Rows)
        {
            row.Findings = [.. all.Where(f => f.ItemCodes.Contains(row.Item.Code, StringComparer.Ordinal))];
        }
    }

    private static List<EntryGroup> Grouped(IEnumerable<EntryRow> rows) =>
        [.. rows.OrderBy(r => r.Item.Order).GroupBy(r => r.Item.Group, StringComparer.Ordinal).Select(g => new EntryGroup(g.Key, [.. g]))];
}
