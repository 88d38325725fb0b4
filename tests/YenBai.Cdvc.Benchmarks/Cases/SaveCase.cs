using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Benchmarks.Circuits;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>One figure typed in the grid: from the event over the circuit to the batch that answers it, the durable commit between them.</summary>
internal sealed class SaveCase : BenchmarkCase
{
    private const int Figures = 400;

    public override string Name => "save";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        int times = run.Options.Times(Figures);
        Times raw = await RawAsync(run, times);
        Times empty = await EmptyAsync(run, times, cancellationToken);
        TimeSpan floor = raw.Median + empty.Median;
        Times? at50 = null;
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.WebAsync(cancellationToken), database.Folder);
            using Browser browser = new(server.Url);
            await browser.SignInAsync(SampleDatabase.Officer(1), SampleDatabase.Password, cancellationToken);
            Times saves = new();
            await using GridTyping typing = await GridTyping.OpenAsync(browser, cancellationToken);
            await typing.TypeAsync(times, saves, pause: TimeSpan.Zero, cancellationToken);
            await typing.CheckAsync(database, cancellationToken);
            if (at50 is null)
            {
                at50 = saves;
                run.Add(Measured.Ratio($"save one figure, p50, {unions:#,0} CĐCS", saves.Median, "raw upsert + empty event", floor, 4));
                run.Add(Measured.Ratio($"save one figure, p95, {unions:#,0} CĐCS", saves.Percentile(95), "raw upsert + empty event, p50", floor, 12));
                run.Add(Measured.AtMost("bytes of one edit on the wire, both ways", typing.BytesPerEdit, 600, "bytes"));
            }
            else
            {
                run.Add(Measured.Ratio($"save one figure, p95, {unions:#,0} CĐCS", saves.Percentile(95), "at 50 CĐCS", at50.Percentile(95), 1.5));
            }
        }
    }

    /// <summary>The least a durable save can be: an upsert and a row of a log in one transaction, prepared once.</summary>
    private static async Task<Times> RawAsync(BenchmarkRun run, int times)
    {
        await using SampleDatabase database = await run.Databases.CopyAsync(50);
        await using SqliteConnection connection = new($"Data Source={database.File};Pooling=false");
        connection.Open();
        Ask(connection, "PRAGMA synchronous=FULL; CREATE TABLE RawLog (Id INTEGER PRIMARY KEY, Operation TEXT NOT NULL UNIQUE, Text TEXT NOT NULL);");
        using SqliteCommand upsert = connection.CreateCommand();
        upsert.CommandText = """
            INSERT INTO Figures (PeriodId, ReportingBodyId, DataItemId, Value, UpdatedAt, UpdatedBy, Version)
            VALUES ($period, $body, $item, $value, '2026-11-30 08:00:00', 'Cán bộ (minh họa)', 1)
            ON CONFLICT DO UPDATE SET Value = excluded.Value, UpdatedAt = excluded.UpdatedAt, Version = Version + 1
            """;
        SqliteParameter value = upsert.Parameters.Add("$value", SqliteType.Integer);
        upsert.Parameters.AddWithValue("$period", Ask(connection, "SELECT MAX(PeriodId) FROM Figures"));
        upsert.Parameters.AddWithValue("$item", Ask(connection, "SELECT MIN(DataItemId) FROM Figures"));
        SqliteParameter body = upsert.Parameters.Add("$body", SqliteType.Integer);
        using SqliteCommand log = connection.CreateCommand();
        log.CommandText = "INSERT INTO RawLog (Operation, Text) VALUES ($operation, 'CD01/LD: 1 → 2')";
        SqliteParameter operation = log.Parameters.Add("$operation", SqliteType.Text);
        int number = 0;
        return await Times.OfAsync(times, () =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            (upsert.Transaction, log.Transaction) = (transaction, transaction);
            value.Value = number;
            body.Value = 2 + (number++ % 50);
            operation.Value = Guid.NewGuid().ToString();
            upsert.ExecuteNonQuery();
            log.ExecuteNonQuery();
            transaction.Commit();
        });
    }

    /// <summary>The least an event can be: a page that shows what was typed.</summary>
    private static async Task<Times> EmptyAsync(BenchmarkRun run, int times, CancellationToken cancellationToken)
    {
        await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.BareAsync(cancellationToken), folder: null);
        using Browser browser = new(server.Url);
        await using Circuit circuit = await Circuit.OpenAsync(browser, "/", "onchange", cancellationToken);
        return await Times.OfAsync(times, async () =>
        {
            string text = Guid.NewGuid().ToString();
            await circuit.SendAsync("change", new { value = text }, text, cancellationToken);
        });
    }

    private static object? Ask(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
