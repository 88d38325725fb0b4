using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Features.Submissions;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Dòng nhập: one cell as the server knows it. What is being typed lives in the browser alone.</summary>
/// <param name="returned">The leader's reason on this cell in the return that stands.</param>
public sealed class EntryRow(EntryCell cell, bool enabled, SubmissionRemark? returned = null)
{
    private IReadOnlyList<FigureFinding> findings = [];
    private CellReturn? cellReturn;

    public EntryCell Cell { get; private set; } = cell;

    /// <summary>Whether this actor may type here now.</summary>
    public bool Enabled { get; } = enabled;

    /// <summary>Part of a report that is sent or approved.</summary>
    public bool Frozen { get; init; }

    /// <summary>The same period a year before.</summary>
    public FigureValue LastYear { get; init; }

    /// <summary>Why a leader wants it mended; null once it was changed.</summary>
    public SubmissionRemark? Returned => returned is not null && !(Cell.UpdatedAt > returned.WrittenAt) ? returned : null;

    /// <summary>The leader's choice of it while returning; null outside.</summary>
    public CellReturn? Return
    {
        get => cellReturn;
        set
        {
            cellReturn = value;
            Revise();
        }
    }

    /// <summary>Who reads the page.</summary>
    public string? Reader { get; init; }

    /// <summary>Who wrote the value, where that was somebody else than the reader; null otherwise.</summary>
    public string? OtherAuthor => string.Equals(Cell.UpdatedBy, Reader, StringComparison.Ordinal) ? null : Cell.UpdatedBy;

    /// <summary>Why the last text sent is not saved; null when it is.</summary>
    public EntryProblem? Problem { get; private set; }

    /// <summary>Why the last paste left the cell as it was; null when it did not.</summary>
    public string? LeftByPaste { get; private set; }

    /// <summary>The last operation answered, saved or not.</summary>
    public Guid? Answered { get; private set; }

    /// <summary>Saved since the page was opened.</summary>
    public bool JustSaved { get; private set; }

    /// <summary>Whether more is to be said of it than what is saved.</summary>
    public bool Touched => Answered is not null || JustSaved || LeftByPaste is not null;

    /// <summary>Goes up whenever the row must be shown anew.</summary>
    public int Revision { get; private set; }

    public DataItem Item => Cell.Item;

    /// <summary>The saved value as it would be typed.</summary>
    public string Code => FigureText.ToCode(Cell.Value, Item);

    /// <summary>The saved value on screen.</summary>
    public string Shown => FigureText.ToDisplay(Cell.Value, Item);

    /// <summary>The word in data-state, which scripts and the style sheet know.</summary>
    public string StateName => Cell.Value switch
    {
        { IsBlank: true } => "blank",
        { IsNotApplicable: true } => "not-applicable",
        { Number: 0 } when Item.Kind != DataItemKind.Level => "zero",
        _ => "value",
    };

    /// <summary>What the state means, where the value alone does not say it.</summary>
    public string? StateWords => StateName switch
    {
        "blank" => "Chưa có",
        "zero" => "Không phát sinh",
        "not-applicable" => "Không thuộc diện",
        _ => null,
    };

    /// <summary>What one key takes into the cell: last period's value, else the item's suggestion; null without either.</summary>
    public FigureValue? Offer => !Cell.Previous.IsBlank ? Cell.Previous : Item.SuggestedValue is { } suggested ? FigureValue.Of(suggested) : null;

    /// <summary>"Năm 2024": where the offer comes from.</summary>
    public string OfferedBy => Cell.PreviousPeriodCode is { } period ? Texts.AsSentence(Texts.PeriodInSentence(period)) : "gợi ý";

    /// <summary>Contradictions and warnings that touch this cell.</summary>
    public IReadOnlyList<FigureFinding> Findings
    {
        get => findings;
        set
        {
            if (!findings.Select(f => f.Sentence).SequenceEqual(value.Select(f => f.Sentence), StringComparer.Ordinal))
            {
                findings = value;
                Revision++;
            }
        }
    }

    public bool Contradicted => findings.Any(f => f.Severity == RuleSeverity.Contradiction);

    /// <summary>A warning asks for its note once, at the first cell it names.</summary>
    public bool AsksForNote => Cell.Note is not null
        || findings.Any(f => f.Severity == RuleSeverity.Warning && string.Equals(f.ItemCodes[0], Item.Code, StringComparison.Ordinal));

    /// <summary>"Trần Thị B ghi lúc 08:15 30/11/2025"; null while nothing was ever saved.</summary>
    public string? SavedBy => Cell.UpdatedAt is { } at
        ? $"{Cell.UpdatedBy} ghi lúc {Texts.Moment(at)}"
        : null;

    public void Saved(Guid operation, FigureValue value, string? note, int version, string author, DateTime now)
    {
        // a repeated operation gets its first answer, which somebody may have passed since
        if (version >= Cell.Version)
        {
            string? kept = note is null ? Cell.Note : note.Length == 0 ? null : note;
            Cell = Cell with { Value = value, Note = kept, Version = version, UpdatedBy = author, UpdatedAt = now };
        }

        JustSaved = true;
        Answer(operation, problem: null);
    }

    public void NotSaved(Guid operation, EntryProblem problem) => Answer(operation, problem);

    /// <summary>Somebody else was here: their cell is shown beside what was typed.</summary>
    public void NotSaved(Guid operation, EntryProblem.Conflict conflict, EntryCell theirs)
    {
        Cell = theirs;
        Answer(operation, conflict);
    }

    /// <summary>A pasted block had something for this cell that was not taken.</summary>
    public void NotPasted(string sentence)
    {
        LeftByPaste = sentence;
        Revision++;
    }

    /// <summary>Written with other cells at once.</summary>
    public void Written(FigureValue value, int version, string author, DateTime now)
    {
        Cell = Cell with { Value = value, Version = version, UpdatedBy = author, UpdatedAt = now };
        (JustSaved, Problem, LeftByPaste) = (true, null, null);
        Revision++;
    }

    /// <summary>The cell as it is now, after a change of many cells at once.</summary>
    public void Refresh(EntryCell now)
    {
        if (now.Version != Cell.Version)
        {
            Cell = now;
            Revision++;
        }
    }

    public void Discard()
    {
        Problem = null;
        Revise();
    }

    /// <summary>To be shown anew.</summary>
    public void Revise() => Revision++;

    private void Answer(Guid operation, EntryProblem? problem)
    {
        Answered = operation;
        Problem = problem;
        LeftByPaste = null;
        Revision++;
    }
}
