using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Đọc chức danh, tập thể: reads the bodies that lead and support, with who holds them.</summary>
public sealed class BodyQueries(CdvcContexts contexts)
{
    /// <summary>Every body by name, with its holders; empty for whoever may not see the province.</summary>
    public async Task<IReadOnlyList<Body>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MaySeeProvince())
        {
            return [];
        }

        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            List<Body> bodies = await db.Bodies.AsNoTracking().Include(b => b.Holders).ToListAsync(cancellationToken).ConfigureAwait(false);
            return [.. bodies.OrderBy(b => b.Name, Vietnamese.Names)];
        }
    }
}
