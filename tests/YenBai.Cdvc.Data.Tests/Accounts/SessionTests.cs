using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Tests.Accounts;

public sealed class SessionTests : SignInTest
{
    [Theory, EveryDatabase]
    public async Task Everybody_sees_and_ends_the_own_sessions_Quan_tri_those_of_all_and_others_neither(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        Actor one = await EnteredAsync(database);
        Actor two = await EnteredAsync(database);
        SessionQueries queries = database.Get<SessionQueries>();
        SessionCommands commands = database.Get<SessionCommands>();

        IReadOnlyList<SessionRow> own = await queries.ListAsync(one, one.AccountId!.Value, Cancellation);
        Assert.Equal(new HashSet<Guid> { one.SessionId!.Value, two.SessionId!.Value }, own.Select(s => s.Id).ToHashSet());
        Assert.All(own, s => Assert.Equal((Visitor.Address, Visitor.Browser), (s.Address, s.Browser)));
        Assert.Equal(2, (await queries.ListAsync(TestDatabase.Administrator, one.AccountId!.Value, Cancellation)).Count);
        Assert.Empty(await queries.ListAsync(TestDatabase.Officer, one.AccountId!.Value, Cancellation));
        await commands.EndAsync(Operation.By(TestDatabase.Officer), one.SessionId!.Value, Cancellation).RefusedAsync("Không có phiên");
        await commands.EndAllAsync(Operation.By(TestDatabase.Leader), one.AccountId!.Value, Cancellation).RefusedAsync("Không có phiên");

        await commands.EndAsync(Operation.By(one), two.SessionId!.Value, Cancellation).SavedAsync();
        Assert.Equal(one.SessionId, Assert.Single(await queries.ListAsync(one, one.AccountId!.Value, Cancellation)).Id);
    }

    [Theory, EveryDatabase]
    public async Task Signing_out_everywhere_ends_every_session_of_the_account_and_no_other(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        Actor one = await EnteredAsync(database);
        await EnteredAsync(database);

        await database.Get<SessionCommands>().EndAllAsync(Operation.By(one), one.AccountId!.Value, Cancellation).SavedAsync();

        Assert.Empty(await database.Get<SessionQueries>().LiveAsync(Cancellation));
        Assert.Single(await database.AuditAsync(AuditActions.EndSessions));
        await EnteredAsync(database);
    }

    [Theory, EveryDatabase]
    public async Task A_session_ends_after_an_hour_of_nothing_and_after_twelve_hours_of_work(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        Guid idle = (await EnteredAsync(database)).SessionId!.Value;
        Guid busy = (await EnteredAsync(database)).SessionId!.Value;
        SessionQueries queries = database.Get<SessionQueries>();

        for (int minutes = 0; minutes < 12 * 60; minutes += 30)
        {
            IReadOnlySet<Guid> live = await queries.LiveAsync(Cancellation);
            Assert.Equal(minutes < 60, live.Contains(idle));
            Assert.Contains(busy, live);
            await database.Get<SessionCommands>().SeenAsync([busy], Cancellation);
            database.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Empty(await queries.LiveAsync(Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task A_password_changed_by_its_owner_ends_the_other_sessions_and_keeps_this_one(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        Actor here = await EnteredAsync(database);
        await EnteredAsync(database);
        AccountCommands commands = database.Get<AccountCommands>();
        Assert.Null((await database.Get<SignInCommands>().ConfirmAsync(here, "sai mật khẩu rồi", Cancellation)).Pending);
        PendingSignIn confirmed = (await database.Get<SignInCommands>().ConfirmAsync(here, Password, Cancellation)).Pending!;

        await commands.ChangePasswordAsync(Operation.By(here), confirmed, "công đoàn Yên Bái 2026", Cancellation).RefusedAsync("dễ đoán");
        await commands.ChangePasswordAsync(Operation.By(TestDatabase.Officer), confirmed, "một câu khác hẳn câu kia", Cancellation).RefusedAsync("Hãy đăng nhập lại");
        await commands.ChangePasswordAsync(Operation.By(here), confirmed, "một câu khác hẳn câu kia", Cancellation).SavedAsync();

        Assert.Equal([here.SessionId!.Value], await database.Get<SessionQueries>().LiveAsync(Cancellation));
        Assert.IsType<SignInAnswer.Refused>(await EnterAsync(database));
        await EnteredAsync(database, "một câu khác hẳn câu kia");
    }
}
