using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Màu, ký hiệu và mã địa chỉ of the ways a report is outstanding.</summary>
public static class OutstandingTone
{
    /// <summary>In the order of the filter.</summary>
    public static IReadOnlyList<OutstandingKind> All { get; } = Enum.GetValues<OutstandingKind>();

    /// <summary>The kind's spelling in an address: "thieu".</summary>
    public static string Code(OutstandingKind kind) => kind switch
    {
        OutstandingKind.Nothing => "chua-co",
        OutstandingKind.Incomplete => "thieu",
        OutstandingKind.Returned => "tra-lai",
        _ => "chua-gui",
    };

    /// <summary>The kind of an address; null where it names none.</summary>
    public static OutstandingKind? Of(string? code)
    {
        int at = All.ToList().FindIndex(kind => string.Equals(Code(kind), code, StringComparison.Ordinal));
        return at < 0 ? null : All[at];
    }

    public static string CssClass(OutstandingKind kind) => kind switch
    {
        OutstandingKind.Nothing => "tone-bad",
        OutstandingKind.Incomplete => "tone-warn",
        OutstandingKind.Returned => "tone-exceeded",
        _ => "tone-progress",
    };

    public static string Icon(OutstandingKind kind) => kind switch
    {
        OutstandingKind.Nothing => "radio_button_unchecked",
        OutstandingKind.Incomplete => "pending",
        OutstandingKind.Returned => "undo",
        _ => "send",
    };
}
