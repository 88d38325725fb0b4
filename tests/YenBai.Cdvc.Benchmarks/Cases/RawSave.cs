using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Benchmarks.Databases;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>The least a durable save can be: an upsert and a row of a log in one transaction, prepared once.</summary>
internal static class RawSave
{
    public static async Task<Times> TimesAsync(BenchmarkRun run, int times)
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

    private static object? Ask(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
