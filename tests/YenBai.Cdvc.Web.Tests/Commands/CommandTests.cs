using System.IO.Compression;
using System.Text.Json;

namespace YenBai.Cdvc.Web.Tests.Commands;

[Collection(nameof(CommandInProcess.Alone))]
public sealed class CommandTests : IDisposable
{
    private const string UnionLines = "ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\nCD01,Sở Thử,Khối Thử,2018-01-01,,\nCD02,Trường Thử,Khối Thử,2018-01-01,,\n";

    private readonly CommandInProcess program = new();

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
        await program.DoneAsync("export", "--year", "2024", "--format", "zip", "--out", "a.zip");
        await program.DoneAsync("export", "--year", "2024", "--format", "zip", "--out", "b.zip");
        Assert.Contains("nguyên vẹn", await program.DoneAsync("verify"), StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(program["a.json"], TestContext.Current.CancellationToken));
        JsonElement row = json.RootElement.GetProperty("measures").EnumerateArray().First(m => m.GetProperty("code").ValueEquals("5.1"));
        Assert.Equal((95, 100, 95), (row.GetProperty("numerator").GetInt32(), row.GetProperty("denominator").GetInt32(), row.GetProperty("actual").GetDecimal()));
        Assert.Equal(("Met", true), (row.GetProperty("status").GetString(), row.GetProperty("provisional").GetBoolean()));
        using JsonDocument term = JsonDocument.Parse(await File.ReadAllTextAsync(program["t.json"], TestContext.Current.CancellationToken));
        JsonElement sameRow = term.RootElement.GetProperty("measures").EnumerateArray().First(m => m.GetProperty("code").ValueEquals("5.1"));
        Assert.Equal("2024-nam", Assert.Single(sameRow.GetProperty("years").EnumerateArray()).GetProperty("period").GetString());
        Assert.Equal(
            await File.ReadAllBytesAsync(program["a.zip"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(program["b.zip"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_empty_database_exports_every_format_saying_that_there_is_no_CĐCS()
    {
        await program.DoneAsync("export", "--year", "2024", "--format", "zip", "--out", "nam.zip");
        await program.DoneAsync("export", "--term", "--format", "docx", "--out", "nhiem-ky.docx");
        await program.DoneAsync("export", "--term", "--format", "xlsx", "--out", "nhiem-ky.xlsx");
        // the files of the year are in its package
        await ZipFile.ExtractToDirectoryAsync(program["nam.zip"], program["nam"], TestContext.Current.CancellationToken);

        Assert.Contains("chưa có CĐCS nào đang hoạt động", Text("nam/bao-cao-2024-nam.docx", "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("Chưa có CĐCS nào", Text("nam/tong-hop-2024-nam.xlsx", "xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
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

    public void Dispose() => program.Dispose();
}
