using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Màu và ký hiệu of how a CĐCS stands on a row.</summary>
public static class ContributionTone
{
    public static string Icon(ContributionState state) => state switch
    {
        ContributionState.Pass => "check_circle",
        ContributionState.Fail => "cancel",
        ContributionState.Blank => "hourglass_empty",
        ContributionState.NotApplicable => "do_not_disturb_on",
        ContributionState.Counted => "check",
        _ => "event_busy",
    };

    /// <param name="kind">In 6 and 9 tháng what is not reached yet is under way.</param>
    public static string CssClass(ContributionState state, PeriodKind kind) => state switch
    {
        ContributionState.Pass => "tone-good",
        ContributionState.Fail => kind == PeriodKind.FullYear ? "tone-bad" : "tone-progress",
        _ => "tone-absent",
    };
}
