using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Benchmarks.Databases;

/// <summary>One generated database in a folder of its own, deleted when disposed.</summary>
internal sealed class SampleDatabase(string folder, int unions) : IAsyncDisposable
{
    /// <summary>Of every account made here.</summary>
    public const string Password = "mưa rơi ruộng bậc thang";

    /// <summary>How many officers it has.</summary>
    public const int Officers = 20;

    /// <summary>The year's report, whose figures are typed: the last of the generated periods.</summary>
    public const string Period = "2026-nam";

    public string Folder => folder;

    public string File => Path.Combine(folder, "cdvc.db");

    /// <summary>How many CĐCS it has.</summary>
    public int Unions => unions;

    /// <summary>Everything of Data on this database; the caller disposes it.</summary>
    public ServiceProvider Open(params IInterceptor[] interceptors) => Services(folder, interceptors);

    internal static async Task AddOfficersAsync(IServiceProvider services)
    {
        AccountCommands accounts = services.GetRequiredService<AccountCommands>();
        for (int number = 1; number <= Officers; number++)
        {
            string name = Officer(number);
            await SavedAsync(accounts.CreateAsync(Operation.By(Actor.CommandLine), new AccountDetails(name, $"Cán bộ {number} (minh họa)", Role.Officer, UnionCode: null), CancellationToken.None));
            string token = (await accounts.IssueActivationAsync(Operation.By(Actor.CommandLine), name, CancellationToken.None))!;
            await SavedAsync(accounts.ActivateAsync(name, token, Password, new Visitor("127.0.0.1"), CancellationToken.None));
        }
    }

    /// <summary>The officer of a user name, signed in.</summary>
    public static async Task<Actor> SignInAsync(IServiceProvider services, string userName) =>
        await services.GetRequiredService<SignInCommands>().EnterAsync(userName, Password, new Visitor("127.0.0.1"), CancellationToken.None) is SignInAnswer.Entered entered
            ? entered.Session.Actor
            : throw new InvalidOperationException($"{userName} could not sign in.");

    /// <summary>The user name of an officer, from 1.</summary>
    public static string Officer(int number) => FormattableString.Invariant($"canbo{number}");

    /// <summary>The code of a CĐCS, from 1.</summary>
    public static string UnionCode(int number) => FormattableString.Invariant($"MH{number:000000}");

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal static ServiceProvider Services(string folder, params IInterceptor[] interceptors)
    {
        ServiceCollection collection = new();
        collection.AddLogging();
        collection.AddCdvcData(DatabaseOptions.SqliteIn(folder));
        foreach (IInterceptor interceptor in interceptors)
        {
            collection.AddSingleton(interceptor);
        }

        return collection.BuildServiceProvider();
    }

    private static async Task SavedAsync(Task<Outcome> write)
    {
        if (await write is not Outcome.Saved)
        {
            throw new InvalidOperationException($"Not saved: {await write}");
        }
    }
}
