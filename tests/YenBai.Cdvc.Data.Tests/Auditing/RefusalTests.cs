using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Data.Tests.Auditing;

public sealed class RefusalTests
{
    private static readonly Actor Officer = TestDatabase.Officer with { Address = "192.0.2.7" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_refused_write_is_a_row_with_who_from_where_what_and_why(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await database.SaveAsync("LD", 120, union: "CD09", actor: Officer).RefusedAsync();

        AuditEntry row = Assert.Single(await database.AuditAsync(AuditActions.Refused(AuditActions.SaveFigure)));
        Assert.Equal((2, "Cán bộ Thử", "192.0.2.7", "2024-nam/CD09/LD", null), (row.AccountId, row.ActorName, row.Address, row.Subject, row.Before));
        Assert.StartsWith("Định ghi “120”. Không có CĐCS mã “CD09”", row.After, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_refused_operation_may_be_sent_again_and_succeed(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Guid operation = Guid.NewGuid();
        await database.SaveAsync("LD", 120, operation: operation).RefusedAsync();
        await database.AddUnionAsync();

        Assert.Equal(1, await database.SaveAsync("LD", 120, operation: operation).SavedAsync());
        Assert.Equal(1, await database.SaveAsync("LD", 120, operation: operation).SavedAsync());
    }

    [Theory, EveryDatabase]
    public async Task What_is_refused_before_anything_is_looked_up_is_a_row_too(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await database.ImportFiguresAsync("CD01,LD,100", actor: TestDatabase.Leader).RefusedAsync();

        AuditEntry row = Assert.Single(await database.AuditAsync(AuditActions.Refused(AuditActions.ImportFigures)));
        Assert.Equal(("Lãnh đạo Thử", "2024-nam", "Chỉ Quản trị và Cán bộ được nhập số liệu từ tệp."), (row.ActorName, row.Subject, row.After));
    }

    [Theory, EveryDatabase]
    public async Task The_same_refusal_again_and_again_does_not_fill_the_log(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        for (int i = 0; i < 20; i++)
        {
            await database.SaveAsync("LD", 120).RefusedAsync();
        }

        Assert.Single(await database.AuditAsync(AuditActions.Refused(AuditActions.SaveFigure)));

        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.SaveAsync("LD", 120).RefusedAsync();
        Assert.Equal(2, (await database.AuditAsync(AuditActions.Refused(AuditActions.SaveFigure))).Count);
    }

    [Fact]
    public async Task Ever_new_refusals_of_one_person_stop_at_a_limit_and_the_last_row_says_so_while_others_are_still_logged()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        AuditLog log = database.Get<AuditLog>();
        for (int i = 0; i < RefusalLimit.PerActor + 50; i++)
        {
            await log.RecordRefusalAsync(Officer, AuditActions.Open, $"/trang/{i}", "Không được mở.");
        }

        await log.RecordRefusalAsync(TestDatabase.Leader, AuditActions.Open, "/trang", "Không được mở.");

        List<AuditEntry> rows = await database.AuditAsync(AuditActions.Refused(AuditActions.Open));
        Assert.Equal(RefusalLimit.PerActor, rows.Count(r => r.AccountId == Officer.AccountId));
        Assert.Contains("không ghi thêm từng lần", rows[RefusalLimit.PerActor - 1].After, StringComparison.Ordinal);
        Assert.Equal("Lãnh đạo Thử", rows[^1].ActorName);
    }

    [Theory, EveryDatabase]
    public async Task Whatever_a_stranger_types_fits_into_the_row(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Actor stranger = new(AccountId: null, new string('ệ', 5000), Role.GrassrootsUnion) { Address = "2001:db8::1" };

        await database.Get<AuditLog>().RecordRefusalAsync(stranger, AuditActions.SignIn, new string('/', 5000), new string('x', 50_000));
        await database.SaveAsync(new SaveFigure(new string('9', 4000), "CD01", "LD", FigureValue.Of(1), null, 0)).RefusedAsync();

        Assert.Equal((200, 200, 2000), await LengthsAsync(database, AuditActions.SignIn));
        Assert.Equal(200, (await LengthsAsync(database, AuditActions.SaveFigure)).Subject);
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    [Theory, EveryDatabase]
    public async Task What_changes_no_data_wakes_no_open_page(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        ChangeStamp before = await database.Get<ChangeStamps>().ReadAsync(Cancellation);

        await database.SaveAsync("LD", 120).RefusedAsync();
        await database.Get<AuditLog>().RecordAsync(Officer, AuditActions.SignIn, "canbo", "trình duyệt thử", Cancellation);
        await database.Get<AuditLog>().RecordAsync(Officer, AuditActions.Export, "tong-hop-2024-nam.xlsx", "19 dòng", Cancellation);

        Assert.Equal(before, await database.Get<ChangeStamps>().ReadAsync(Cancellation));
        await database.AddUnionAsync();
        Assert.NotEqual(before, await database.Get<ChangeStamps>().ReadAsync(Cancellation));
    }

    [Theory, EveryDatabase]
    public async Task Settings_are_a_row_when_they_differ_from_those_before_and_only_then(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        SettingsLog log = database.Get<SettingsLog>();
        await log.RecordAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Server:AllowHttp"] = "false" }, Cancellation);
        await log.RecordAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Server:AllowHttp"] = "false" }, Cancellation);
        await log.RecordAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Server:AllowHttp"] = "true" }, Cancellation);

        Assert.Equal(
            [(null, "Server:AllowHttp=false"), ("Server:AllowHttp=false", "Server:AllowHttp=true")],
            (await database.AuditAsync(AuditActions.ChangeSettings)).Select(a => (a.Before, a.After)));
    }

    [Fact]
    public async Task What_a_command_says_beside_a_running_server_is_written_down_by_the_server_once()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        AuditInbox inbox = database.Get<AuditInbox>();
        using (DatabaseLock? server = DatabaseLock.TryTake(database.Options))
        {
            Assert.NotNull(server);
            await inbox.RecordAsync(AuditActions.Export, "tong-hop-2024-nam.xlsx", "19 dòng", Cancellation);
            Assert.Empty(await database.AuditAsync(AuditActions.Export));
            await inbox.TakeAsync(Cancellation);
            await inbox.TakeAsync(Cancellation);
        }

        await inbox.RecordAsync(AuditActions.Export, "tong-hop-2023-nam.xlsx", "19 dòng", Cancellation);

        Assert.Equal(
            [("Dòng lệnh", "tong-hop-2024-nam.xlsx", "19 dòng (lúc 12:00 15/12/2024)"), ("Dòng lệnh", "tong-hop-2023-nam.xlsx", "19 dòng")],
            (await database.AuditAsync(AuditActions.Export)).Select(a => (a.ActorName, a.Subject, a.After!)));
    }

    private static async Task<(int Name, int Subject, int After)> LengthsAsync(TestDatabase database, string refused)
    {
        AuditEntry row = Assert.Single(await database.AuditAsync(AuditActions.Refused(refused)));
        return (row.ActorName.Length, row.Subject.Length, row.After!.Length);
    }
}
