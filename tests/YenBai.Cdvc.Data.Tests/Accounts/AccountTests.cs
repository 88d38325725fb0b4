using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Tests.Accounts;

public sealed class AccountTests
{
    private const string Password = "mật khẩu đủ dài để thử";
    private const int Together = 6;

    private static readonly Visitor Visitor = new("192.0.2.7");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_first_administrator_is_made_only_with_the_code_of_the_console(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);

        await SetUpAsync(database, "AAAA-BBBB-CCCC").RefusedAsync("Mã thiết lập không đúng");
        await SetUpAsync(database, "").RefusedAsync("Mã thiết lập không đúng");
        Assert.False(await database.Get<AccountQueries>().AnyAsync(Cancellation));

        string code = database.Get<SetupCode>().Text;
        await SetUpAsync(database, code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).SavedAsync();
        AccountRow only = Assert.Single(await database.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation));
        Assert.Equal((Role.Administrator, true), (only.Role, only.Activated));
    }

    [Theory, EveryDatabase]
    public async Task There_is_only_one_first_administrator_also_when_two_set_up_at_once(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        string code = database.Get<SetupCode>().Text;

        using Barrier start = new(Together);
        Outcome[] outcomes = await Task.WhenAll(Enumerable.Range(1, Together).Select(n => Apart(start, () => SetUpAsync(database, code, $"quantri{n}"))));

        Assert.Single(outcomes.OfType<Outcome.Saved>());
        Assert.All(outcomes.OfType<Outcome.Refused>(), r => Assert.Contains("Chương trình đã có tài khoản", Assert.Single(r.Reasons), StringComparison.Ordinal));
        Assert.Single(await database.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation));
        await SetUpAsync(database, code, "nua").RefusedAsync("Chương trình đã có tài khoản");
    }

    [Theory, EveryDatabase]
    public async Task Two_servers_with_a_code_each_make_one_first_administrator(DatabaseProvider engine)
    {
        await using TestDatabase one = await TestDatabase.StartWithoutAccountsAsync(engine);
        await using TestDatabase other = TestDatabase.Of(one.Options);
        Assert.NotEqual(one.Get<SetupCode>().Text, other.Get<SetupCode>().Text);

        using Barrier start = new(Together);
        Outcome[] outcomes = await Task.WhenAll(Enumerable.Range(1, Together).Select(n =>
        {
            TestDatabase server = n % 2 == 0 ? one : other;
            return Apart(start, () => SetUpAsync(server, server.Get<SetupCode>().Text, $"quantri{n}"));
        }));

        Assert.Single(outcomes.OfType<Outcome.Saved>());
        Assert.Single(await one.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation));
        await SetUpAsync(other, one.Get<SetupCode>().Text, "nua").RefusedAsync("Mã thiết lập không đúng");
    }

    [Theory, EveryDatabase]
    public async Task A_newer_activation_link_makes_the_older_one_useless_and_a_day_the_newest(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        AccountCommands commands = database.Get<AccountCommands>();
        await commands.CreateAsync(ByAdministrator(), new AccountDetails("canbo", "Cán bộ", Role.Officer, UnionCode: null), Cancellation).SavedAsync();
        string older = (await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation))!;
        string newer = (await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation))!;

        await commands.ActivateAsync("canbo", older, Password, Visitor, Cancellation).RefusedAsync("đã có đường dẫn mới hơn");
        database.Clock.Advance(TimeSpan.FromHours(23));
        await commands.ActivateAsync("canbo", newer, Password, Visitor, Cancellation).SavedAsync();

        string late = (await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation))!;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await commands.ActivateAsync("canbo", late, Password, Visitor, Cancellation).RefusedAsync("đã hết hạn");
    }

    [Theory, EveryDatabase]
    public async Task A_locked_account_gets_no_link_that_would_open_nothing(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        AccountCommands commands = database.Get<AccountCommands>();
        AccountDetails officer = new("canbo", "Cán bộ", Role.Officer, UnionCode: null);
        await commands.CreateAsync(ByAdministrator(), officer, Cancellation).SavedAsync();

        await database.ChangeAccountAsync(ByAdministrator(), officer with { Disabled = true }).SavedAsync();
        Assert.Null(await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation));

        await database.ChangeAccountAsync(ByAdministrator(), officer).SavedAsync();
        Assert.NotNull(await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Of_an_activation_link_only_a_hash_is_kept(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        AccountCommands commands = database.Get<AccountCommands>();
        await commands.CreateAsync(ByAdministrator(), new AccountDetails("canbo", "Cán bộ", Role.Officer, UnionCode: null), Cancellation).SavedAsync();
        string token = (await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation))!;
        Assert.Equal(43, token.Length);
        await commands.ActivateAsync("canbo", "bịa ra", Password, Visitor, Cancellation).RefusedAsync();

        database.CloseConnections();
        await using CdvcDbContext db = database.Open();
        Account account = await db.Users.SingleAsync(Cancellation);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(token)), account.ActivationHash);
        Assert.DoesNotContain(await db.AuditEntries.ToListAsync(Cancellation), a => $"{a.Subject} {a.Before} {a.After}" is var said && (said.Contains(token, StringComparison.Ordinal) || said.Contains(Password, StringComparison.Ordinal)));
    }

    [Theory, EveryDatabase]
    public async Task A_poor_password_is_refused_and_the_set_up_stays_open(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        string code = database.Get<SetupCode>().Text;

        await SetUpAsync(database, code, password: "mật khẩu").RefusedAsync("ít nhất 15 ký tự");
        await SetUpAsync(database, code, password: "aaaaaaaaaaaaaaaa").RefusedAsync("dễ đoán");
        await SetUpAsync(database, code).SavedAsync();
    }

    [Theory, EveryDatabase]
    public async Task The_last_administrator_who_can_sign_in_is_kept(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        await SetUpAsync(database, database.Get<SetupCode>().Text).SavedAsync();
        AccountCommands commands = database.Get<AccountCommands>();
        AccountDetails first = new("quantri", "Quản trị Một", Role.Administrator, UnionCode: null);
        AccountDetails second = new("quantri2", "Quản trị Hai", Role.Administrator, UnionCode: null);
        // without a password nobody signs in with it yet
        await commands.CreateAsync(ByAdministrator(), second, Cancellation).SavedAsync();

        await database.ChangeAccountAsync(ByAdministrator(), first with { Disabled = true }).RefusedAsync("Quản trị duy nhất");
        await database.ChangeAccountAsync(ByAdministrator(), first with { Role = Role.Officer }).RefusedAsync("Quản trị duy nhất");

        await ActivateAsync(database, "quantri2");
        await database.ChangeAccountAsync(ByAdministrator(), first with { Disabled = true }).SavedAsync();
        await database.ChangeAccountAsync(ByAdministrator(), second with { Disabled = true }).RefusedAsync("Quản trị duy nhất");
    }

    [Theory, EveryDatabase]
    public async Task An_activation_link_is_used_once(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        AccountCommands commands = database.Get<AccountCommands>();
        await commands.CreateAsync(ByAdministrator(), new AccountDetails("canbo", "Cán bộ", Role.Officer, UnionCode: null), Cancellation).SavedAsync();
        string? token = await commands.IssueActivationAsync(ByAdministrator(), "canbo", Cancellation);

        await commands.ActivateAsync("canbo", token!, "mật khẩu", Visitor, Cancellation).RefusedAsync("ít nhất 15 ký tự");
        await commands.ActivateAsync("canbo", "bịa ra", Password, Visitor, Cancellation).RefusedAsync("đã dùng rồi, đã hết hạn");
        await commands.ActivateAsync("khongco", token!, Password, Visitor, Cancellation).RefusedAsync("đã dùng rồi, đã hết hạn");
        await commands.ActivateAsync("canbo", token!, Password, Visitor, Cancellation).SavedAsync();
        await commands.ActivateAsync("canbo", token!, "một mật khẩu khác", Visitor, Cancellation).RefusedAsync("đã dùng rồi, đã hết hạn");
        Assert.True(Assert.Single(await database.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation)).Activated);
    }

    [Theory, EveryDatabase]
    public async Task Only_Quan_tri_manages_accounts(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        AccountCommands commands = database.Get<AccountCommands>();
        AccountDetails details = new("canbo", "Cán bộ", Role.Officer, UnionCode: null);
        await commands.CreateAsync(ByAdministrator(), details, Cancellation).SavedAsync();

        foreach (Actor actor in (Actor[])[TestDatabase.Officer, TestDatabase.Leader])
        {
            await commands.CreateAsync(Operation.By(actor), details with { UserName = "moi" }, Cancellation).RefusedAsync("Chỉ Quản trị");
            await database.ChangeAccountAsync(Operation.By(actor), details with { Disabled = true }).RefusedAsync("Chỉ Quản trị");
            Assert.Null(await commands.IssueActivationAsync(Operation.By(actor), "canbo", Cancellation));
            Assert.Empty(await database.Get<AccountQueries>().ListAsync(actor, Cancellation));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_account_needs_a_free_name_and_where_it_is_a_CDCS_its_CDCS(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        AccountCommands commands = database.Get<AccountCommands>();
        AccountDetails details = new("cd01", "CĐCS Một", Role.GrassrootsUnion, "CD01");

        await commands.CreateAsync(ByAdministrator(), details with { UnionCode = null }, Cancellation).RefusedAsync("phải gắn với một CĐCS");
        await commands.CreateAsync(ByAdministrator(), details with { DisplayName = " " }, Cancellation).RefusedAsync("họ và tên");
        await commands.CreateAsync(ByAdministrator(), details with { UserName = "cán bộ" }, Cancellation).RefusedAsync("không dùng được");
        await commands.CreateAsync(ByAdministrator(), details, Cancellation).SavedAsync();
        await commands.CreateAsync(ByAdministrator(), details with { UserName = "CD01" }, Cancellation).RefusedAsync("Đã có tài khoản");
        Assert.Equal("CD01", (await database.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation)).Single(a => a.UserName is "cd01").Union?.Code);
    }

    [Theory, EveryDatabase]
    public async Task The_log_names_the_CDCS_of_an_account_as_people_do(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.AddUnionAsync("CD02", "CĐCS Khác");
        AccountDetails details = new("cd01", "CĐCS Một", Role.GrassrootsUnion, "CD01");

        await database.Get<AccountCommands>().CreateAsync(ByAdministrator(), details, Cancellation).SavedAsync();
        await database.ChangeAccountAsync(ByAdministrator(), details with { UnionCode = "CD02", Disabled = true }).SavedAsync();

        Assert.Equal("CĐCS Một; CĐCS: Sở Thử nghiệm (CD01); mở", (await database.AuditAsync(AuditActions.CreateAccount))[^1].After);
        AuditEntry change = Assert.Single(await database.AuditAsync(AuditActions.ChangeAccount));
        Assert.Equal(("CĐCS Một; CĐCS: Sở Thử nghiệm (CD01); mở", "CĐCS Một; CĐCS: CĐCS Khác (CD02); khóa"), (change.Before, change.After));
    }

    [Theory, EveryDatabase]
    public async Task What_somebody_else_changed_meanwhile_is_not_written_over(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartWithoutAccountsAsync(engine);
        AccountCommands commands = database.Get<AccountCommands>();
        AccountDetails seen = new("canbo", "Cán bộ Một", Role.Officer, UnionCode: null);
        await commands.CreateAsync(ByAdministrator(), seen, Cancellation).SavedAsync();
        await database.ChangeAccountAsync(ByAdministrator(), seen with { Role = Role.Leader }).SavedAsync();

        // locked by somebody who still sees a Cán bộ: the role must not come back with it
        Outcome late = await commands.ChangeAsync(ByAdministrator(), new AccountChange(seen, seen with { Disabled = true }), Cancellation);

        Assert.Equal("Người khác vừa sửa tài khoản canbo. Bây giờ là: Cán bộ Một; Lãnh đạo; mở.", Assert.IsType<Outcome.Conflict>(late).Theirs);
        Assert.Equal(seen with { Role = Role.Leader }, Assert.Single(await database.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, Cancellation)).Details);
    }

    private static Operation ByAdministrator() => Operation.By(Actor.CommandLine);

    private static Task<Outcome> SetUpAsync(TestDatabase database, string code, string name = "quantri", string password = Password) =>
        database.Get<AccountCommands>().CreateFirstAdministratorAsync(new FirstAdministrator(code, name, "Quản trị Một", password), Cancellation);

    /// <summary>On a thread of its own that waits for the others: all at the same moment.</summary>
    private static Task<Outcome> Apart(Barrier start, Func<Task<Outcome>> work) => Task.Factory.StartNew(
        () =>
        {
            start.SignalAndWait(Cancellation);
            return work();
        },
        Cancellation,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default).Unwrap();

    private static async Task ActivateAsync(TestDatabase database, string name)
    {
        AccountCommands commands = database.Get<AccountCommands>();
        string? token = await commands.IssueActivationAsync(ByAdministrator(), name, Cancellation);
        await commands.ActivateAsync(name, token!, Password, Visitor, Cancellation).SavedAsync();
    }
}
