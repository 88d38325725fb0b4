using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Màu, ký hiệu và mã địa chỉ of the dashboard's groups.</summary>
public static class GroupTone
{
    /// <summary>In the order of the tiles.</summary>
    public static IReadOnlyList<StatusGroup> All { get; } =
        [StatusGroup.Safe, StatusGroup.Unsure, StatusGroup.Slipping, StatusGroup.Missing, StatusGroup.NotAssigned];

    /// <summary>The group's spelling in an address: "chua-dat".</summary>
    public static string Code(StatusGroup group) => group switch
    {
        StatusGroup.Safe => "an-toan",
        StatusGroup.Unsure => "chua-chac",
        StatusGroup.Slipping => "chua-dat",
        StatusGroup.Missing => "chua-co-so-lieu",
        _ => "khong-giao",
    };

    /// <summary>The group of an address; null where it names none.</summary>
    public static StatusGroup? Of(string? code)
    {
        int at = All.ToList().FindIndex(group => string.Equals(Code(group), code, StringComparison.Ordinal));
        return at < 0 ? null : All[at];
    }

    /// <param name="group">Nhóm.</param>
    /// <param name="inProgress">6 và 9 tháng: what is slipping is under way.</param>
    public static string CssClass(StatusGroup group, bool inProgress) => group switch
    {
        StatusGroup.Safe => "tone-good",
        StatusGroup.Unsure => "tone-warn",
        StatusGroup.Slipping => inProgress ? "tone-progress" : "tone-bad",
        _ => "tone-absent",
    };

    /// <inheritdoc cref="CssClass"/>
    public static string Icon(StatusGroup group, bool inProgress) => group switch
    {
        StatusGroup.Safe => "check_circle",
        StatusGroup.Unsure => "help",
        StatusGroup.Slipping => inProgress ? "pending" : "cancel",
        StatusGroup.Missing => "hourglass_empty",
        _ => "do_not_disturb_on",
    };
}
