using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Web.Features.Figures;

/// <summary>Chọn kỳ để nhập.</summary>
public static class EntryPeriods
{
    // figures of a period are being collected in the month before its cut-off
    private const int DaysAhead = 31;

    /// <summary>The period of this code; without a code the one being collected today: in its cut-off to lock window, else the latest that is near. Null where there is none.</summary>
    public static ReportingPeriod? Choose(IReadOnlyList<ReportingPeriod> periods, string? code, DateOnly today)
    {
        if (!string.IsNullOrEmpty(code))
        {
            return periods.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.Ordinal));
        }

        ReportingPeriod[] byCutOff = [.. periods.OrderByDescending(p => p.CutOff)];
        return Array.Find(byCutOff, p => p.CutOff <= today && p.LockDate >= today)
            ?? Array.Find(byCutOff, p => p.CutOff <= today.AddDays(DaysAhead))
            ?? byCutOff.LastOrDefault();
    }
}
