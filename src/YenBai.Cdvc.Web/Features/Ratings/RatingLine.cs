using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Ratings;

/// <summary>Dòng xếp loại: one CĐCS on the page.</summary>
/// <param name="rating">As saved.</param>
/// <param name="refusal">Why nothing may be written for it (locked); null when it may.</param>
/// <param name="reading">The number of the reading it comes from.</param>
public sealed class RatingLine(UnionRating rating, string? refusal, int reading = 0)
{
    private int shown = reading;

    public UnionRating Rating { get; private set; } = rating;

    /// <summary>Why nothing may be written for it; null when it may.</summary>
    public string? Refusal { get; } = refusal;

    public GrassrootsUnion Union => Rating.Union;

    /// <summary>One for each item the province decides.</summary>
    public IReadOnlyList<RatingCell> Cells { get; } = [.. rating.Decided.Select(d => new RatingCell(d))];

    /// <summary>Goes up whenever the row must be shown anew.</summary>
    public int Revision { get; private set; }

    /// <summary>Whether each row's own numbers are shown below.</summary>
    public bool Open { get; private set; }

    /// <summary>Chosen to be confirmed with others.</summary>
    public bool Ticked { get; private set; }

    /// <summary>Whether something waits for Lãnh đạo.</summary>
    public bool Waits => Rating.Decided.Any(d => d.Waits);

    /// <summary>What waits, as it is on screen.</summary>
    public IEnumerable<SeenFigure> Waiting => Rating.Decided.Where(d => d.Waits).Select(Seen);

    /// <summary>What is confirmed, as it is on screen.</summary>
    public IEnumerable<SeenFigure> Confirmed => Rating.Decided.Where(d => d.IsConfirmed).Select(Seen);

    /// <summary>Shows what is saved by now, also by others, unless a reading begun later is shown already.</summary>
    public void Refresh(UnionRating now, int reading)
    {
        if (reading < shown)
        {
            return;
        }

        (Rating, shown) = (now, reading);
        foreach ((RatingCell cell, DecidedFigure figure) in Cells.Zip(now.Decided))
        {
            cell.Refresh(figure);
        }

        Ticked &= Waits;
        Touch();
    }

    public void Toggle()
    {
        Open = !Open;
        Touch();
    }

    public void Tick(bool ticked)
    {
        Ticked = ticked && Waits;
        Touch();
    }

    /// <summary>Something of it has changed.</summary>
    public void Touch() => Revision++;

    private SeenFigure Seen(DecidedFigure figure) => new(Union.Code, figure.Item.Code, figure.Version);
}

/// <summary>Lựa chọn made on the page.</summary>
/// <param name="Code">The level's code, "ktd", or "" to leave it open.</param>
public sealed record RatingChoice(RatingLine Line, RatingCell Cell, string Code);
