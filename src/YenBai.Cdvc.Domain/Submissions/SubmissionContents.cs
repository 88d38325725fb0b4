using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Nội dung báo cáo: what one body has to report in one period, what of it is missing, and what does not agree.</summary>
/// <param name="Asked">The items asked of the body itself in this kind of period, in the order of entry.</param>
/// <param name="Missing">Of them, those without a value or ktd.</param>
/// <param name="Findings">Contradictions and warnings of its figures.</param>
public sealed record SubmissionContents(IReadOnlyList<DataItem> Asked, IReadOnlyList<DataItem> Missing, IReadOnlyList<FigureFinding> Findings)
{
    /// <summary>Items asked and reported.</summary>
    public int Reported => Asked.Count - Missing.Count;

    /// <summary>They block sending and approving.</summary>
    public IReadOnlyList<FigureFinding> Contradictions => [.. Findings.Where(f => f.Severity == RuleSeverity.Contradiction)];

    /// <summary>They block nothing.</summary>
    public IReadOnlyList<FigureFinding> Warnings => [.. Findings.Where(f => f.Severity == RuleSeverity.Warning)];

    /// <summary>Whether the report may be sent as far as its figures go.</summary>
    public bool IsSound => Missing.Count == 0 && Contradictions.Count == 0;

    /// <param name="reporter">Whose report: <see cref="Reporter.GrassrootsUnion"/>, or <see cref="Reporter.Province"/> of the province's own.</param>
    /// <param name="samePeriodLastYear">For the warnings.</param>
    public static SubmissionContents Of(
        Programme programme, PeriodKind kind, Reporter reporter, int bodyId, FigureTable figures, FigureTable samePeriodLastYear)
    {
        DataItem[] asked = [.. programme.Asked(reporter, kind)];
        return new SubmissionContents(
            asked,
            [.. asked.Where(i => figures[bodyId, i.Id].IsBlank)],
            FigureChecks.Check(programme, figures, samePeriodLastYear, bodyId));
    }
}
