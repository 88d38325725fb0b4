using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.Web.Features.Figures.Import;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Real files broken in thousands of ways: each is read or refused in a sentence, quickly and in bounded memory; a refusal writes nothing.</summary>
public sealed class ImportFuzzTests() : PageTest(new DateOnly(2025, 11, 30), Officer)
{
    private const string Period = "2025-nam";
    private const long Memory = 150L * 1024 * 1024;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>150 files of each kind in the ordinary run; CDVC_FUZZ_ROUNDS sets another number.</summary>
    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("CDVC_FUZZ_ROUNDS"), CultureInfo.InvariantCulture, out int rounds) ? rounds : 150;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Công đoàn Trường Đại học Mẫu");
        await SaveAsync(Period, "CD01", "LD", FigureValue.Of(100));
    }

    [Theory]
    [InlineData(1, "CD01")]
    [InlineData(2, null)]
    public async Task A_broken_workbook_is_previewed_or_refused_and_writes_nothing(int seed, string? union)
    {
        byte[] whole = (await Services.GetRequiredService<EntryFormFiles>().MakeAsync(Officer, Period, union, Cancellation))!.Content;
        ImportPlace place = (await Services.GetRequiredService<ImportPlaces>().FindAsync(Officer, Period, union, Cancellation))!;
        string before = Written();
        int read = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] broken = new FileBreaker((seed * 1_000_000) + round).Workbook(whole);
            read += await MeasuredAsync(round, () => ReadAsync(place, broken)) ? 1 : 0;
        }

        Assert.Equal(before, Written());
        // neither does everything break, nor nothing
        Assert.InRange(read, 1, Rounds - 1);
    }

    [Theory]
    [InlineData(3)]
    public async Task A_broken_file_of_figures_is_written_whole_or_refused_and_writes_nothing(int seed)
    {
        byte[] whole = Encoding.UTF8.GetBytes("cdcs,muc,gia_tri\nCD01,LD,120\nCD01,DV,80\nCD02,QCDC,co\nCD02,CQ,1\n,CB_CT,12\n,BNC_TINH_XL,tot\nCD01,QUY_TIEN,999999999999\nCD02,BNC_XL,ktd\n");
        FigureImport import = Services.GetRequiredService<FigureImport>();
        await FuzzAsync(seed, whole, (operation, file) => import.ImportAsync(operation, Period, file, Cancellation));
    }

    [Theory]
    [InlineData(4)]
    public async Task A_broken_list_of_unions_is_written_whole_or_refused_and_writes_nothing(int seed)
    {
        byte[] whole = Encoding.UTF8.GetBytes("ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao\nCD03,Sở Thử,Khối Thử,2018-01-01,,\nCD04,Trường Thử,Khối Thử,2018-01-01,2024-07-01,CD03\nCD05,Ban Thử,,2020-02-29,,\n");
        UnionImport import = Services.GetRequiredService<UnionImport>();
        await FuzzAsync(seed, whole, (operation, file) => import.ImportAsync(operation, file, Cancellation));
    }

    private async Task FuzzAsync(int seed, byte[] whole, Func<Operation, Stream, Task<Outcome>> import)
    {
        int saved = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] broken = new FileBreaker((seed * 1_000_000) + round).Text(whole);
            string before = Written();
            bool done = await MeasuredAsync(round, async () =>
            {
                using MemoryStream file = new(broken);
                Outcome outcome = await import(Operation.By(Officer), file);
                Assert.True(outcome is Outcome.Saved or Outcome.Refused { Reasons.Count: > 0 }, outcome.ToString());
                return outcome is Outcome.Saved;
            });
            if (!done)
            {
                Assert.Equal(before, Written());
            }

            saved += done ? 1 : 0;
        }

        Assert.InRange(saved, 1, Rounds - 1);
        Assert.Empty((await Services.GetRequiredService<DatabaseVerification>().VerifyAsync(Cancellation)).Damage);
    }

    /// <summary>The way of the page, from the bytes to the preview; whether there was one.</summary>
    private async Task<bool> ReadAsync(ImportPlace place, byte[] broken)
    {
        (UploadedWorkbook? workbook, string? refusal) = UploadedWorkbook.Read(broken, progress: null, Cancellation);
        if (workbook is null)
        {
            Assert.False(string.IsNullOrWhiteSpace(refusal));
            return false;
        }

        UploadedFigures file = new("a.xlsx", workbook, place.Target, new Dictionary<string, string?>(StringComparer.Ordinal));
        if (file.Refusal is not null)
        {
            return false;
        }

        ReadFigures figures = file.Read();
        return figures.Refusals.Count == 0
            && await Services.GetRequiredService<FigureBatch>().PreviewAsync(Officer, Period, UploadedFigures.Propose(figures), Cancellation) is not null;
    }

    private static async Task<bool> MeasuredAsync(int round, Func<Task<bool>> work)
    {
        long memory = GC.GetAllocatedBytesForCurrentThread();
        long began = Stopwatch.GetTimestamp();
        Task<bool> working = work();
        // the file is read on the thread that asks, only a write has one of its own; garbage counts too here, so this is on the safe side
        long taken = GC.GetAllocatedBytesForCurrentThread() - memory;
        bool done = await working;
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        Assert.True(took < Time, $"file {round} took {took}");
        Assert.True(taken < Memory, $"file {round} took {taken} bytes");
        return done;
    }

    /// <summary>Every write leaves its row in the log.</summary>
    private string Written()
    {
        using SqliteConnection connection = new(Services.GetRequiredService<DatabaseOptions>().ConnectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM AuditEntries WHERE Action NOT LIKE 'refused.%') || ' ' || (SELECT COALESCE(SUM(Version), 0) FROM Figures) || ' ' || (SELECT COUNT(*) FROM ReportingBodies)";
        return (string)command.ExecuteScalar()!;
    }
}
