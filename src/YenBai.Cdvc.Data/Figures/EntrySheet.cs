using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Phiếu nhập: everything the entry page of one reporting body and period shows.</summary>
/// <param name="Union">The CĐCS; null on the province's own page.</param>
/// <param name="Cells">One per item of this body, in the order of entry.</param>
/// <param name="LastYear">Its figures of the same kind of period a year before.</param>
/// <param name="ReadOnlyReason">Why nothing may be typed (locked, not active); null when it may.</param>
/// <param name="Submission">Its report of this period; null while nothing was sent.</param>
/// <param name="PreviousUnion">Neighbours in the list of CĐCS of this period, by code.</param>
/// <param name="NextUnion">See <paramref name="PreviousUnion"/>.</param>
public sealed record EntrySheet(
    Programme Programme,
    ReportingPeriod Period,
    int BodyId,
    GrassrootsUnion? Union,
    IReadOnlyList<EntryCell> Cells,
    FigureTable LastYear,
    string? ReadOnlyReason,
    Submission? Submission,
    GrassrootsUnion? PreviousUnion,
    GrassrootsUnion? NextUnion);

/// <summary>Bảng nhập: CĐCS of a period side by side.</summary>
/// <param name="Items">The columns: what each CĐCS reports and what the province decides for each, in the order of entry, as far as this actor may see.</param>
/// <param name="Sheets">One per CĐCS, by code; without neighbours, and with those figures of last year only that are compared.</param>
/// <param name="Place">Which of the CĐCS these are.</param>
/// <param name="Sectors">Khối of all CĐCS.</param>
public sealed record FigureGrid(
    Programme Programme, ReportingPeriod Period, IReadOnlyList<DataItem> Items, IReadOnlyList<EntrySheet> Sheets, UnionPlace Place, IReadOnlyList<string> Sectors);

/// <summary>Ô nhập.</summary>
/// <param name="Version">0 while nothing was ever saved.</param>
/// <param name="Asked">Whether the item is asked in this kind of period.</param>
/// <param name="Previous">Its value in the latest earlier period that has one.</param>
/// <param name="PreviousPeriodCode">That period; null where there is none.</param>
public sealed record EntryCell(
    DataItem Item,
    FigureValue Value,
    int Version,
    string? Note,
    string? UpdatedBy,
    DateTime? UpdatedAt,
    bool Asked,
    FigureValue Previous,
    string? PreviousPeriodCode)
{
    /// <summary>Of what the province decides: the confirmation of this value by Lãnh đạo; null while there is none.</summary>
    public FigureConfirmation? Confirmation { get; init; }
}

/// <summary>Tình hình nhập of one CĐCS in a period.</summary>
/// <param name="Asked">Number of items asked of the CĐCS.</param>
/// <param name="Missing">Of them, those without a value or ktd, in the order of entry.</param>
/// <param name="Contradictions">Sentences, empty without.</param>
/// <param name="Submission">Its report; null while nothing was sent.</param>
public sealed record EntryProgress(
    GrassrootsUnion Union,
    int Asked,
    IReadOnlyList<DataItem> Missing,
    IReadOnlyList<string> Contradictions,
    Submission? Submission,
    DateTime? UpdatedAt,
    string? UpdatedBy)
{
    /// <summary>Items asked and reported.</summary>
    public int Reported => Asked - Missing.Count;

    /// <summary>Tình trạng báo cáo.</summary>
    public SubmissionState State => Submission?.State ?? SubmissionState.Entering;
}
