using YenBai.Cdvc.Data.Figures;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Lời của xem trước, of a file and of a pasted block alike: what a verdict is called and looks like.</summary>
public static class VerdictWords
{
    /// <summary>In the order in which they want to be looked at.</summary>
    public static IReadOnlyList<FigureVerdict> InOrder { get; } =
        [FigureVerdict.Refused, FigureVerdict.Conflict, FigureVerdict.Unclear, FigureVerdict.Changed, FigureVerdict.New, FigureVerdict.Same];

    public static string NameOf(FigureVerdict verdict) => verdict switch
    {
        FigureVerdict.New => "Mới",
        FigureVerdict.Changed => "Thay đổi",
        FigureVerdict.Same => "Như cũ",
        FigureVerdict.Unclear => "Hỏi lại",
        FigureVerdict.Refused => "Từ chối",
        _ => "Người khác đã sửa",
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
}
