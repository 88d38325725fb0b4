using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Người đảm nhiệm minh họa: the leading bodies get holders that are plainly nobody, two of them with the demonstration accounts.</summary>
internal static class DemonstrationHolders
{
    private static readonly DateOnly From = new(2023, 12, 20);

    /// <summary>Once: a database with any holder is left as it is.</summary>
    public static async Task<Outcome> AddAsync(WriteScope scope)
    {
        List<Programme> programmes = await scope.Db.Programmes.Include(p => p.Indicators).ThenInclude(i => i.LeadBody).ThenInclude(b => b.Holders)
            .AsSplitQuery().ToListAsync(scope.Cancellation).ConfigureAwait(false);
        Body[] leads = [.. programmes.SelectMany(p => p.Indicators).OrderBy(i => i.Number).Select(i => i.LeadBody).Distinct()];
        if (leads.Any(b => b.Holders.Count > 0))
        {
            return new Outcome.Refused("Đã có người đảm nhiệm.");
        }

        int? leader = await AccountAsync(scope, Role.Leader).ConfigureAwait(false);
        int? officer = await AccountAsync(scope, Role.Officer).ConfigureAwait(false);
        foreach ((int index, Body body) in leads.Index())
        {
            int? account = index switch { 0 => leader, 1 => officer, _ => null };
            body.Holders.Add(new HolderDraft($"Người phụ trách minh họa {index + 1}", account, From, To: null).ToHolder());
            body.Version++;
        }

        scope.Record(before: null, after: $"{leads.Length} người");
        return new Outcome.Saved();
    }

    private static async Task<int?> AccountAsync(WriteScope scope, Role role) =>
        await scope.Db.Users.Where(a => a.Role == role).OrderBy(a => a.Id).Select(a => (int?)a.Id).FirstOrDefaultAsync(scope.Cancellation).ConfigureAwait(false);
}
