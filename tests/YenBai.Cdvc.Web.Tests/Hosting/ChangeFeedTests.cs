using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>Two nodes that share a database and nothing else.</summary>
public sealed class ChangeFeedTests : IAsyncLifetime
{
    private static readonly Actor Officer = Actor.CommandLine;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly string data = Directory.CreateTempSubdirectory("cdvc-nodes-").FullName;
    private WebApplication writing = null!;
    private WebApplication showing = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ChangeFeed Feed => showing.Services.GetRequiredService<ChangeFeed>();

    public async ValueTask InitializeAsync()
    {
        writing = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={data}"], demonstration: false);
        showing = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={data}"], demonstration: false);
        await writing.Services.GetRequiredService<DatabaseStarter>().StartAsync(Cancellation);
        Assert.IsType<Outcome.Saved>(await writing.Services.GetRequiredService<UnionCommands>().SaveAsync(
            Operation.By(Officer),
            new SaveUnion(new UnionDetails("CD01", "Sở Thử nghiệm", "", new DateOnly(2020, 1, 1), ClosedOn: null, MergedInto: null), BasedOnVersion: 0),
            Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await showing.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_figure_saved_on_one_node_reaches_every_listener_of_another_within_three_seconds()
    {
        using Listener first = new(Feed);
        using Listener second = new(Feed);
        // the first answer always counts as a change
        await first.ToldAsync();
        await second.ToldAsync();

        long saved = Stopwatch.GetTimestamp();
        await SaveAsync("LD", 100);
        await first.ToldAsync();
        await second.ToldAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(saved), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Nobody_is_told_while_nothing_is_written_and_nobody_is_asked_while_nobody_listens()
    {
        Assert.False(Feed.IsPolling);
        Listener listener = new(Feed);
        Assert.True(Feed.IsPolling);
        await listener.ToldAsync();

        await Task.Delay(TimeSpan.FromSeconds(2.5), Cancellation);
        Assert.Equal(0, listener.Waiting);

        listener.Dispose();
        Assert.False(Feed.IsPolling);
        // and again
        using Listener later = new(Feed);
        await later.ToldAsync();
    }

    [Fact]
    public async Task One_that_throws_does_not_keep_the_others_from_being_told()
    {
        using IDisposable broken = Feed.Subscribe(() => throw new InvalidOperationException("hỏng"));
        using Listener listener = new(Feed);

        await listener.ToldAsync();
        await SaveAsync("LD", 100);
        await listener.ToldAsync();
    }

    [Fact]
    public async Task An_outage_is_survived_and_what_was_written_meanwhile_is_told()
    {
        using Listener listener = new(Feed);
        await listener.ToldAsync();

        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Away");
        await LoggedAsync("Changes cannot be followed");
        Assert.Equal(0, listener.Waiting);
        await ExecuteAsync("ALTER TABLE Away RENAME TO AuditEntries");
        await SaveAsync("LD", 100);

        await listener.ToldAsync();
    }

    private async Task SaveAsync(string item, long number) => Assert.IsType<Outcome.Saved>(await writing.Services.GetRequiredService<FigureCommands>().SaveAsync(
        Operation.By(Officer), new SaveFigure("2024-nam", "CD01", item, FigureValue.Of(number), Note: null, BasedOnVersion: 0), Cancellation));

    /// <summary>Waits for a sentence in the log of the nodes.</summary>
    private async Task LoggedAsync(string sentence)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        late.CancelAfter(Limit);
        // the folder comes with the first line
        while (!Directory.Exists(Path.Combine(data, "logs")) || !(await LogTests.LogOf(data)).Contains(sentence, StringComparison.Ordinal))
        {
            await Task.Delay(50, late.Token);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using SqliteConnection connection = new(writing.Services.GetRequiredService<DatabaseOptions>().ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private sealed class Listener : IDisposable
    {
        private readonly SemaphoreSlim told = new(0);
        private readonly IDisposable subscription;

        public Listener(ChangeFeed feed) => subscription = feed.Subscribe(() =>
        {
            told.Release();
            return Task.CompletedTask;
        });

        public int Waiting => told.CurrentCount;

        public async Task ToldAsync() => Assert.True(await told.WaitAsync(Limit, Cancellation));

        public void Dispose()
        {
            subscription.Dispose();
            told.Dispose();
        }
    }
}
