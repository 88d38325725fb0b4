using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>Whoever writes must have an account: Quản trị, Cán bộ and Lãnh đạo from the start, a CĐCS as soon as it is added.</summary>
internal sealed partial class TestDatabase
{
    private const int FirstOfUnions = 1000;

    public static Actor Officer { get; } = new(2, "Cán bộ Thử", Role.Officer);

    public static Actor Leader { get; } = new(3, "Lãnh đạo Thử", Role.Leader);

    public static Actor Administrator { get; } = new(1, "Quản trị Thử", Role.Administrator);

    public static Actor OfUnion(GrassrootsUnion union) => OfUnion(union.Id);

    /// <summary>An account with this id, without a password.</summary>
    public async Task AddAccountAsync(Actor actor)
    {
        await using CdvcDbContext db = Open();
        await AddAccountAsync(db, actor);
    }

    /// <summary>A database nobody has been set up in yet.</summary>
    public static async Task<TestDatabase> StartWithoutAccountsAsync(DatabaseProvider engine)
    {
        TestDatabase database = await StartAsync(engine);
        await using CdvcDbContext db = database.Open();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"Accounts\"", Cancellation);
        return database;
    }

    /// <summary>The account of this actor gets the actor's role.</summary>
    public async Task PromoteAsync(Actor actor)
    {
        await using CdvcDbContext db = Open();
        (await db.Users.SingleAsync(a => a.Id == actor.AccountId, Cancellation)).Role = actor.Role;
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>Quản trị, Cán bộ and Lãnh đạo, in a database that was not made by <see cref="StartAsync"/>.</summary>
    public async Task AddAccountsAsync()
    {
        foreach (Actor actor in (Actor[])[Administrator, Officer, Leader])
        {
            await AddAccountAsync(actor);
        }
    }

    private static Actor OfUnion(int unionId) => new(FirstOfUnions + unionId, "CĐCS Thử", Role.GrassrootsUnion, unionId);

    private static async Task AddAccountAsync(DbContext db, Actor actor)
    {
        FormattableString insert = $"""
            INSERT INTO "Accounts" ("Id", "UserName", "NormalizedUserName", "DisplayName", "Role", "GrassrootsUnionId", "Disabled", "EmailConfirmed", "PhoneNumberConfirmed",
              "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "SecurityStamp", "ConcurrencyStamp")
            VALUES ({actor.AccountId}, {$"thu.{actor.AccountId}"}, {$"THU.{actor.AccountId}"}, {actor.Name}, {(int)actor.Role}, {actor.GrassrootsUnionId}, 0, 0, 0, 0, 1, 0, 'a', 'a')
            """;
        // the id is chosen here, where the engine would give one
        FormattableString chosen = db.Database.IsSqlite()
            ? insert
            : FormattableStringFactory.Create($"SET IDENTITY_INSERT \"Accounts\" ON; {insert.Format}; SET IDENTITY_INSERT \"Accounts\" OFF;", insert.GetArguments());
        await db.Database.ExecuteSqlInterpolatedAsync(chosen);
    }

    /// <summary>Every CĐCS that is added gets its account.</summary>
    private sealed class UnionAccounts : SaveChangesInterceptor
    {
        private readonly ConditionalWeakTable<DbContext, List<GrassrootsUnion>> added = [];

        public static UnionAccounts Instance { get; } = new();

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            DbContext db = eventData.Context!;
            added.AddOrUpdate(db, [.. db.ChangeTracker.Entries<GrassrootsUnion>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)]);
            return ValueTask.FromResult(result);
        }

        public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            foreach (GrassrootsUnion union in added.TryGetValue(eventData.Context!, out List<GrassrootsUnion>? unions) ? unions : [])
            {
                await AddAccountAsync(eventData.Context!, OfUnion(union.Id));
            }

            return result;
        }
    }
}
