using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Xem trước: what many cells would change. Nothing was written.</summary>
/// <param name="Cells">One per cell proposed, in their order.</param>
/// <param name="Contradictions">Those the accepted cells would leave and that touch one of them.</param>
public sealed record FigurePreview(IReadOnlyList<PlannedFigure> Cells, IReadOnlyList<FigureContradiction> Contradictions)
{
    /// <summary>What <see cref="FigureBatch.CommitAsync"/> is to be given when nobody chooses otherwise: new, changed, and those that are right already.</summary>
    public IReadOnlyList<AcceptedFigure> Accepted => [.. Cells.Where(c => c.IsAccepted).Select(c => c.Accept())];
}

/// <summary>Kết quả xem trước một ô.</summary>
/// <param name="Body">Null where there is no such CĐCS.</param>
/// <param name="Item">Null where there is no such item.</param>
/// <param name="Now">What the cell holds; blank where the actor may not write it.</param>
/// <param name="CurrentVersion">The version of <paramref name="Now"/>; 0 for a cell never saved.</param>
/// <param name="Value">What would be written, or is asked about; null where there is nothing to write.</param>
/// <param name="Sentence">Vietnamese: why refused, what is asked, who holds what; of <see cref="FigureVerdict.Same"/>, why it could not change today, if so.</param>
public sealed record PlannedFigure(
    ProposedFigure Proposed,
    ReportingBody? Body,
    DataItem? Item,
    FigureVerdict Verdict,
    FigureValue Now,
    int CurrentVersion,
    FigureValue? Value,
    string? Sentence)
{
    /// <summary>Whether it can go in as it is.</summary>
    internal bool IsAccepted => Verdict is FigureVerdict.New or FigureVerdict.Changed or FigureVerdict.Same && Value is not null && Sentence is null;

    /// <summary>The cell as the user takes it: also one that is <see cref="FigureVerdict.Unclear"/> (its reading is right) or a <see cref="FigureVerdict.Conflict"/> (mine instead of theirs).</summary>
    /// <exception cref="InvalidOperationException">There is nothing to write.</exception>
    public AcceptedFigure Accept() => new(
        Proposed.UnionCode,
        Proposed.ItemCode,
        Value ?? throw new InvalidOperationException($"{Proposed.Place} has nothing to write."),
        CurrentVersion);
}

/// <summary>Kết luận of a preview on one cell.</summary>
public enum FigureVerdict
{
    /// <summary>Mới: the cell is blank and gets a value.</summary>
    New,

    /// <summary>Thay đổi.</summary>
    Changed,

    /// <summary>Không đổi: the cell holds it already, or the text is blank.</summary>
    Same,

    /// <summary>Chưa rõ: the text has two readings.</summary>
    Unclear,

    /// <summary>Không nhận.</summary>
    Refused,

    /// <summary>Người khác đã sửa since the file or the grid was made.</summary>
    Conflict,
}

/// <summary>Mâu thuẫn that would be left in one body.</summary>
/// <param name="Finding">With the two items and the sentence about them.</param>
/// <param name="Cells">The accepted cells it touches.</param>
public sealed record FigureContradiction(ReportingBody Body, FigureFinding Finding, IReadOnlyList<PlannedFigure> Cells)
{
    /// <summary>Vietnamese, beginning with the code of the CĐCS.</summary>
    public string Sentence => $"{(Body as GrassrootsUnion)?.Code ?? "cấp tỉnh"}: {Finding.Sentence}";
}
