using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Benchmarks.Databases;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>Bytes a figure takes on disk with its indexes, without its audit row.</summary>
internal sealed class StorageCase : BenchmarkCase
{
    public override string Name => "storage";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using SqliteConnection connection = new($"Data Source={database.File};Pooling=false");
            await connection.OpenAsync(cancellationToken);
            long figures = await AskAsync(connection, "SELECT COUNT(*) FROM Figures", cancellationToken);
            long with = await AskAsync(connection, "VACUUM; SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", cancellationToken);
            long without = await AskAsync(
                connection, "PRAGMA foreign_keys=OFF; DROP TABLE Figures; VACUUM; SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", cancellationToken);
            run.Add(Measured.AtMost($"storage: a figure with its indexes, {unions:#,0} CĐCS", (double)(with - without) / figures, 150, "bytes"));
        }
    }

    private static async Task<long> AskAsync(SqliteConnection connection, string question, CancellationToken cancellationToken)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question;
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
