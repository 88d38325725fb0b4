using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>
/// Giới hạn dòng từ chối: every refusal is audited, but whoever sends the same one a thousand times, or a thousand different ones, must
/// not fill the log. Within one hour the same refusal to the same person is one row, and one person gets so many; the last one says so.
/// </summary>
internal sealed class RefusalLimit
{
    /// <summary>Rows of one person (or, of strangers, one address) in an hour.</summary>
    public const int PerActor = 200;

    /// <summary>Rows of everybody in an hour.</summary>
    public const int Total = 5000;

    private readonly Lock gate = new();
    private readonly HashSet<(object Who, string Action, string Subject, string Said)> seen = [];
    private readonly Dictionary<object, int> counts = [];
    private long hour;

    /// <summary>What to write of a refusal; null where it is not written again.</summary>
    public string? Admit(Actor actor, Intent recorded, string said, DateTime now)
    {
        object who = actor.AccountId ?? (object)(actor.Address ?? actor.Name);
        lock (gate)
        {
            long current = now.Ticks / TimeSpan.TicksPerHour;
            if (current != hour)
            {
                hour = current;
                seen.Clear();
                counts.Clear();
            }

            int count = counts.GetValueOrDefault(who);
            if (count >= PerActor || seen.Count >= Total || !seen.Add((who, recorded.Action, recorded.Subject, said)))
            {
                return null;
            }

            counts[who] = count + 1;
            bool last = count + 1 == PerActor || seen.Count == Total;
            return last ? said + " (Đã quá nhiều lần bị từ chối: từ đây đến hết giờ này không ghi thêm từng lần.)" : said;
        }
    }
}
