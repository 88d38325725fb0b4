using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Màu và ký hiệu của trạng thái: the one choice, for badges, bars and charts.</summary>
public static class StatusTone
{
    /// <summary>The CSS class that sets the colours; see "Statuses" in app.css.</summary>
    /// <param name="status">Trạng thái.</param>
    /// <param name="inProgress">6 và 9 tháng: what is not met yet is under way, not failed.</param>
    public static string CssClass(MeasureStatus status, bool inProgress = false) => status switch
    {
        MeasureStatus.Exceeded => "tone-exceeded",
        MeasureStatus.Met => "tone-good",
        MeasureStatus.MetYearBelowText => "tone-warn",
        MeasureStatus.NotMet => inProgress ? "tone-progress" : "tone-bad",
        MeasureStatus.NoData or MeasureStatus.NotAssigned => "tone-absent",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };

    /// <summary>The icon's name, different for every status: colour alone says nothing to many.</summary>
    public static string Icon(MeasureStatus status, bool inProgress = false) => status switch
    {
        MeasureStatus.Exceeded => "stars",
        MeasureStatus.Met => "check_circle",
        MeasureStatus.MetYearBelowText => "warning",
        MeasureStatus.NotMet => inProgress ? "pending" : "cancel",
        MeasureStatus.NoData => "hourglass_empty",
        MeasureStatus.NotAssigned => "do_not_disturb_on",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, message: null),
    };
}
