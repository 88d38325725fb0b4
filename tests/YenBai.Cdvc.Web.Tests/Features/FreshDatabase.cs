using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Web.Tests.Features;

/// <summary>Databases that hold the programme alone, made once for each day they are made on: a copy of a fresh database is a fresh database, and sooner there.</summary>
internal static class FreshDatabase
{
    // kept until the process ends, for every test to copy
    private static readonly string Folder = Create();
    private static readonly ConcurrentDictionary<DateOnly, Lazy<Task<string>>> Made = new();

    /// <summary>Puts one where these options say; nothing may be there yet.</summary>
    public static async Task CopyToAsync(DatabaseOptions options, DateOnly today) =>
        File.Copy(await Made.GetOrAdd(today, static day => new Lazy<Task<string>>(() => MakeAsync(day))).Value, PathOf(options));

    private static async Task<string> MakeAsync(DateOnly today)
    {
        DatabaseOptions options = DatabaseOptions.SqliteIn(Path.Combine(Folder, today.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeClock(today));
        services.AddCdvcData(options);
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<DatabaseStarter>().StartAsync(CancellationToken.None);
        }

        // pooled connections keep the log open: what is in it goes into the file, which alone is copied
        await using SqliteConnection connection = new(options.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        return PathOf(options);
    }

    private static string PathOf(DatabaseOptions options) => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;

    private static string Create()
    {
        string folder = Directory.CreateTempSubdirectory("cdvc-fresh-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
