using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Features.Ratings;

/// <summary>Ô lựa chọn: one thing the province decides for one CĐCS, and the choice that is on its way.</summary>
public sealed class RatingCell(DecidedFigure figure)
{
    private (FigureValue Value, Guid Id)? unanswered;

    /// <summary>As saved.</summary>
    public DecidedFigure Figure { get; private set; } = figure;

    public DataItem Item => Figure.Item;

    /// <summary>The choice not saved yet, or not saved at all; null without.</summary>
    public FigureValue? Mine { get; private set; }

    /// <summary>A choice is on its way.</summary>
    public bool Saving { get; private set; }

    /// <summary>Saved since the page was opened.</summary>
    public bool JustSaved { get; private set; }

    /// <summary>Why <see cref="Mine"/> is not saved; null while it may still be.</summary>
    public EntryProblem? Problem { get; private set; }

    /// <summary>What the control shows: the choice on its way, else what is saved.</summary>
    public string ShownCode => FigureText.ToCode(Saving && Mine is { } mine ? mine : Figure.Value, Item);

    /// <summary>Takes a choice; false while one is on its way, which then goes on with this one.</summary>
    public bool Choose(FigureValue value)
    {
        (Mine, Problem, JustSaved) = (value, null, false);
        return !Saving && (Saving = true);
    }

    /// <summary>The choice to save next, of which <see cref="Saved"/> or <see cref="NotSaved"/> tells the outcome.</summary>
    public FigureValue Next => Mine.GetValueOrDefault();

    /// <summary>Saved; true where another choice was made meanwhile, to be saved in its turn.</summary>
    public bool Saved(FigureValue value)
    {
        Saving = Mine is { } mine && mine != value;
        JustSaved = !Saving;
        Mine = Saving ? Mine : null;
        return Saving;
    }

    public void NotSaved(EntryProblem problem) => (Saving, Problem) = (false, problem);

    /// <summary>The id under which a choice is sent: the same at every try, in case one was written all the same, until <see cref="Answered"/>.</summary>
    public Guid OperationFor(FigureValue value)
    {
        if (unanswered is not { } sent || sent.Value != value)
        {
            unanswered = sent = (value, Guid.NewGuid());
        }

        return sent.Id;
    }

    /// <summary>The choice sent was answered, saved or not.</summary>
    public void Answered() => unanswered = null;

    /// <summary>The choice sent is written: what comes next builds on it, even where the page cannot be read again.</summary>
    public void Written(FigureValue value, int version, Actor by, DateTime at)
    {
        // a repeated operation gets its first answer, which somebody may have passed since
        if (version > Figure.Version)
        {
            Figure = Figure with { Value = value, Version = version, UpdatedBy = by.Name, UpdatedById = by.AccountId, UpdatedAt = at, Confirmation = null };
        }
    }

    /// <summary>Saved, but what others see of it could not be read: said in place of the tick.</summary>
    public void NotShown(EntryProblem problem) => Problem = problem;

    /// <summary>Gives the choice up: what is saved stands. One that is on its way is not to be called back.</summary>
    public void Discard()
    {
        if (!Saving)
        {
            (Mine, Problem) = (null, null);
        }
    }

    /// <summary>Shows what is saved by now; a reading begun before the last save says nothing of it.</summary>
    public void Refresh(DecidedFigure now) => Figure = now.Version < Figure.Version ? Figure : now;
}
