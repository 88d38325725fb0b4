namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Vướng mắc của một ô: why a typed text is not saved. The text stays in the cell until this is settled.</summary>
public abstract record EntryProblem
{
    private EntryProblem()
    {
    }

    /// <summary>The name in data-problem, which js/entry.js and the style sheet know.</summary>
    public abstract string Name { get; }

    /// <summary>Hỏi lại: the text can be read in two ways.</summary>
    /// <param name="Sentence">The question.</param>
    /// <param name="Code">The suggestion as the cell would be typed.</param>
    /// <param name="Shown">The suggestion on screen.</param>
    public sealed record Question(string Sentence, string Code, string Shown) : EntryProblem
    {
        public override string Name => "question";
    }

    /// <summary>Không nhận.</summary>
    /// <param name="Sentences">What is wrong and how to mend it.</param>
    /// <param name="MayRetry">Whether the same text may do at another try: the machine failed, not the text.</param>
    public sealed record Refused(IReadOnlyList<string> Sentences, bool MayRetry = false) : EntryProblem
    {
        public override string Name => "refused";
    }

    /// <summary>Người khác đã sửa.</summary>
    /// <param name="Theirs">Their value, name and time.</param>
    /// <param name="Mine">The value that was not written.</param>
    public sealed record Conflict(string Theirs, string Mine) : EntryProblem
    {
        public override string Name => "conflict";
    }
}
