namespace YenBai.Cdvc.Web.Tests.Commands;

[Collection(nameof(CommandInProcess.Alone))]
public sealed class RefusedCommandTests : IDisposable
{
    private readonly CommandInProcess program = new();

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("Không có tệp “khong-co.csv”", "import unions khong-co.csv")]
    [InlineData("là thư mục", "import unions .")]
    [InlineData("Chưa ghi TỆP", "import unions")]
    [InlineData("Hãy ghi tiếp một trong: unions, figures", "import")]
    [InlineData("Chưa ghi kỳ báo cáo", "import figures u.csv")]
    [InlineData("Không có kỳ báo cáo “2024-quy1”", "import figures u.csv --period 2024-quy1")]
    [InlineData("Không hiểu “xoa”", "xoa")]
    [InlineData("Không hiểu “thua”", "migrate thua")]
    [InlineData("Đã ghi --snapshot thì không ghi --year và --period", "export --year 2024 --format json --out x --snapshot=1")]
    [InlineData("Đã ghi --term thì không ghi --year, --period và --snapshot", "export --term --format json --out x --snapshot 1")]
    [InlineData("Số bản chốt “ba” không đúng", "export --snapshot ba --format json --out x")]
    [InlineData("Không có bản chốt số 7", "export --snapshot 7 --format json --out x")]
    [InlineData("Không có tùy chọn “--demo”", "migrate --demo")]
    [InlineData("Tùy chọn --demo chỉ dùng khi chạy máy chủ", "--demo migrate")]
    [InlineData("Không có tùy chọn “-x”", "-x")]
    [InlineData("Tùy chọn --year phải có giá trị", "export --year")]
    [InlineData("Tùy chọn --year chỉ ghi một lần", "export --year 2024 --year 2025 --format json --out x")]
    [InlineData("Năm “24” không đúng", "export --year 24 --format json --out x")]
    [InlineData("Chưa có kỳ báo cáo 2040-nam", "export --year 2040 --format json --out x")]
    [InlineData("không thuộc năm 2024", "export --year 2024 --period 2025-nam --format json --out x")]
    [InlineData("Không có dạng tệp “pdf”", "export --year 2024 --format pdf --out x")]
    [InlineData("Chưa ghi tệp cần tạo", "export --year 2024 --format json")]
    [InlineData("thì không ghi --year", "export --term --year 2024 --format json --out x")]
    [InlineData("là thư mục", "export --year 2024 --format json --out .")]
    [InlineData("Không có thư mục để ghi tệp", "export --year 2024 --format json --out khong/co/x.json")]
    [InlineData("chỉ dùng được Sqlite hoặc SqlServer", "migrate --Database:Provider=Oracle")]
    [InlineData("chưa có Database:ConnectionString", "verify --Database:Provider=SqlServer")]
    [InlineData("Chưa ghi tệp cần tạo", "backup")]
    [InlineData("Chưa có cơ sở dữ liệu", "backup --out x")]
    [InlineData("Chưa ghi tệp sao lưu", "restore")]
    [InlineData("Chưa ghi chuỗi kết nối", "migrate-data")]
    [InlineData("Chuỗi kết nối của --to không đúng", "migrate-data --to khong-phai")]
    [InlineData("chính là cơ sở dữ liệu đang dùng", "migrate-data --to-provider sqlite --to=Filename=data/cdvc.db")]
    [InlineData("không phải bản sao lưu", "restore --from u.csv")]
    public async Task What_cannot_be_done_is_refused_in_a_sentence(string sentence, string line)
    {
        program.Write("u.csv", "cdcs,muc,gia_tri\nCD01,LD,1\n");

        Assert.Contains(sentence, await program.RefusedAsync(line.Split(' ')), StringComparison.Ordinal);

        Assert.False(File.Exists(program["x"]));
    }

    [Fact]
    public async Task A_report_that_has_nowhere_to_go_makes_no_database()
    {
        await program.RefusedAsync("export", "--year", "2024", "--format", "json", "--out", "khong/co/x.json");

        Assert.False(Directory.Exists(program["data"]));
    }
}
