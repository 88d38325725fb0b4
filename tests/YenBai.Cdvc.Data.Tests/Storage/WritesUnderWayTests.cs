using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class WritesUnderWayTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_server_that_stops_waits_for_the_writes_under_way(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        CdvcContexts contexts = database.Get<CdvcContexts>();
        TaskCompletionSource begun = new();
        TaskCompletionSource end = new();
        Task<Outcome> write = contexts.WriteAsync(
            Operation.By(TestDatabase.Officer),
            new Intent(AuditActions.SaveFigure, "thử"),
            async scope =>
            {
                begun.SetResult();
                await end.Task;
                scope.Record(before: null, after: "1");
                return new Outcome.Saved();
            },
            Cancellation);
        await begun.Task;

        Assert.False(await contexts.SettleAsync(TimeSpan.FromMilliseconds(200)));
        end.SetResult();
        Assert.True(await contexts.SettleAsync(TimeSpan.FromSeconds(30)));
        Assert.IsType<Outcome.Saved>(await write);
    }

    [Fact]
    public async Task Every_write_is_metered_by_its_outcome()
    {
        ConcurrentBag<string> outcomes = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name is "YenBai.Cdvc")
            {
                to.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, tags, _) => outcomes.Add($"{instrument.Name} {number} {tags[0].Value}"));
        listener.Start();
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        await database.AddUnionAsync();

        await database.SaveAsync("LD", 100).SavedAsync();
        await database.SaveAsync("LD", 120);

        Assert.Contains("cdvc.writes 1 Saved", outcomes);
        Assert.Contains("cdvc.writes 1 Conflict", outcomes);
    }
}
