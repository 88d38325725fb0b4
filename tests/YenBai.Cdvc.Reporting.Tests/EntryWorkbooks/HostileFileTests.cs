using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>Whatever is handed in: a sentence, soon, in bounded memory.</summary>
public sealed class HostileFileTests
{
    private const long MemoryBound = 250L * 1024 * 1024;
    private static readonly TimeSpan TimeBound = TimeSpan.FromSeconds(5);

    [Fact]
    public void A_million_rows() =>
        Assert.Contains("lớn quá", Refusal(new RawWorkbook().Sheet("Số", s => Rows(s, 1_000_000, """<c><v>1</v></c>"""))), StringComparison.Ordinal);

    [Fact]
    public void A_million_empty_rows_below_a_table_are_no_rows()
    {
        byte[] file = new RawWorkbook().Sheet("Số", s => Rows(s, 1_000_000, "", first: """<row><c><v>1</v></c></row>""")).ToBytes();

        Assert.Null(Measured(file).Refusal);
    }

    [Fact]
    public void Millions_of_cells_that_hold_only_a_format() =>
        Assert.Contains("lớn quá", Refusal(new RawWorkbook().Sheet("Số", s => Rows(s, 180_000, string.Concat(Enumerable.Repeat("""<c s="1"/>""", 50)), first: """<row><c><v>1</v></c></row>"""))), StringComparison.Ordinal);

    [Fact]
    public void A_million_columns() =>
        Assert.Contains("lớn quá", Refusal(new RawWorkbook().Sheet("Số", $"<sheetData><row>{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1_000_000))}</row></sheetData>")), StringComparison.Ordinal);

    [Fact]
    public void A_zip_bomb() => Assert.Contains("giải nén lớn quá 100 MB", Refusal(Bomb().ToBytes()), StringComparison.Ordinal);

