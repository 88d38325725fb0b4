using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Ratings;

/// <summary>Bảng xếp loại of one period: what each CĐCS active at the cut-off achieved on every row, and what the province decides for it.</summary>
/// <param name="Items">The items the province decides for each CĐCS, in the order of entry.</param>
/// <param name="Unions">By code.</param>
public sealed record RatingSheet(Programme Programme, ReportingPeriod Period, IReadOnlyList<DataItem> Items, IReadOnlyList<UnionRating> Unions)
{
    /// <summary>The item that holds the rating (XL); null in a programme without.</summary>
    public DataItem? Rating => Items.FirstOrDefault(i => i.NoLevel is null);

    /// <summary>"Không" for every CĐCS of which a yes/no item says nothing yet, to be written with <see cref="FigureSource.NotInspected"/>.</summary>
    public IReadOnlyList<AcceptedFigure> NotInspected(DataItem item) => item.NoLevel is not { } no ? [] :
    [
        .. from union in Unions
           from figure in union.Decided
           where figure.Item.Id == item.Id && figure.Value.IsBlank
           select new AcceptedFigure(union.Union.Code, item.Code, FigureValue.Of(no.Number), figure.Version),
    ];
}

/// <summary>Một CĐCS in the sheet.</summary>
/// <param name="Standings">One for each row of the programme, in their order.</param>
/// <param name="Decided">One for each of <see cref="RatingSheet.Items"/>.</param>
/// <param name="Submission">Its report; null while nothing was sent.</param>
public sealed record UnionRating(GrassrootsUnion Union, IReadOnlyList<RowStanding> Standings, IReadOnlyList<DecidedFigure> Decided, Submission? Submission)
{
    /// <summary>Tình trạng báo cáo.</summary>
    public SubmissionState State => Submission?.State ?? SubmissionState.Entering;

    /// <summary>How many rows the CĐCS answers for by itself stand like this.</summary>
    public int Count(ContributionState state) => Standings.Count(s => s.IsOwn && s.Contribution!.State == state);
}

/// <summary>Kết quả of one CĐCS on one row.</summary>
/// <param name="Contribution">Null where the row is reported once by the province.</param>
/// <param name="IsOwn">Whether the CĐCS answers for it by its own figures alone.</param>
public sealed record RowStanding(Measure Measure, UnionContribution? Contribution, bool IsOwn);

/// <summary>Kết quả do cấp tỉnh quyết định for one CĐCS: XL, KT_DL or KT_TC.</summary>
/// <param name="Version">0 while nothing was ever saved.</param>
/// <param name="UpdatedBy">Who proposed it; null while nothing was ever saved.</param>
/// <param name="UpdatedById">The account of <paramref name="UpdatedBy"/>.</param>
/// <param name="Confirmation">Null while Lãnh đạo has not confirmed this value.</param>
public sealed record DecidedFigure(
    DataItem Item, FigureValue Value, int Version, string? UpdatedBy, int? UpdatedById, DateTime? UpdatedAt, FigureConfirmation? Confirmation)
{
    public bool IsConfirmed => Confirmation is not null;

    /// <summary>Proposed, and not confirmed yet.</summary>
    public bool Waits => !Value.IsBlank && Confirmation is null;
}
