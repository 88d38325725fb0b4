using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Tests.Accounts;

/// <summary>What an open page may still write after something about its account has changed.</summary>
public sealed class ActorStandingTests : SignInTest
{
    private static readonly AccountDetails Details = new(UserName, "Người Thử", Role.Officer, UnionCode: null);

    [Theory, EveryDatabase]
    public async Task A_change_of_role_takes_effect_at_the_next_write(DatabaseProvider engine)
    {
        (TestDatabase database, Actor actor) = await PreparedAsync(engine);
        await using TestDatabase _ = database;

        await ChangeAsync(database, Details with { Role = Role.Leader });

        await RefusedAsync(database, actor);
        // the same role, but the session began before
        await ChangeAsync(database, Details);
        await RefusedAsync(database, actor);
        await database.SaveAsync("LD", 5, basedOn: 1, actor: await EnteredAsync(database)).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task A_lock_takes_effect_at_the_next_write(DatabaseProvider engine)
    {
        (TestDatabase database, Actor actor) = await PreparedAsync(engine);
        await using TestDatabase _ = database;

        await database.ChangeAccountAsync(Operation.By(TestDatabase.Administrator), Details with { Disabled = true }).SavedAsync();

        await RefusedAsync(database, actor);
    }

    [Theory, EveryDatabase]
    public async Task An_account_moved_to_another_CDCS_writes_nothing_more_for_the_old_one(DatabaseProvider engine)
    {
        (TestDatabase database, Actor _) = await PreparedAsync(engine);
        await using TestDatabase __ = database;
        await database.AddUnionAsync("CD02");
        await ChangeAsync(database, Details with { Role = Role.GrassrootsUnion, UnionCode = "CD01" });
        Actor own = await EnteredAsync(database);
        await database.SaveAsync("LD", 5, basedOn: 1, actor: own).SavedAsync();

        await ChangeAsync(database, Details with { Role = Role.GrassrootsUnion, UnionCode = "CD02" });

        await database.SaveAsync("LD", 6, basedOn: 2, actor: own).RefusedAsync("Hãy đăng nhập lại");
    }

    [Theory, EveryDatabase]
    public async Task Signed_out_ended_or_invented_sessions_write_nothing(DatabaseProvider engine)
    {
        (TestDatabase database, Actor first) = await PreparedAsync(engine);
        await using TestDatabase _ = database;
        Actor second = await EnteredAsync(database);
        SessionCommands sessions = database.Get<SessionCommands>();

        await sessions.SignOutAsync(first, Cancellation).SavedAsync();
        await RefusedAsync(database, first);
        await RefusedAsync(database, second with { SessionId = Guid.NewGuid() });
        await RefusedAsync(database, TestDatabase.Officer with { SessionId = second.SessionId });
        await RefusedAsync(database, second with { AccountId = 987 });

        await database.SaveAsync("LD", 5, basedOn: 1, actor: second).SavedAsync();
        await sessions.EndAsync(Operation.By(TestDatabase.Administrator), second.SessionId!.Value, Cancellation).SavedAsync();
        await RefusedAsync(database, second);
    }

    [Theory, EveryDatabase]
    public async Task A_name_corrected_by_Quan_tri_signs_nobody_out(DatabaseProvider engine)
    {
        (TestDatabase database, Actor actor) = await PreparedAsync(engine);
        await using TestDatabase _ = database;

        await ChangeAsync(database, Details with { DisplayName = "Người Thử Nghiệm" });

        await database.SaveAsync("LD", 5, basedOn: 1, actor: actor).SavedAsync();
    }

    private static async Task<(TestDatabase Database, Actor Actor)> PreparedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await WithAccountAsync(engine);
        await database.AddUnionAsync();
        Actor actor = await EnteredAsync(database);
        await database.SaveAsync("LD", 4, actor: actor).SavedAsync();
        return (database, actor);
    }

    private static Task ChangeAsync(TestDatabase database, AccountDetails details) =>
        database.ChangeAccountAsync(Operation.By(TestDatabase.Administrator), details).SavedAsync();

    private static async Task RefusedAsync(TestDatabase database, Actor actor)
    {
        Outcome outcome = await database.SaveAsync("LD", 9, basedOn: 1, actor: actor);
        Assert.Contains("Quyền của tài khoản vừa thay đổi", Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons), StringComparison.Ordinal);
    }
}
