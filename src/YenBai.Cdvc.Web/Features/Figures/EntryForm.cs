using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Features.Submissions;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Nhóm ô nhập, e.g. "Quy mô".</summary>
public sealed record EntryGroup(string Name, IReadOnlyList<EntryRow> Rows);

/// <summary>Phiếu nhập đang mở: the rows of one body and period, and what is computed over them.</summary>
public sealed class EntryForm
{
    private readonly Reporter reporter;
    private IReadOnlyList<EntryGroup>? groups;

    /// <param name="thread">What was said of the report, for the cells it was returned for.</param>
    /// <param name="touched">Rows of an earlier form of this body, for the cells something has happened to since.</param>
    public EntryForm(EntrySheet sheet, Actor actor, IReadOnlyList<SubmissionRemark>? thread = null, IReadOnlyList<EntryRow>? touched = null)
    {
        Sheet = sheet;
        reporter = sheet.Union is null ? Reporter.Province : Reporter.GrassrootsUnion;
        IReadOnlyDictionary<int, SubmissionRemark> returned = Remarks.OfReturnedCells(sheet.Submission, thread ?? []);
        Rows = [.. sheet.Cells.Select(c => touched?.FirstOrDefault(r => r.Item.Id == c.Item.Id) ?? Row(c, actor, returned.GetValueOrDefault(c.Item.Id)))];
        Contents = Recheck();
    }

    public EntrySheet Sheet { get; }

    public IReadOnlyList<EntryRow> Rows { get; }

    /// <summary>The items asked in this kind of period, in the order of entry.</summary>
    public IReadOnlyList<EntryGroup> Groups => groups ??= Grouped(Rows.Where(r => r.Cell.Asked));

    /// <summary>Items not asked in this kind of period; they may be typed all the same.</summary>
    public IReadOnlyList<EntryRow> NotAsked => [.. Rows.Where(r => !r.Cell.Asked)];

    /// <summary>What the report has and lacks by the saved figures.</summary>
    public SubmissionContents Contents { get; private set; }

    /// <summary>Items asked of this body itself.</summary>
    public int Expected => Contents.Asked.Count;

    /// <summary>Of them, those with a value or không thuộc diện.</summary>
    public int Complete => Contents.Reported;

    public int Contradictions => Contents.Contradictions.Count;

    /// <summary>Items of the report whose last text was not saved.</summary>
    public IReadOnlyList<DataItem> Unsaved => [.. Own.Where(r => r.Problem is not null).Select(r => r.Item)];

    public bool MayEnterAny => Rows.Any(r => r.Enabled);

    /// <summary>How many blank cells would take last period's value with one key.</summary>
    public int Carried => Rows.Count(r => r.Enabled && r.Item.AsOfCutOff && r.Cell.Value.IsBlank && r.Offer is not null);

    /// <summary>The items of the report, asked or not.</summary>
    private IEnumerable<EntryRow> Own => Rows.Where(r => r.Item.Reporter == reporter);

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
    public SubmissionContents Recheck()
    {
        FigureTable table = new(Rows.Select(r => (Sheet.BodyId, r.Item.Id, r.Cell.Value)));
        Contents = SubmissionContents.Of(Sheet.Programme, Sheet.Period.Kind, reporter, Sheet.BodyId, table, Sheet.LastYear);
        foreach (EntryRow row in Rows)
        {
            row.Findings = [.. Contents.Findings.Where(f => f.ItemCodes.Contains(row.Item.Code, StringComparer.Ordinal))];
        }

        return Contents;
    }

    /// <summary>Lets a leader choose the cells to return.</summary>
    public void BeginReturn(Action changed)
    {
        foreach (EntryRow row in Own)
        {
            row.Return = new CellReturn(() =>
            {
                row.Revise();
                changed();
            });
        }
    }

    public void EndReturn()
    {
        foreach (EntryRow row in Own)
        {
            row.Return = null;
        }
    }

    private EntryRow Row(EntryCell cell, Actor actor, SubmissionRemark? returned)
    {
        bool frozen = Sheet.Submission?.Freezes(cell.Item) == true;
        return new EntryRow(cell, !frozen && Sheet.ReadOnlyReason is null && actor.MayEnter(cell.Item, Sheet.BodyId), returned)
        {
            Frozen = frozen,
            LastYear = Sheet.LastYear[Sheet.BodyId, cell.Item.Id],
            Reader = actor.Name,
        };
    }

    private static List<EntryGroup> Grouped(IEnumerable<EntryRow> rows) =>
        [.. rows.OrderBy(r => r.Item.Order).GroupBy(r => r.Item.Group, StringComparer.Ordinal).Select(g => new EntryGroup(g.Key, [.. g]))];
}
