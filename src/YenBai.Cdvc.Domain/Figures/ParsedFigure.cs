namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Kết quả đọc một ô: what a typed text means, never a guess.</summary>
public abstract record ParsedFigure
{
    private ParsedFigure()
    {
    }

    /// <summary>Đọc được: the text means exactly this.</summary>
    public sealed record Accepted(FigureValue Value) : ParsedFigure;

    /// <summary>Chưa rõ: the text has two readings; ask, and offer one of them.</summary>
    /// <param name="Question">A Vietnamese question.</param>
    /// <param name="Suggestion">The value meant if the answer is yes.</param>
    public sealed record Ambiguous(string Question, FigureValue Suggestion) : ParsedFigure;

    /// <summary>Không nhận.</summary>
    /// <param name="Reason">A Vietnamese sentence: what is wrong and how to mend it.</param>
    public sealed record Rejected(string Reason) : ParsedFigure;
}