    [Theory]
    [InlineData(1_000)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void A_zip_bomb_that_lies_about_its_size(int declared)
    {
        byte[] file = Bomb().ToBytes();
        int changed = 0;
        for (int at = 0; at < file.Length - 46; at++)
        {
            // the central directory's entries; the size unpacked stands 24 bytes in
            if (file.AsSpan(at, 4).SequenceEqual("PK\u0001\u0002"u8) && BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 24)) > 1_000_000)
            {
                BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 24), declared);
                changed++;
            }
        }

        Assert.Equal(1, changed);
        Assert.NotNull(Measured(file).Refusal);
    }

    [Fact]
    public void Too_many_entries()
    {
        RawWorkbook workbook = new RawWorkbook().Sheet("Số", "<sheetData/>");
        for (int i = 0; i < 200; i++)
        {
            workbook.Part($"xl/media/{i}.txt", "x");
        }

        Assert.Contains("nhiều quá 200", Refusal(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_sheets_on_one_part() => Assert.Contains("cùng chỉ đến một phần", Refusal(Sheets(300, "rId1")), StringComparison.Ordinal);

    [Fact]
    public void Hundreds_of_sheets_that_lead_nowhere() => Assert.Contains("nhiều quá 200 trang tính", Refusal(Sheets(300, "none")), StringComparison.Ordinal);

    [Fact]
    public void Thousands_of_relations()
    {
        RawWorkbook workbook = new RawWorkbook().Sheet("Số", "<sheetData/>")
            .Part("xl/_rels/workbook.xml.rels", $"<Relationships>{string.Concat(Enumerable.Range(1, 1_001).Select(i => $"""<Relationship Id="rId{i}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>"""))}</Relationships>");

        Assert.Contains("nhiều quá 1.000 liên kết", Refusal(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_that_are_too_large_only_together()
    {
        RawWorkbook workbook = new();
        for (int i = 1; i <= 4; i++)
        {
            workbook.Sheet($"Trang {i}", s => Rows(s, 40_000, string.Concat(Enumerable.Repeat("<c/>", 19)), first: """<row><c><v>1</v></c></row>"""));
        }

        Assert.Contains("đến trang “Trang 4”", Refusal(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_10_MB() => Assert.Contains("lớn quá 10 MB", Measured(new byte[(10 * 1024 * 1024) + 1]).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", """<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>""")]
    [InlineData("xl/worksheets/sheet1.xml", """<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>""")]
    [InlineData("xl/workbook.xml", """<!DOCTYPE workbook [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]><workbook>&x;</workbook>""")]
    [InlineData("xl/sharedStrings.xml", """<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>""")]
    [InlineData("xl/styles.xml", """<!DOCTYPE styleSheet []><styleSheet/>""")]
    [InlineData("_rels/.rels", """<!DOCTYPE Relationships []><Relationships/>""")]
    public void XML_with_a_DTD(string part, string content)
    {
        RawWorkbook workbook = new RawWorkbook().Sheet("Số", "<sheetData/>").Styles("").SharedTexts("").Part(part, content);

        Assert.Contains("DTD", Refusal(workbook), StringComparison.Ordinal);
    }

    [Fact]
    public void XML_nested_without_end()
    {
        byte[] deep = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000)));
        RawWorkbook workbook = new RawWorkbook().Sheet("Số", stream =>
        {
            for (int i = 0; i < 200; i++)
            {
                stream.Write(deep);
            }
        });

        Assert.Contains("bị hỏng", Refusal(workbook), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Tệp rỗng")]
    [InlineData("cdcs,muc,gia_tri\nCD01,LD,100", "không phải là tệp Excel")]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", "không phải là tệp Excel")]
    [InlineData("PK\u0003\u0004 nhưng không phải zip", "bị hỏng")]
    public void A_file_that_is_no_workbook(string content, string sentence) =>
        Assert.Contains(sentence, Measured(Encoding.UTF8.GetBytes(content)).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("Workbook", ".xls")]
    [InlineData("EncryptedPackage", "mật khẩu")]
    public void A_compound_file(string stream, string sentence)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

        Assert.Contains(sentence, Measured(file).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "<document/>", "không có bảng tính")]
    [InlineData("xl/workbook.bin", "x", "không có bảng tính")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument")]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument")]
    public void A_zip_without_a_workbook(string part, string content, string sentence)
    {
        using MemoryStream output = new();
        using (ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry(part).Open();
            RawWorkbook.Write(entry, content);
        }

        Assert.Contains(sentence, Measured(output.ToArray()).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_its_end()
    {
        byte[] whole = SampleTemplate.Write(SampleTemplate.One());

        Assert.Contains("bị hỏng", Measured(whole[..(whole.Length / 2)]).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_byte_of_a_form_may_be_broken()
    {
        byte[] whole = SampleTemplate.Write(SampleTemplate.One());
        Random random = new(20261122);
        for (int round = 0; round < 200; round++)
        {
            byte[] broken = [.. whole];
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));

            // a sentence or a workbook, never an exception
            SampleTemplate.Read(broken);
        }
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => UploadedWorkbook.Read(SampleTemplate.Write(SampleTemplate.One()), progress: null, cancelled.Token));
    }

    /// <summary>Of which each one, were it read, takes a second.</summary>
    private static RawWorkbook Sheets(int count, string relation) => new RawWorkbook()
        .Sheet("Số", s => Rows(s, 1_000_000, ""))
        .Part("xl/workbook.xml", $"""<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(Enumerable.Repeat($"""<sheet name="Số" r:id="{relation}"/>""", count))}</sheets></workbook>""");

    private static RawWorkbook Bomb() => new RawWorkbook().Sheet("Số", stream =>
    {
        byte[] megabyte = new byte[1024 * 1024];
        for (int i = 0; i < 150; i++)
        {
            stream.Write(megabyte);
        }
    });

    private static void Rows(Stream stream, int count, string cells, string first = "")
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        writer.Write($"<worksheet><sheetData>{first}");
        for (int i = 0; i < count; i++)
        {
            writer.Write("<row>");
            writer.Write(cells);
            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    private static string Refusal(RawWorkbook workbook) => Refusal(workbook.ToBytes());

    private static string Refusal(byte[] file) => Assert.IsType<string>(Measured(file).Refusal);

    private static (UploadedWorkbook? Workbook, string? Refusal) Measured(byte[] file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Stopwatch watch = Stopwatch.StartNew();
        (UploadedWorkbook? Workbook, string? Refusal) read = UploadedWorkbook.Read(file, progress: null, TestContext.Current.CancellationToken);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeBound);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MemoryBound);
        return read;
    }
}
