using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Xem trước: the cells of a file by CĐCS, with what the user decides about each.</summary>
public sealed class ImportPreview
{
    private readonly FigurePreview preview;

    private ImportPreview(FigurePreview preview)
    {
        this.preview = preview;
        Groups =
        [
            .. preview.Cells.Select(c => new ImportCell(c)).GroupBy(c => UnionCode.Normalize(c.Planned.Proposed.UnionCode), StringComparer.Ordinal)
                .Select(g => new ImportGroup(g.Key, [.. g]))
                .OrderByDescending(g => g.NeedsLook).ThenBy(g => g.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>Shows a preview; the answers given to an earlier one of the same file stand where the same is asked again.</summary>
    public static ImportPreview Of(FigurePreview preview, ImportPreview? earlier)
    {
        ImportPreview shown = new(preview);
        if (earlier is not null)
        {
            shown.TakeAnswersOf(earlier);
        }

        return shown;
    }

    /// <summary>One for each preview: a double click writes once.</summary>
    public Guid OperationId { get; } = Guid.NewGuid();

    /// <summary>Those with something to look at first, then by code.</summary>
    public IReadOnlyList<ImportGroup> Groups { get; }

    /// <summary>What the file would leave contradicting in the CĐCS that are ticked.</summary>
    public IReadOnlyList<FigureContradiction> Contradictions =>
        [.. preview.Contradictions.Where(c => Groups.Any(g => g.Included && string.Equals(g.Code, (c.Body as GrassrootsUnion)?.Code, StringComparison.Ordinal)))];

    /// <summary>The cells that would be written, counted as the button says.</summary>
    public IReadOnlyList<ImportCell> Written => [.. Included.Where(c => c.IsWritten)];

    /// <summary>Cells in the ticked CĐCS that wait for an answer; without one they are not written.</summary>
    public int Unanswered => Included.Count(c => c is { AsksForAnswer: true, Taken: null });

    /// <summary>What to commit: what is written, and what the file says and is so already.</summary>
    public IReadOnlyList<AcceptedFigure> Accepted => [.. Included.Where(c => c.IsWritten || c.IsConfirmed).Select(c => c.Planned.Accept())];

    private IEnumerable<ImportCell> Included => Groups.Where(g => g.Included).SelectMany(g => g.Cells);

    public int Count(FigureVerdict verdict) => preview.Cells.Count(c => c.Verdict == verdict);

    private void TakeAnswersOf(ImportPreview earlier)
    {
        Dictionary<(string, string), ImportCell> before = earlier.Groups.SelectMany(g => g.Cells).DistinctBy(Key).ToDictionary(Key);
        foreach (ImportCell cell in Groups.SelectMany(g => g.Cells))
        {
            if (before.TryGetValue(Key(cell), out ImportCell? old) && old.Planned.Verdict == cell.Planned.Verdict && string.Equals(old.Planned.Sentence, cell.Planned.Sentence, StringComparison.Ordinal))
            {
                cell.Taken = old.Taken;
            }
        }

        foreach (ImportGroup group in Groups)
        {
            group.Included = earlier.Groups.FirstOrDefault(g => string.Equals(g.Code, group.Code, StringComparison.Ordinal))?.Included ?? true;
        }
    }

    private static (string, string) Key(ImportCell cell) => (UnionCode.Normalize(cell.Planned.Proposed.UnionCode), cell.Planned.Proposed.ItemCode);
}

/// <summary>Các ô của một CĐCS trong tệp.</summary>
public sealed class ImportGroup(string code, IReadOnlyList<ImportCell> cells)
{
    public string Code { get; } = code;

    /// <summary>Empty where there is no such CĐCS.</summary>
    public string Name { get; } = cells.Select(c => c.Planned.Body?.Name).FirstOrDefault(n => n is not null) ?? "";

    /// <summary>"CĐCS Sở Nội vụ (CD01)"; the code alone where there is no such CĐCS.</summary>
    public string NameAndCode => Name.Length == 0 ? Code : $"{Name} ({Code})";

    public IReadOnlyList<ImportCell> Cells { get; } = cells;

    /// <summary>Ticked: its cells are written with the others.</summary>
    public bool Included { get; set; } = true;

    public bool NeedsLook { get; } = cells.Any(c => c.Planned.Verdict is FigureVerdict.Unclear or FigureVerdict.Refused or FigureVerdict.Conflict);
}

/// <summary>Một ô xem trước.</summary>
public sealed class ImportCell(PlannedFigure planned)
{
    public PlannedFigure Planned { get; } = planned;

    /// <summary>The answer to a question or a conflict: the file's value is taken, or not; null while unanswered.</summary>
    public bool? Taken { get; set; }

    public bool AsksForAnswer => Planned.Verdict is FigureVerdict.Unclear or FigureVerdict.Conflict;

    public bool IsWritten => Planned.Verdict is FigureVerdict.New or FigureVerdict.Changed || (AsksForAnswer && Taken == true && Planned.Value != Planned.Now);

    /// <summary>The file says what is saved already, in so many words.</summary>
    public bool IsConfirmed => Planned is { Verdict: FigureVerdict.Same, Value: not null, Sentence: null };
}
