using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>A compiled query, once for each engine's model: EF refuses one that was compiled for another.</summary>
internal sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> queries = [];

    public TQuery Of(CdvcDbContext db) => queries.GetValue(db.Model, _ => compile());
}
