using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class VerificationTests
{
    [Theory, EveryDatabase]
    public async Task A_database_written_by_the_program_is_sound(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);

        VerificationReport report = await VerifyAsync(database);

        Assert.Empty(report.Damage);
        Assert.Empty(report.Warnings);
    }

    [Theory, EveryDatabase]
    public async Task Contradictions_are_warnings_not_damage(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.SaveAsync("LD_NU", 150).SavedAsync();

        VerificationReport report = await VerifyAsync(database);

        Assert.Empty(report.Damage);
        Assert.Contains("150", Assert.Single(report.Warnings), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_figure_changed_behind_the_audit_log_is_found(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.TamperAsync("UPDATE Figures SET Value = 121 WHERE Value = 120");

        Assert.Equal("Ô 2024-nam/CD01/LD không khớp nhật ký: số liệu là “121” (lần ghi 2), nhật ký ghi “120” (lần ghi 2).", await OnlyDamageAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task A_version_changed_behind_the_audit_log_is_found(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.TamperAsync("UPDATE Figures SET Version = 3 WHERE Value = 120");

        Assert.Contains("2024-nam/CD01/LD", await OnlyDamageAsync(database), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_figure_deleted_behind_the_audit_log_is_found(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.TamperAsync("DELETE FROM Figures WHERE Value = 120");

        Assert.Equal("Ô 2024-nam/CD01/LD có trong nhật ký nhưng số liệu không còn.", await OnlyDamageAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task A_row_taken_out_of_the_audit_log_is_found_even_with_new_hashes(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.TamperAsync("DELETE FROM AuditEntries WHERE After = '100'");
        await database.SealAnewAsync();

        Assert.Equal("Nhật ký của ô 2024-nam/CD01/LD bị đứt ở lần ghi 1.", await OnlyDamageAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task A_row_rewritten_in_the_audit_log_is_found_even_with_new_hashes(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.TamperAsync("UPDATE AuditEntries SET After = '101' WHERE After = '100'");
        await database.SealAnewAsync();

        Assert.Equal("Nhật ký của ô 2024-nam/CD01/LD bị đứt ở lần ghi 2.", await OnlyDamageAsync(database));
    }

    [Theory, EveryDatabase]
    public async Task A_figure_the_audit_log_never_saw_is_found_even_with_new_hashes(DatabaseProvider engine)
    {
        await using TestDatabase database = await UsedAsync(engine);
        await database.TamperAsync("DELETE FROM AuditEntries WHERE Subject = '2024-nam/tinh/CB_CT'");
        await database.SealAnewAsync();

        Assert.Equal("Ô 2024-nam/tinh/CB_CT có số liệu nhưng nhật ký không có lần ghi nào.", await OnlyDamageAsync(database));
    }

    [Fact]
    public async Task Verifying_writes_nothing()
    {
        await using TestDatabase database = await UsedAsync(DatabaseProvider.Sqlite);
        database.CloseConnections();
        byte[] before = await File.ReadAllBytesAsync(database.FilePath, TestContext.Current.CancellationToken);

        await VerifyAsync(database);

        database.CloseConnections();
        Assert.Equal(before, await File.ReadAllBytesAsync(database.FilePath, TestContext.Current.CancellationToken));
    }

    private static async Task<TestDatabase> UsedAsync(DatabaseProvider engine)
    {
        TestDatabase database = await TestDatabase.StartAsync(engine);
        await database.AddUnionAsync();
        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("LD", 120, basedOn: 1).SavedAsync();
        await database.ImportFiguresAsync("CD01,CQ,ktd\nCD01,LD,120\n,CB_CT,12").SavedAsync();
        return database;
    }

    private static Task<VerificationReport> VerifyAsync(TestDatabase database) =>
        database.Get<DatabaseVerification>().VerifyAsync(TestContext.Current.CancellationToken);

    private static async Task<string> OnlyDamageAsync(TestDatabase database) => Assert.Single((await VerifyAsync(database)).Damage);
}
