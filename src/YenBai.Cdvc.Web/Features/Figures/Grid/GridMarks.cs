using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Web.Features.Figures.Grid;

/// <summary>Dấu của một ô trong bảng: its state as a word for the style sheet, a shape, and sentences. What is under way only js/grid.js knows.</summary>
public static class GridMarks
{
    /// <summary>What stands in the narrow cell.</summary>
    public static string Text(EntryRow row) => row.Cell.Value.IsNotApplicable ? FigureText.NotApplicableCode : row.Shown;

    /// <summary>The word in data-state; null for a number or level that is simply there.</summary>
    public static string? State(EntryRow row) => row.StateName is "value" ? null : row.StateName;

    /// <summary>The word in data-mark, which css/grid.css has a shape for; null for a cell there is nothing to say of.</summary>
    public static string? Name(EntryRow row) => row switch
    {
        { Problem: { } problem } => problem.Name,
        { LeftByPaste: not null } => "left",
        { Contradicted: true } => "contradiction",
        { Findings.Count: > 0 } => row.Cell.Note is null ? "warning" : "noted",
        { Cell.Note: not null } => "note",
        { JustSaved: true } => "saved",
        _ => null,
    };

    /// <summary>All there is to say of the cell, a line each; why it is read-only its row says, once for all cells.</summary>
    public static string Sentences(EntryRow row) => string.Join('\n', Lines(row));

    private static IEnumerable<string> Lines(EntryRow row)
    {
        if (row.Problem is not null)
        {
            yield return "Chưa lưu";
        }
        else if (row.StateWords is { } state)
        {
            yield return state;
        }

        if (row.LeftByPaste is { } left)
        {
            yield return $"Không dán được: {left}";
        }

        if (row.SavedBy is { } savedBy)
        {
            yield return savedBy;
        }

        foreach (FigureFinding finding in row.Findings)
        {
            yield return $"{(finding.Severity == RuleSeverity.Contradiction ? "Mâu thuẫn" : "Cảnh báo")}: {finding.Sentence}";
        }

        if (row.Cell.Note is { } note)
        {
            yield return $"Ghi chú: {note}";
        }

        if (row.Enabled && row.Offer is { } offer && row.Cell.Value.IsBlank)
        {
            yield return $"F4: lấy {FigureText.ToDisplay(offer, row.Item)} ({row.OfferedBy})";
        }
    }
}
