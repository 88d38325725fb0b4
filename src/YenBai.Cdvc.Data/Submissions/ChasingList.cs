using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Danh sách đôn đốc of a period: who has not sent, and what each owes.</summary>
/// <param name="Active">Number of CĐCS active at the cut-off.</param>
/// <param name="Unions">Of them, those that have neither sent nor been approved: the longest overdue first, of these the emptiest.</param>
/// <param name="Province">The province's own report; null once it is sent or approved.</param>
/// <param name="Log">Every reminder of the period, the latest first; of CĐCS that have sent since, too.</param>
/// <param name="Today">The date in Asia/Ho_Chi_Minh.</param>
public sealed record ChasingList(
    Programme Programme,
    ReportingPeriod Period,
    int Active,
    IReadOnlyList<OutstandingReport> Unions,
    OutstandingReport? Province,
    IReadOnlyList<LoggedReminder> Log,
    DateOnly Today)
{
    /// <summary>Of <see cref="Unions"/>, those after their deadline.</summary>
    public IReadOnlyList<OutstandingReport> Late => [.. Unions.Where(u => u.IsLate(Period, Today))];
}

/// <summary>Một lần đôn đốc in the log.</summary>
public sealed record LoggedReminder(string UnionCode, string UnionName, Reminder Reminder);

/// <summary>Kỳ quá hạn that is still open and still lacks reports.</summary>
/// <param name="Lacking">CĐCS that have not sent and lack figures, or were returned.</param>
/// <param name="Unsent">CĐCS that have every figure and have not sent.</param>
public sealed record OverduePeriod(ReportingPeriod Period, int Lacking, int Unsent);
