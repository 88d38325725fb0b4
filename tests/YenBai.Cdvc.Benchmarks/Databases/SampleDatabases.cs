using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Benchmarks.Databases;

/// <summary>
/// Databases of a given number of CĐCS, each with 10 periods of every item it enters, generated from a fixed seed. Demonstration
/// data: no CĐCS of them exists. Kept in the folder of temporary files, and made anew when what makes them has changed.
/// </summary>
internal sealed class SampleDatabases
{
    public const int Periods = 10;
    private readonly string folder = Path.Combine(Path.GetTempPath(), "cdvc-benchmarks");

    /// <summary>A copy of the database of a size, for one case to change; the caller disposes it.</summary>
    public async Task<SampleDatabase> CopyAsync(int unions)
    {
        string made = await MadeAsync(unions);
        string copy = Path.Combine(folder, "run-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(copy);
        File.Copy(Path.Combine(made, "cdvc.db"), Path.Combine(copy, "cdvc.db"));
        return new SampleDatabase(copy, unions);
    }

    private async Task<string> MadeAsync(int unions)
    {
        string made = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Maker()}-{unions}"));
        if (!Directory.Exists(made))
        {
            string making = made + ".making";
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }

            Directory.CreateDirectory(making);
            await MakeAsync(making, unions);
            Directory.Move(making, made);
        }

        return made;
    }

    /// <summary>Differs when the schema or this generator may differ.</summary>
    private static string Maker() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(SampleDatabases).Module.ModuleVersionId} {typeof(CdvcContexts).Module.ModuleVersionId}")))[..12];

    private static async Task MakeAsync(string folder, int unions)
    {
        Programme programme;
        await using (ServiceProvider services = SampleDatabase.Services(folder))
        {
            await services.GetRequiredService<DatabaseStarter>().StartAsync(CancellationToken.None);
            await SampleDatabase.AddOfficersAsync(services);
            programme = await services.GetRequiredService<ProgrammeQueries>().ForYearAsync(2024, CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        await using SqliteConnection connection = new($"Data Source={Path.Combine(folder, "cdvc.db")};Pooling=false");
        await connection.OpenAsync();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000; PRAGMA temp_store=MEMORY;");
        await using (SqliteTransaction transaction = (SqliteTransaction)await connection.BeginTransactionAsync())
        {
            SampleRows rows = new(connection, programme);
            rows.AddUnions(unions);
            rows.AddFigures();
            await transaction.CommitAsync();
        }

        Execute(connection, "ANALYZE; PRAGMA journal_mode=WAL;");
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
