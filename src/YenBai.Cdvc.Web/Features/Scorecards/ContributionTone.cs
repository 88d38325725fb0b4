using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Màu và ký hiệu of how a CĐCS stands on a row: one choice for every page.</summary>
public static class ContributionTone
{
    /// <summary>The icon's name, different for every state: colour alone says nothing to many.</summary>
    public static string Icon(ContributionState state) => state switch
    {
        ContributionState.Pass => "check_circle",
        ContributionState.Fail => "cancel",
        ContributionState.Blank => "hourglass_empty",
        ContributionState.NotApplicable => "do_not_disturb_on",
        ContributionState.Counted => "check",
        _ => "event_busy",
    };

    /// <summary>The CSS class that sets the colours; see "Statuses" in app.css.</summary>
    /// <param name="state">How it stands.</param>
    /// <param name="inProgress">6 và 9 tháng: what is not met yet is under way, not failed.</param>
    public static string CssClass(ContributionState state, bool inProgress) => state switch
    {
        ContributionState.Pass => "tone-good",
        ContributionState.Fail => inProgress ? "tone-progress" : "tone-bad",
        _ => "tone-absent",
    };
}
