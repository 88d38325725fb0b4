using YenBai.Cdvc.Benchmarks.Circuits;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>One figure typed in the grid: from the event over the circuit to the batch that answers it, the durable commit between them.</summary>
internal sealed class SaveCase : BenchmarkCase
{
    private const int Figures = 1000;

    // a server on the day reports are due has long compiled what it runs most
    private const int WarmUp = 2000;

    public override string Name => "save";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        int times = run.Options.Times(Figures);
        Times raw = await RawSave.TimesAsync(run, times);
        Times empty = await EmptyAsync(run.Options.Times(WarmUp), times, run.Programs, cancellationToken);
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
            await typing.TypeAsync(run.Options.Times(WarmUp), new Times(), pause: TimeSpan.Zero, cancellationToken);
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

    /// <summary>The least an event can be: a page that shows what was typed.</summary>
    private static async Task<Times> EmptyAsync(int warmUp, int times, Programs programs, CancellationToken cancellationToken)
    {
        await using RunningProgram server = await RunningProgram.StartAsync(await programs.BareAsync(cancellationToken), folder: null);
        using Browser browser = new(server.Url);
        await using Circuit circuit = await Circuit.OpenAsync(browser, "/", "onchange", cancellationToken);
        await Times.OfAsync(warmUp, SendAsync);
        return await Times.OfAsync(times, SendAsync);

        async Task SendAsync()
        {
            string text = Guid.NewGuid().ToString();
            await circuit.SendAsync("change", new { value = text }, text, cancellationToken);
        }
    }
}
