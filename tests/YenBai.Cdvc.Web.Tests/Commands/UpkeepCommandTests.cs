using System.Diagnostics;

namespace YenBai.Cdvc.Web.Tests.Commands;

/// <summary>Commands that take care of the database: beside a server, after damage, and what they say of themselves.</summary>
[Collection(nameof(CommandInProcess.Alone))]
public sealed class UpkeepCommandTests : IDisposable
{
    private const string UnionLines = "ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\nCD01,Sở Thử,Khối Thử,2018-01-01,,\n";

    private readonly CommandInProcess program = new();

    [Fact]
    public async Task Beside_a_server_one_may_read_but_not_write()
    {
        await program.DoneAsync("import", "unions", program.Write("u.csv", UnionLines));
        using CommandProcess beside = new(program);
        Process server = await beside.ServeAsync();
        try
        {
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("import", "unions", "u.csv"), StringComparison.Ordinal);
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("migrate"), StringComparison.Ordinal);
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("--urls=http://127.0.0.1:0"), StringComparison.Ordinal);
            await program.DoneAsync("export", "--year", "2024", "--format", "json", "--out", "a.json");
            Assert.EndsWith("đã kiểm tra nguyên vẹn.", (await program.DoneAsync("backup", "--out", "sao-luu.db")).TrimEnd(), StringComparison.Ordinal);
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("restore", "--from", "sao-luu.db"), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("được giữ ở", await program.DoneAsync("restore", "--from", "sao-luu.db"), StringComparison.Ordinal);
        await program.DoneAsync("verify");
    }

    [Fact]
    public async Task A_backup_is_written_into_the_log_by_the_next_who_holds_the_database()
    {
        await program.DoneAsync("migrate");

        await program.DoneAsync("backup", "--out", "sao-luu.db");
        string waiting = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(program["data/cdvc.db.nhat-ky-cho"])), TestContext.Current.CancellationToken);
        await program.DoneAsync("migrate");

        Assert.Contains("database.backup", waiting, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(program["data/cdvc.db.nhat-ky-cho"]));
        await program.DoneAsync("verify");
    }

    [Fact]
    public async Task Verify_fails_for_damage_only()
    {
        await program.DoneAsync("import", "unions", program.Write("u.csv", UnionLines));
        Assert.Contains("nguyên vẹn", await program.DoneAsync("verify"), StringComparison.Ordinal);

        await File.WriteAllTextAsync(program["data/cdvc.db"], new string('x', 8192), TestContext.Current.CancellationToken);

        Assert.Contains("bị hỏng", await program.RefusedAsync("verify"), StringComparison.Ordinal);
        Assert.Contains("bị hỏng", await program.RefusedAsync("export", "--year", "2024", "--format", "json", "--out", "a.json"), StringComparison.Ordinal);
        Assert.False(File.Exists(program["a.json"]));
    }

    [Fact]
    public async Task Help_names_what_is_there_and_nothing_else()
    {
        (int exitCode, _, string help) = await program.RunAsync("--help");
        (_, _, string export) = await program.RunAsync("export", "--help");

        Assert.Equal(0, exitCode);
        Assert.All((string[])["migrate", "backup", "restore", "migrate-data", "verify", "import", "export", "--urls", "--demo", "--snapshot"], word => Assert.Contains(word, help + export, StringComparison.Ordinal));
        Assert.All((string[])["Usage", "Options"], word => Assert.DoesNotContain(word, help + export, StringComparison.Ordinal));
        Assert.False(Directory.Exists(program["data"]));
    }

    public void Dispose() => program.Dispose();
}
