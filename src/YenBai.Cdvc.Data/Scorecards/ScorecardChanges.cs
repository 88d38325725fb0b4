using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Scorecards;

/// <summary>Thay đổi chạm tới bảng tổng hợp: what the audit log says was written since a stamp.</summary>
/// <param name="Everything">More than single periods may have changed: CĐCS, the programme, the periods themselves.</param>
/// <param name="Periods">Codes of the periods whose figures, confirmations or reports have changed.</param>
/// <param name="Items">Period and item codes of the figures among them: a count as of a cut-off is looked at by later periods too.</param>
internal sealed record ScorecardChanges(bool Everything, IReadOnlySet<string> Periods, IReadOnlySet<(string Period, string Item)> Items)
{
    /// <summary>More rows than these are not worth telling apart.</summary>
    private const int MostRows = 20_000;

    // what is done to figures and reports; the subject begins with the period's code
    private static readonly string[] OfOnePeriod = ["figure.", "figures.", "report.", "reports."];

    // nothing a scorecard shows; the rows of what is not named here count for everything
    private static readonly string[] Elsewhere =
        ["account.", "second-factor.", "protection-key.", "reminder.", "columns.", "row-note.", "work-plan.", "document-form."];

    public static async Task<ScorecardChanges> SinceAsync(CdvcDbContext db, ChangeStamp since, CancellationToken cancellationToken)
    {
        int recent = await db.AuditEntries.Where(AuditActions.ChangesData)
            .CountAsync(a => a.Id > since.LastId - ChangeStamps.Window && a.Id <= since.LastId, cancellationToken).ConfigureAwait(false);
        var rows = await db.AuditEntries.Where(AuditActions.ChangesData).Where(a => a.Id > since.LastId)
            .OrderBy(a => a.Id).Take(MostRows).Select(a => new { a.Action, a.Subject }).ToListAsync(cancellationToken).ConfigureAwait(false);
        // a row that took its number before and was committed since is none of those after
        return recent != since.Recent || rows.Count == MostRows ? All : Of(rows.Select(r => (r.Action, r.Subject)));
    }

    private static ScorecardChanges All { get; } = new(Everything: true, new HashSet<string>(StringComparer.Ordinal), new HashSet<(string, string)>());

    private static ScorecardChanges Of(IEnumerable<(string Action, string Subject)> rows)
    {
        HashSet<string> periods = new(StringComparer.Ordinal);
        HashSet<(string, string)> items = [];
        foreach ((string action, string subject) in rows)
        {
            if (StartsWithAny(action, Elsewhere))
            {
                continue;
            }

            string[] parts = subject.Split('/');
            if (!StartsWithAny(action, OfOnePeriod) || !PeriodCode.TryParse(parts[0], out _))
            {
                return All;
            }

            periods.Add(parts[0]);
            if (string.Equals(action, AuditActions.SaveFigure, StringComparison.Ordinal))
            {
                items.Add((parts[0], parts[^1]));
            }
        }

        return new(Everything: false, periods, items);
    }

    private static bool StartsWithAny(string action, string[] prefixes) => Array.Exists(prefixes, p => action.StartsWith(p, StringComparison.Ordinal));
}
