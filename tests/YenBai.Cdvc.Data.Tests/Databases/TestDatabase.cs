using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>One database for one test, with everything AddCdvcData registers and a clock that stands still.</summary>
internal sealed partial class TestDatabase : IAsyncDisposable
{
    /// <summary>Names a SQL Server database that exists, is empty and belongs to the tests.</summary>
    public const string SqlServerVariable = "CDVC_TEST_SQLSERVER";

    /// <summary>Today in the tests: 2023 and the shorter periods of 2024 are seeded without a lock date, 2024-nam locks after 31/3/2025.</summary>
    public static readonly DateOnly Today = new(2024, 12, 15);

    /// <summary>Of a password's hash in the tests.</summary>
    public const int TestIterations = 2_000;

    private static readonly SemaphoreSlim SqlServerTurn = new(1, 1);
    private static readonly Lazy<Task<string>> Prepared = new(PrepareAsync);

    private readonly string? folder;
    private bool holdsTurn;
    private readonly ServiceProvider services;

    private TestDatabase(DatabaseOptions options, string? folder, IReadOnlyList<IInterceptor> interceptors)
    {
        this.folder = folder;
        Options = options;
        Clock = new FakeClock(Today);
        services = Build(options, Clock, interceptors);
    }

    public static string? SqlServerConnection => Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } connection ? connection : null;

    public DatabaseOptions Options { get; }

    public FakeClock Clock { get; }

    /// <summary>The database file; only of SQLite.</summary>
    public string FilePath => new SqliteConnectionStringBuilder(Options.ConnectionString).DataSource;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Migrated and seeded.</summary>
    /// <param name="engine">Which engine.</param>
    /// <param name="interceptors">What stands between the program and the database.</param>
    public static async Task<TestDatabase> StartAsync(DatabaseProvider engine, params IReadOnlyList<IInterceptor> interceptors)
    {
        TestDatabase database = await NothingAsync(engine, interceptors);
        if (engine == DatabaseProvider.Sqlite)
        {
            // a copy of a fresh database is a fresh database, and ten times as fast
            File.Copy(await Prepared.Value, database.FilePath);
        }
        else
        {
            await database.Get<DatabaseStarter>().StartAsync(Cancellation);
            await database.AddAccountsAsync();
        }

        return database;
    }

    /// <summary>Nothing yet: no file, no table.</summary>
    public static async Task<TestDatabase> NothingAsync(DatabaseProvider engine, params IReadOnlyList<IInterceptor> interceptors)
    {
        if (engine == DatabaseProvider.Sqlite)
        {
            string temporary = Directory.CreateTempSubdirectory("cdvc-").FullName;
            return new TestDatabase(DatabaseOptions.SqliteIn(temporary), temporary, interceptors);
        }

        await SqlServerTurn.WaitAsync(Cancellation);
        TestDatabase database = new(new DatabaseOptions(engine, SqlServerConnection!), folder: null, interceptors) { holdsTurn = true };
        await database.DropTablesAsync();
        return database;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public CdvcDbContext Open() => Get<CdvcContexts>().Create();

    /// <summary>Some other database, touched by nobody yet.</summary>
    public static TestDatabase Of(DatabaseOptions options) => new(options, folder: null, []);

    /// <summary>Closes pooled connections, so that the file is whole and nobody holds it.</summary>
    public void CloseConnections()
    {
        using CdvcDbContext db = Open();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            CloseConnections();
        }

        await services.DisposeAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
        else if (holdsTurn)
        {
            SqlServerTurn.Release();
        }
    }

    private static async Task<string> PrepareAsync()
    {
        // kept until the process ends, for every test to copy
        TestDatabase database = await NothingAsync(DatabaseProvider.Sqlite);
        await database.Get<DatabaseStarter>().StartAsync(CancellationToken.None);
        await database.AddAccountsAsync();
        database.CloseConnections();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.folder!, recursive: true);
        return database.FilePath;
    }

    private static ServiceProvider Build(DatabaseOptions options, FakeClock clock, IReadOnlyList<IInterceptor> interceptors)
    {
        ServiceCollection collection = new();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddCdvcData(options);
        collection.AddDataProtection().UseEphemeralDataProtectionProvider();
        // nobody attacks the hashes of a test
        collection.AddSingleton(new PasswordHashing(atOnce: 2, waiting: 100, TestIterations));
        IInterceptor[] ofEngine = options.Provider == DatabaseProvider.Sqlite ? [AlsoForSqlServer.Instance] : [];
        foreach (IInterceptor interceptor in (IEnumerable<IInterceptor>)[UnionAccounts.Instance, .. ofEngine, .. interceptors])
        {
            collection.AddSingleton(interceptor);
        }

        return collection.BuildServiceProvider();
    }

    private async Task DropTablesAsync()
    {
        await using CdvcDbContext db = Open();
        IEnumerable<string> tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Append("__EFMigrationsHistory").Distinct(StringComparer.Ordinal);
        string ours = string.Join(", ", tables.Select(t => $"N'{t}'"));
        string drop = $"""
            DECLARE @drop nvarchar(max) = N'';
            SELECT @drop += N'ALTER TABLE ' + QUOTENAME(OBJECT_NAME(parent_object_id)) + N' DROP CONSTRAINT ' + QUOTENAME(name) + N';'
            FROM sys.foreign_keys WHERE OBJECT_NAME(parent_object_id) IN ({ours});
            SELECT @drop += N'DROP TABLE ' + QUOTENAME(name) + N';' FROM sys.tables WHERE name IN ({ours});
            EXEC sp_executesql @drop;
            """;
        await db.Database.ExecuteSqlRawAsync(drop, Cancellation);
    }
}
