using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Data.Tests.Accounts;

/// <summary>An account that signs in.</summary>
public abstract class SignInTest
{
    protected const string Password = "mưa rơi ruộng bậc thang";
    protected const string UserName = "nguoi.thu";

    protected static readonly Visitor Visitor = new("192.0.2.7", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected static async Task<TestDatabase> WithAccountAsync(DatabaseProvider engine, Role role = Role.Officer)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.Get<AccountCommands>().CreateAsync(Operation.By(Actor.CommandLine), new AccountDetails(UserName, "Người Thử", role, UnionCode: null), Cancellation).SavedAsync();
        await ActivateAsync(database, Password);
        return database;
    }

    private protected static async Task ActivateAsync(TestDatabase database, string password)
    {
        AccountCommands commands = database.Get<AccountCommands>();
        string token = (await commands.IssueActivationAsync(Operation.By(Actor.CommandLine), UserName, Cancellation))!;
        await commands.ActivateAsync(UserName, token, password, Visitor, Cancellation).SavedAsync();
    }

    private protected static Task<SignInAnswer> EnterAsync(TestDatabase database, string password = Password, string name = UserName) =>
        database.Get<SignInCommands>().EnterAsync(name, password, Visitor, Cancellation);

    /// <summary>Signs in with the password alone.</summary>
    private protected static async Task<Actor> EnteredAsync(TestDatabase database, string password = Password) =>
        Assert.IsType<SignInAnswer.Entered>(await EnterAsync(database, password)).Session.Actor;

    /// <summary>A new second factor: the phone, the recovery codes and who is signed in with it.</summary>
    private protected static async Task<(AuthenticatorApp Phone, IReadOnlyList<string> Codes, Actor Actor)> EnrolAsync(TestDatabase database)
    {
        PendingSignIn pending = await EnterAsync(database) is SignInAnswer.NeedsEnrolment needs
            ? needs.Pending
            : (await database.Get<SignInCommands>().ConfirmAsync(await EnteredAsync(database), Password, Cancellation)).Pending!;
        string key = OneTimeCodes.NewKey();
        AuthenticatorApp phone = new(key);
        (SignInAnswer answer, IReadOnlyList<string> codes) = await database.Get<SecondFactorCommands>()
            .EnrolAsync(pending, key, phone.NewCode(database.Clock.GetUtcNow()), Visitor, Cancellation);
        return (phone, codes, Assert.IsType<SignInAnswer.Entered>(answer).Session.Actor);
    }

    private protected static async Task<SignInAnswer> EnterWithCodeAsync(TestDatabase database, string code) =>
        await database.Get<SignInCommands>().CheckCodeAsync(
            Assert.IsType<SignInAnswer.NeedsCode>(await EnterAsync(database)).Pending, code, Visitor, Cancellation);

    private protected static async Task<Account> AccountAsync(TestDatabase database)
    {
        await using CdvcDbContext db = database.Open();
        return await db.Users.AsNoTracking().SingleAsync(a => a.UserName == UserName, Cancellation);
    }
}
