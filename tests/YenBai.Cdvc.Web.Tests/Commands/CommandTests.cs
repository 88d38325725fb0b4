using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace YenBai.Cdvc.Web.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private const string UnionLines = "ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\nCD01,Sở Thử,Khối Thử,2018-01-01,,\nCD02,Trường Thử,Khối Thử,2018-01-01,,\n";

    private readonly CommandProcess program = new();

    [Fact]
    public async Task An_empty_database_exports_all_19_rows_as_json()
    {
        await program.DoneAsync("export", "--year", "2024", "--format", "json", "--out", "a.json");

        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(program["a.json"], TestContext.Current.CancellationToken));
        Assert.Equal((2024, "2024-nam"), (json.RootElement.GetProperty("year").GetInt32(), json.RootElement.GetProperty("period").GetString()));
        JsonElement[] measures = [.. json.RootElement.GetProperty("measures").EnumerateArray()];
        Assert.Equal(19, measures.Length);
        string[] properties = ["code", "target", "textThreshold", "numerator", "denominator", "actual", "status", "provisional", "shortfall", "shortfallText", "coverage", "range"];
        Assert.All(measures, m => Assert.Equal(properties, m.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal));
        JsonElement second = measures[1];
        Assert.Equal("2.1", second.GetProperty("code").GetString());
        Assert.Equal(95, second.GetProperty("target").GetDecimal());
        Assert.Equal("NoData", second.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("actual").ValueKind);
        Assert.Equal("""{"value":90,"strict":false}""", JsonSerializer.Serialize(second.GetProperty("textThreshold")));
        Assert.Equal("""{"complete":0,"expected":0}""", JsonSerializer.Serialize(second.GetProperty("coverage")));
    }

    [Fact]
    public async Task What_was_imported_is_what_is_exported()
    {
        Assert.Contains("Đã nhập 2 CĐCS", await program.DoneAsync("import", "unions", program.Write("u.csv", UnionLines)), StringComparison.Ordinal);
        program.Write("f.csv", "cdcs;muc;gia_tri\nCD01;DV;100\nCD01;QUY_DV;95\nCD02;DV;50\n");
        Assert.Contains("Đã ghi 3 ô", await program.DoneAsync("import", "figures", "f.csv", "--period", "2024-nam"), StringComparison.Ordinal);
        await program.DoneAsync("export", "--year=2024", "--period=2024-nam", "--format=json", "--out=a.json");
        await program.DoneAsync("export", "--term", "--format", "json", "--out", "t.json");
        await program.DoneAsync("export", "--year", "2024", "--format", "xlsx", "--out", "a.xlsx");
        await program.DoneAsync("export", "--year", "2024", "--format", "xlsx", "--out", "b.xlsx");
        Assert.Contains("nguyên vẹn", await program.DoneAsync("verify"), StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(program["a.json"], TestContext.Current.CancellationToken));
        JsonElement row = json.RootElement.GetProperty("measures").EnumerateArray().First(m => m.GetProperty("code").ValueEquals("5.1"));
        Assert.Equal((95, 100, 95), (row.GetProperty("numerator").GetInt32(), row.GetProperty("denominator").GetInt32(), row.GetProperty("actual").GetDecimal()));
        Assert.Equal(("Met", true), (row.GetProperty("status").GetString(), row.GetProperty("provisional").GetBoolean()));
        using JsonDocument term = JsonDocument.Parse(await File.ReadAllTextAsync(program["t.json"], TestContext.Current.CancellationToken));
        JsonElement sameRow = term.RootElement.GetProperty("measures").EnumerateArray().First(m => m.GetProperty("code").ValueEquals("5.1"));
        Assert.Equal("2024-nam", Assert.Single(sameRow.GetProperty("years").EnumerateArray()).GetProperty("period").GetString());
        Assert.Equal(
            await File.ReadAllBytesAsync(program["a.xlsx"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(program["b.xlsx"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_database_exports_every_format_saying_that_there_is_no_CĐCS()
    {
        foreach (string format in (string[])["xlsx", "docx", "zip"])
        {
            await program.DoneAsync("export", "--year", "2024", "--format", format, "--out", $"nam.{format}");
            await program.DoneAsync("export", "--term", "--format", format, "--out", $"nhiem-ky.{format}");
            await program.DoneAsync("export", "--term", "--format", format, "--out", $"lan-hai.{format}");
            Assert.Equal(
                await File.ReadAllBytesAsync(program[$"nhiem-ky.{format}"], TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(program[$"lan-hai.{format}"], TestContext.Current.CancellationToken));
        }

        Assert.Contains("chưa có CĐCS nào đang hoạt động", Text("nam.docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("Chưa có CĐCS nào", Text("nam.xlsx", "xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        Assert.Contains("Chưa có CĐCS nào", Text("nhiem-ky.docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("10.3", Text("nhiem-ky.xlsx", "xl/sharedStrings.xml"), StringComparison.Ordinal);
        using ZipArchive package = ZipFile.OpenRead(program["nam.zip"]);
        Assert.Equal(["bao-cao-2024-nam.docx", "tong-hop-2024-nam.xlsx"], package.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(package.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));

        string Text(string file, string part)
        {
            using ZipArchive zip = ZipFile.OpenRead(program[file]);
            using StreamReader reader = new(zip.GetEntry(part)!.Open());
            return reader.ReadToEnd();
        }
    }

    [Fact]
    public async Task Files_and_data_lie_where_the_command_was_typed()
    {
        Directory.CreateDirectory(program["vao"]);
        program.Write("vao/u.csv", UnionLines);

        await program.DoneAsync("import", "unions", "vao/u.csv");
        await program.DoneAsync("export", "--year", "2024", "--format", "json", "--out", "vao/a.json", "--CDVC_DATA=khac");

        Assert.True(File.Exists(program["data/cdvc.db"]));
        Assert.True(File.Exists(program["vao/a.json"]));
        Assert.True(File.Exists(program["khac/cdvc.db"]));
        Assert.DoesNotContain(Directory.EnumerateFiles(program["vao"]), f => Path.GetFileName(f) is not ("u.csv" or "a.json"));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_nothing_is_written()
    {
        await program.DoneAsync("import", "unions", program.Write("u.csv", UnionLines));
        program.Write("f.csv", "cdcs,muc,gia_tri\nCD01,DV,100\nCD01,LD,95.5\nCD99,LD,1\n");

        string errors = await program.RefusedAsync("import", "figures", "f.csv", "--period", "2024-nam");

        Assert.Contains("dòng 3: ", errors, StringComparison.Ordinal);
        Assert.Contains("dòng 4: ", errors, StringComparison.Ordinal);
        Assert.Contains("Chưa ghi gì", errors, StringComparison.Ordinal);
        program.Write("f.csv", "cdcs,muc,gia_tri\nCD01,DV,100\n");
        Assert.Contains("Đã ghi 1 ô", await program.DoneAsync("import", "figures", "f.csv", "--period", "2024-nam"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_server_one_may_read_but_not_write()
    {
        await program.DoneAsync("import", "unions", program.Write("u.csv", UnionLines));
        using Process server = await program.ServeAsync();
        try
        {
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("import", "unions", "u.csv"), StringComparison.Ordinal);
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("migrate"), StringComparison.Ordinal);
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("--urls=http://127.0.0.1:0"), StringComparison.Ordinal);
            await program.DoneAsync("verify");
            await program.DoneAsync("export", "--year", "2024", "--format", "xlsx", "--out", "a.xlsx");
            Assert.EndsWith("đã kiểm tra nguyên vẹn.", (await program.DoneAsync("backup", "--out", "sao-luu.db")).TrimEnd(), StringComparison.Ordinal);
            Assert.Contains("đang dùng cơ sở dữ liệu", await program.RefusedAsync("restore", "--from", "sao-luu.db"), StringComparison.Ordinal);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await program.DoneAsync("import", "unions", "u.csv");
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
