using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Data.Tests.Accounts;

public sealed class SecondFactorTests : SignInTest
{
    [Fact]
    public void Quan_tri_always_needs_a_second_factor_Lanh_dao_by_a_setting_that_is_on_the_demonstration_never()
    {
        SignInPolicy usual = new();
        SignInPolicy lenient = new() { LeaderSecondFactor = false };
        SignInPolicy demonstration = new() { SecondFactor = false };

        Assert.Equal([Role.Administrator, Role.Leader], Enum.GetValues<Role>().Where(usual.Demands));
        Assert.Equal([Role.Administrator], Enum.GetValues<Role>().Where(lenient.Demands));
        Assert.DoesNotContain(Enum.GetValues<Role>(), demonstration.Demands);
    }

    [Theory, EveryDatabase]
    public async Task Quan_tri_without_a_second_factor_gets_no_session_before_there_is_one(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);

        PendingSignIn pending = Assert.IsType<SignInAnswer.NeedsEnrolment>(await EnterAsync(database)).Pending;
        Assert.Empty(await database.Get<SessionQueries>().LiveAsync(Cancellation));
        (SignInAnswer answer, IReadOnlyList<string> codes) = await database.Get<SecondFactorCommands>().EnrolAsync(pending, OneTimeCodes.NewKey(), "000000", Visitor, Cancellation);
        Assert.IsType<SignInAnswer.Refused>(answer);
        Assert.Empty(codes);
        Assert.False((await AccountAsync(database)).TwoFactorEnabled);

        (_, codes, Actor actor) = await EnrolAsync(database);
        Assert.Equal([actor.SessionId!.Value], await database.Get<SessionQueries>().LiveAsync(Cancellation));
        Assert.Equal(OneTimeCodes.RecoveryCodes, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory, EveryDatabase]
    public async Task A_code_opens_once_also_when_two_send_it_at_the_same_moment(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);
        (AuthenticatorApp phone, _, _) = await EnrolAsync(database);
        // the code of the enrolment is used up too
        Assert.IsType<SignInAnswer.Refused>(await EnterWithCodeAsync(database, phone.CodeAt(database.Clock.GetUtcNow())));

        string code = phone.NewCode(database.Clock.GetUtcNow());
        SignInAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => EnterWithCodeAsync(database, code))));

        Assert.Single(answers.OfType<SignInAnswer.Entered>());
    }

    [Theory, EveryDatabase]
    public async Task A_recovery_code_opens_once(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);
        (_, IReadOnlyList<string> codes, Actor actor) = await EnrolAsync(database);

        Assert.IsType<SignInAnswer.Entered>(await EnterWithCodeAsync(database, codes[3].ToUpperInvariant().Replace('-', ' ')));
        Assert.IsType<SignInAnswer.Refused>(await EnterWithCodeAsync(database, codes[3]));
        Assert.Equal(OneTimeCodes.RecoveryCodes - 1, (await database.Get<AccountQueries>().OwnAsync(actor, Cancellation))!.RecoveryCodes);
        Assert.Contains(await database.AuditAsync(AuditActions.SignIn), row => row.After!.StartsWith("Mật khẩu và mã dự phòng", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);
        (AuthenticatorApp phone, _, _) = await EnrolAsync(database);
        PendingSignIn pending = Assert.IsType<SignInAnswer.NeedsCode>(await EnterAsync(database)).Pending;
        for (int n = 0; n < AccountRules.MaxFailures; n++)
        {
            // the right password in between starts no new count
            Assert.IsType<SignInAnswer.NeedsCode>(await EnterAsync(database));
            Assert.IsType<SignInAnswer.Refused>(await database.Get<SignInCommands>().CheckCodeAsync(pending, "000000", Visitor, Cancellation));
        }

        string code = phone.NewCode(database.Clock.GetUtcNow());
        Assert.IsType<SignInAnswer.StartAgain>(await database.Get<SignInCommands>().CheckCodeAsync(pending, code, Visitor, Cancellation));
        Assert.IsType<SignInAnswer.Refused>(await EnterAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task A_sign_in_begun_with_the_old_password_is_not_finished_after_it_changed(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);
        (AuthenticatorApp phone, _, _) = await EnrolAsync(database);
        PendingSignIn pending = Assert.IsType<SignInAnswer.NeedsCode>(await EnterAsync(database)).Pending;

        await ActivateAsync(database, "một câu khác hẳn câu kia");

        Assert.IsType<SignInAnswer.StartAgain>(
            await database.Get<SignInCommands>().CheckCodeAsync(pending, phone.NewCode(database.Clock.GetUtcNow()), Visitor, Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Quan_tri_resets_a_second_factor_which_ends_the_sessions_and_asks_for_a_new_one_and_nobody_else_may(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);
        await EnrolAsync(database);
        SecondFactorCommands commands = database.Get<SecondFactorCommands>();
        await commands.ResetAsync(Operation.By(TestDatabase.Officer), UserName, Cancellation).RefusedAsync("Chỉ Quản trị");

        await commands.ResetAsync(Operation.By(TestDatabase.Administrator), UserName, Cancellation).SavedAsync();

        Assert.Empty(await database.Get<SessionQueries>().LiveAsync(Cancellation));
        Assert.IsType<SignInAnswer.NeedsEnrolment>(await EnterAsync(database));
        Assert.Equal(TestDatabase.Administrator.AccountId, Assert.Single(await database.AuditAsync(AuditActions.ResetSecondFactor)).AccountId);
    }

    [Theory, EveryDatabase]
    public async Task Others_may_have_a_second_factor_and_do_without_again_and_whoever_needs_one_may_not(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        (_, _, Actor actor) = await EnrolAsync(database);
        Assert.IsType<SignInAnswer.NeedsCode>(await EnterAsync(database));
        PendingSignIn confirmed = (await database.Get<SignInCommands>().ConfirmAsync(actor, Password, Cancellation)).Pending!;

        await database.Get<SecondFactorCommands>().RemoveOwnAsync(Operation.By(actor with { Role = Role.Administrator }), confirmed, Cancellation).RefusedAsync("phải có xác thực hai bước");
        await database.Get<SecondFactorCommands>().RemoveOwnAsync(Operation.By(actor), confirmed, Cancellation).SavedAsync();
        await EnteredAsync(database);
    }

    [Theory, EveryDatabase]
    public async Task Key_and_recovery_codes_are_not_in_the_database_as_they_are_shown(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine, Role.Administrator);
        PendingSignIn pending = Assert.IsType<SignInAnswer.NeedsEnrolment>(await EnterAsync(database)).Pending;
        string key = OneTimeCodes.NewKey();
        (_, IReadOnlyList<string> codes) = await database.Get<SecondFactorCommands>()
            .EnrolAsync(pending, key, new AuthenticatorApp(key).NewCode(database.Clock.GetUtcNow()), Visitor, Cancellation);

        await using CdvcDbContext db = database.Open();
        string[] kept = [.. (await db.UserTokens.ToListAsync(Cancellation)).Select(t => t.Value!), .. (await db.AuditEntries.ToListAsync(Cancellation)).Select(a => $"{a.Before}{a.After}")];
        Assert.Equal(2, await db.UserTokens.CountAsync(Cancellation));
        Assert.All([key, .. codes, .. codes.Select(c => c.Replace("-", "", StringComparison.Ordinal))], secret =>
            Assert.DoesNotContain(kept, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}
