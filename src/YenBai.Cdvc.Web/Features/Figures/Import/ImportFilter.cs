using YenBai.Cdvc.Data.Figures;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Lọc và lời của xem trước: what a verdict is called, looks like, and which cells a choice shows.</summary>
public static class ImportFilter
{
    /// <summary>In the order in which they want to be looked at.</summary>
    public static IReadOnlyList<FigureVerdict> Verdicts { get; } =
        [FigureVerdict.Refused, FigureVerdict.Conflict, FigureVerdict.Unclear, FigureVerdict.Changed, FigureVerdict.New, FigureVerdict.Same];

    public static string NameOf(FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.New => "Mới",
        FigureVerdict.Changed => "Thay đổi",
        FigureVerdict.Same => "Như cũ",
        FigureVerdict.Unclear => "Hỏi lại",
        FigureVerdict.Refused => "Từ chối",
        _ => "Xung đột",
    };

    /// <summary>A name of Fonts/icons.txt.</summary>
    public static string IconOf(FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.New => "add_circle",
        FigureVerdict.Changed => "edit",
        FigureVerdict.Same => "check",
        FigureVerdict.Unclear => "help",
        FigureVerdict.Refused => "block",
        _ => "sync_problem",
    };

    public static string ToneOf(FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.New => "tone-good",
        FigureVerdict.Changed => "tone-progress",
        FigureVerdict.Same => "tone-absent",
        FigureVerdict.Unclear => "tone-warn",
        _ => "tone-bad",
    };

    /// <summary>Whether a cell shows; without a choice everything that is not as it was.</summary>
    public static bool Shows(FigureVerdict? chosen, ImportCell cell) =>
        chosen is { } verdict ? cell.Planned.Verdict == verdict : cell.Planned.Verdict != FigureVerdict.Same;
}
