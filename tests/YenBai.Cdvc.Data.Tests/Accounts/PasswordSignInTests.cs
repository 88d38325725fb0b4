using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Tests.Accounts;

public sealed class PasswordSignInTests : SignInTest
{
    private const int HmacSha512 = 2;

    [Theory, EveryDatabase]
    public async Task A_name_nobody_has_costs_the_same_hash_and_gets_the_same_answer_as_a_wrong_password(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        PasswordHashing hashing = database.Get<PasswordHashing>();
        long before = hashing.Computed;

        SignInAnswer wrongName = await EnterAsync(database, name: "khong.co");
        Assert.Equal(before + 1, hashing.Computed);
        SignInAnswer wrongPassword = await EnterAsync(database, "sai mật khẩu rồi");
        Assert.Equal(before + 2, hashing.Computed);

        Assert.IsType<SignInAnswer.Refused>(wrongName);
        Assert.Equal(wrongName, wrongPassword);
    }

    [Theory, EveryDatabase]
    public async Task The_tenth_wrong_password_in_a_row_locks_for_a_quarter_of_an_hour_and_says_no_more_than_before(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        SignInAnswer wrong = await EnterAsync(database, "sai mật khẩu rồi");
        await EnteredAsync(database);
        for (int n = 0; n < AccountRules.MaxFailures; n++)
        {
            Assert.Equal(wrong, await EnterAsync(database, "sai mật khẩu rồi"));
        }

        Assert.Equal(wrong, await EnterAsync(database));
        database.Clock.Advance(AccountRules.Lockout);
        await EnteredAsync(database);
    }

    [Theory, EveryDatabase]
    public async Task An_activation_link_lifts_a_lockout_and_ends_every_session(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        Actor before = await EnteredAsync(database);
        for (int n = 0; n < AccountRules.MaxFailures; n++)
        {
            await EnterAsync(database, "sai mật khẩu rồi");
        }

        await ActivateAsync(database, "một câu khác hẳn câu kia");

        Assert.DoesNotContain(before.SessionId!.Value, await database.Get<SessionQueries>().LiveAsync(Cancellation));
        await EnteredAsync(database, "một câu khác hẳn câu kia");
    }

    [Theory, EveryDatabase]
    public async Task A_hash_of_fewer_iterations_is_replaced_at_the_next_right_sign_in(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        string old = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = TestDatabase.TestIterations / 2 })).HashPassword(null!, Password);
        await using (CdvcDbContext db = database.Open())
        {
            (await db.Users.SingleAsync(a => a.UserName == UserName, Cancellation)).PasswordHash = old;
            await db.SaveChangesAsync(Cancellation);
        }

        await EnterAsync(database, "sai mật khẩu rồi");
        Assert.Equal(old, (await AccountAsync(database)).PasswordHash);
        await EnteredAsync(database);

        string renewed = (await AccountAsync(database)).PasswordHash!;
        Assert.Equal((HmacSha512, TestDatabase.TestIterations), FormOf(renewed));
        await EnteredAsync(database);
        Assert.Equal(renewed, (await AccountAsync(database)).PasswordHash);
    }

    [Fact]
    public async Task A_password_is_hashed_by_HMAC_SHA512_as_often_as_OWASP_says() =>
        Assert.Equal((HmacSha512, 220_000), FormOf((await new PasswordHashing().HashAsync(Password, Cancellation))!));

    [Fact]
    public async Task A_flood_of_passwords_is_turned_away_instead_of_using_up_the_cores()
    {
        PasswordHashing hashing = new(atOnce: 1, waiting: 3, PasswordHashing.Iterations);

        PasswordMatch[] matches = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => hashing.MatchAsync(hash: null, Password, Cancellation))));

        Assert.InRange(hashing.Computed, 4, 49);
        Assert.Equal(50 - hashing.Computed, matches.Count(m => m == PasswordMatch.Busy));
        Assert.Equal(PasswordMatch.Wrong, await hashing.MatchAsync(hash: null, Password, Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task A_locked_account_is_told_so_only_after_its_right_password(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        await database.ChangeAccountAsync(Operation.By(Actor.CommandLine), new AccountDetails(UserName, "Người Thử", Role.Officer, UnionCode: null) { Disabled = true }).SavedAsync();

        Assert.Contains("đang bị khóa", Assert.IsType<SignInAnswer.Refused>(await EnterAsync(database)).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("đang bị khóa", Assert.IsType<SignInAnswer.Refused>(await EnterAsync(database, "sai mật khẩu rồi")).Reason, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Sign_ins_failures_and_sign_outs_are_audited_with_address_and_without_what_was_typed(DatabaseProvider engine)
    {
        await using TestDatabase database = await WithAccountAsync(engine);
        await EnterAsync(database, "mật khẩu gõ nhầm");
        await EnterAsync(database, name: "mật khẩu gõ vào ô tên");
        Actor actor = await EnteredAsync(database);
        await database.Get<SessionCommands>().SignOutAsync(actor, Cancellation).SavedAsync();

        List<AuditEntry> failures = await database.AuditAsync(AuditActions.Refused(AuditActions.SignIn));
        Assert.Equal([UserName, "Không rõ"], failures.Select(f => f.Subject), StringComparer.Ordinal);
        AuditEntry entered = Assert.Single(await database.AuditAsync(AuditActions.SignIn));
        AuditEntry left = Assert.Single(await database.AuditAsync(AuditActions.SignOut));
        Assert.All([.. failures, entered], row => Assert.Equal("192.0.2.7", row.Address));
        Assert.All([entered, left], row => Assert.Equal((actor.AccountId, "Người Thử"), (row.AccountId, row.ActorName)));
        await using CdvcDbContext db = database.Open();
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancellation), a => $"{a.ActorName} {a.Subject} {a.After}".Contains("gõ", StringComparison.Ordinal));
    }

    /// <summary>Algorithm and count of a hash of Identity's version 3.</summary>
    private static (int Algorithm, int Count) FormOf(string hash)
    {
        byte[] bytes = Convert.FromBase64String(hash);
        return (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)));
    }
}
