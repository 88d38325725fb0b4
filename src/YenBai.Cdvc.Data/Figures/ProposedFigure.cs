using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Ô được đề nghị: one cell as a file or a pasted block has it.</summary>
/// <param name="Place">Where it stands there, as a sentence begins: "dòng 3", "ô D7".</param>
/// <param name="UnionCode">Null for the province's own items.</param>
/// <param name="Parsed">How its source reads the text; <see cref="FigureValue.Blank"/> changes nothing.</param>
/// <param name="BasedOnVersion">The version the file or the grid was made from (0 for a cell never saved); null where it is not known, and then never a conflict.</param>
public sealed record ProposedFigure(string Place, string? UnionCode, string ItemCode, ParsedFigure Parsed, int? BasedOnVersion = null);

/// <summary>Ô được nhận: one cell to write with the others.</summary>
/// <param name="UnionCode">Null for the province's own items.</param>
/// <param name="Value">Blank changes nothing, except of <see cref="FigureSource.Undo"/>, which restores it.</param>
/// <param name="BasedOnVersion">The version last seen: <see cref="PlannedFigure.CurrentVersion"/> of a preview.</param>
public sealed record AcceptedFigure(string? UnionCode, string ItemCode, FigureValue Value, int BasedOnVersion);

/// <summary>Nguồn of many cells written at once.</summary>
public enum FigureSource
{
    /// <summary>Tệp CSV: refused whole where a contradiction would be left on one of its cells.</summary>
    Csv,

    /// <summary>Tệp Excel: as <see cref="Csv"/>.</summary>
    Workbook,

    /// <summary>Dán: contradictions are kept and marked, as of typing.</summary>
    Paste,

    /// <summary>Hoàn tác (or làm lại): as <see cref="Paste"/>, and may empty a cell.</summary>
    Undo,

    /// <summary>Ghi “Không” cho các CĐCS chưa kiểm tra: as <see cref="Paste"/>.</summary>
    NotInspected,
}
