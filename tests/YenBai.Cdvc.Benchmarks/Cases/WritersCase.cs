using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>Saves by the command, without a server: one writer against the raw database, twenty at once, and twenty on a slow disk. Every save acknowledged is looked for afterwards.</summary>
internal sealed class WritersCase : BenchmarkCase
{
    private const int Saves = 2_000;
    private static readonly string[] Items = ["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI", "DV_DANG", "HOC_NQ"];

    public override string Name => "writers";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        Times fsync = await FsyncAsync(run.Options.Times(400));
        Times raw = await RawSave.TimesAsync(run, run.Options.Times(400));
        Times? at50 = null;
        foreach (int unions in run.Options.Sizes)
        {
            Times one = (await SaveAsync(run, unions, writers: 1, run.Options.Times(Saves), cancellationToken)).Times;
            if (at50 is null)
            {
                at50 = one;
                run.Add(Measured.Ratio("raw durable upsert, p50", raw.Median, "fsync of 4 kB", fsync.Median, 10));
                run.Add(Measured.Ratio($"the save command alone, p50, {unions:#,0} CĐCS", one.Median, "raw durable upsert", raw.Median, 4));
                run.Add(Measured.Ratio($"the save command alone, p95, {unions:#,0} CĐCS", one.Percentile(95), "raw durable upsert, p50", raw.Median, 12));
            }
            else
            {
                run.Add(Measured.Ratio($"the save command alone, p95, {unions:#,0} CĐCS", one.Percentile(95), "at 50 CĐCS", at50.Percentile(95), 1.5));
            }
        }

        int officers = run.Options.Times(SampleDatabase.Officers);
        (Times many, double perSecond) = await SaveAsync(run, 50, officers, run.Options.Times(Saves), cancellationToken);
        run.Add(Measured.NoLess($"{officers} writers, saves a second", perSecond, 1000, "/s"));
        run.Add(Measured.AtMost($"{officers} writers, p99", many.Percentile(99).TotalMilliseconds, 30, "ms"));

        SlowDisk disk = new(TimeSpan.FromMilliseconds(5));
        (Times slow, double slowly) = await SaveAsync(run, 50, officers, run.Options.Times(Saves / 10), cancellationToken, disk);
        run.Add(Measured.NoLess($"{officers} writers, 5 ms added to each commit, saves a second", slowly, 1000, "/s"));
        run.Add(Measured.AtMost($"{officers} writers, 5 ms added to each commit, p99", slow.Percentile(99).TotalMilliseconds, 60, "ms"));
    }

    private static async Task<(Times Times, double PerSecond)> SaveAsync(
        BenchmarkRun run, int unions, int writers, int saves, CancellationToken cancellationToken, SlowDisk? disk = null)
    {
        await using SampleDatabase database = await run.Databases.CopyAsync(unions);
        await using ServiceProvider services = disk is null ? database.Open() : database.Open(disk);
        Actor[] actors = new Actor[writers];
        for (int i = 0; i < writers; i++)
        {
            actors[i] = await SampleDatabase.SignInAsync(services, SampleDatabase.Officer(i + 1));
        }

        FigureCommands commands = services.GetRequiredService<FigureCommands>();
        await WriteAsync(commands, new Writer(actors[0], UnionNumber: 49), run.Options.Times(200), new Times(), cancellationToken);
        Times times = new();
        long start = Stopwatch.GetTimestamp();
        Dictionary<string, int>[] acknowledged = await Task.WhenAll(actors.Select((actor, i) =>
            Task.Run(() => WriteAsync(commands, new Writer(actor, UnionNumber: i + 1), saves, times, cancellationToken), cancellationToken)));
        double perSecond = writers * saves / Stopwatch.GetElapsedTime(start).TotalSeconds;
        await CheckAsync(services, database, acknowledged, cancellationToken);
        return (times, perSecond);
    }

    /// <summary>Saves one cell after the other; the last version acknowledged of each.</summary>
    private static async Task<Dictionary<string, int>> WriteAsync(FigureCommands commands, Writer writer, int saves, Times times, CancellationToken cancellationToken)
    {
        Dictionary<string, int> versions = Items.ToDictionary(i => i, _ => 1, StringComparer.Ordinal);
        string union = SampleDatabase.UnionCode(writer.UnionNumber);
        for (int i = 0; i < saves; i++)
        {
            string item = Items[i % Items.Length];
            SaveFigure save = new(SampleDatabase.Period, union, item, FigureValue.Of(10 + (i % 80)), Note: null, versions[item]);
            long start = Stopwatch.GetTimestamp();
            Outcome outcome = await commands.SaveAsync(Operation.By(writer.Actor), save, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(start));
            versions[item] = outcome is Outcome.Saved saved ? saved.Version : throw new InvalidOperationException($"Not saved: {outcome}");
        }

        return versions.ToDictionary(v => $"{union}/{v.Key}", v => v.Value, StringComparer.Ordinal);
    }

    private static async Task CheckAsync(IServiceProvider services, SampleDatabase database, Dictionary<string, int>[] acknowledged, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = new($"Data Source={database.File};Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            SELECT b.Code || '/' || i.Code, f.Version FROM Figures f
            JOIN ReportingBodies b ON b.Id = f.ReportingBodyId JOIN DataItems i ON i.Id = f.DataItemId JOIN ReportingPeriods p ON p.Id = f.PeriodId
            WHERE p.Year = 2026 AND p.Kind = (SELECT MAX(Kind) FROM ReportingPeriods) AND f.Version > 1
            """;
        Dictionary<string, int> kept = new(StringComparer.Ordinal);
        await using (SqliteDataReader reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                kept[reader.GetString(0)] = reader.GetInt32(1);
            }
        }

        string[] lost = [.. acknowledged.SelectMany(a => a).Where(a => kept.GetValueOrDefault(a.Key, 1) != a.Value).Select(a => a.Key)];
        VerificationReport report = await services.GetRequiredService<DatabaseVerification>().VerifyAsync(cancellationToken);
        // the generated figures have no audit rows; the chain of those written here must be whole
        string[] broken = [.. report.Damage.Where(d => d.Contains("dòng số", StringComparison.Ordinal))];
        if (lost.Length > 0 || broken.Length > 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{lost.Length} acknowledged saves are lost, e.g. {lost.FirstOrDefault()}; {broken.FirstOrDefault()}"));
        }
    }

    private static async Task<Times> FsyncAsync(int times)
    {
        string path = Path.GetTempFileName();
        try
        {
            await using FileStream file = new(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0);
            byte[] page = new byte[4096];
            return await Times.OfAsync(times, () =>
            {
                file.Write(page);
                file.Flush(flushToDisk: true);
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed record Writer(Actor Actor, int UnionNumber);
}
