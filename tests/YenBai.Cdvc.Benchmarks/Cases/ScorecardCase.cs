using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Scorecards;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>The dashboard's data: as kept; and computed again after a save, against the reading of the period's rows and nothing else.</summary>
internal sealed class ScorecardCase : BenchmarkCase
{
    private const int Saves = 9;

    public override string Name => "scorecard";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using ServiceProvider services = database.Open();
            Actor officer = await SampleDatabase.SignInAsync(services, SampleDatabase.Officer(1));
            using Computations computations = new();
            long first = Stopwatch.GetTimestamp();
            await ReadAsync(services, officer, cancellationToken);
            string all = Measured.Show(Stopwatch.GetElapsedTime(first));
            Times data = await Times.OfAsync(run.Options.Times(2000), () => ReadAsync(services, officer, cancellationToken));
            run.Add(Measured.AtMost($"dashboard's data, {unions:#,0} CĐCS (all periods at first {all})", data.Median.TotalMilliseconds, 1, "ms"));
            Times again = await AgainAsync(run, services, officer, computations, cancellationToken);
            if (unions == run.Options.Sizes[0])
            {
                run.Add(Measured.AtMost($"scorecard computed again after a save, {unions:#,0} CĐCS", again.Median.TotalMilliseconds, ScorecardCache.Quick.TotalMilliseconds, "ms"));
                continue;
            }

            Times scan = await Times.OfAsync(run.Options.Times(Saves), () => Scan(database));
            run.Add(Measured.Ratio($"scorecard computed again after a save, {unions:#,0} CĐCS", again.Median, "raw scan", scan.Median, 1.5));
        }
    }

    private static async Task ReadAsync(IServiceProvider services, Actor officer, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<PeriodQueries>().ListAsync(cancellationToken);
        await services.GetRequiredService<PeriodQueries>().ShownFirstAsync(cancellationToken);
        await FindAsync(services, officer, cancellationToken);
    }

    private static async Task<Times> AgainAsync(BenchmarkRun run, IServiceProvider services, Actor officer, Computations computations, CancellationToken cancellationToken)
    {
        Times times = new();
        for (int number = 1; number <= run.Options.Times(Saves); number++)
        {
            computations.Taken.Clear();
            Outcome saved = await services.GetRequiredService<FigureCommands>().SaveAsync(
                Operation.By(officer), new SaveFigure(SampleDatabase.Period, SampleDatabase.UnionCode(number), "DV_MOI", FigureValue.Of(500 + number), Note: null, BasedOnVersion: 1), cancellationToken);
            if (saved is not Outcome.Saved)
            {
                throw new InvalidOperationException($"Not saved: {saved}");
            }

            while (await FindAsync(services, officer, cancellationToken) is { Newer: { } newer })
            {
                await newer.WaitAsync(cancellationToken);
            }

            times.Add(computations.Taken.Single());
        }

        return times;
    }

    private static async Task<Dashboard> FindAsync(IServiceProvider services, Actor officer, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<DashboardQueries>().FindAsync(officer, SampleDatabase.Period, ComparisonChoice.None, cancellationToken))!;

    /// <summary>Every figure of the period through a data reader, added up so that each is read.</summary>
    private static void Scan(SampleDatabase database)
    {
        using SqliteConnection connection = new($"Data Source={database.File}");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT ReportingBodyId, DataItemId, Value FROM Figures WHERE PeriodId = (SELECT MAX(PeriodId) FROM Figures) AND Value <> -2";
        using SqliteDataReader reader = command.ExecuteReader();
        long sum = 0;
        while (reader.Read())
        {
            sum += reader.GetInt32(0) + reader.GetInt32(1) + reader.GetInt64(2);
        }

        GC.KeepAlive(sum);
    }

    /// <summary>How long each computation took, as the program meters it.</summary>
    private sealed class Computations : IDisposable
    {
        private readonly MeterListener listener = new();

        public Computations()
        {
            listener.InstrumentPublished = (instrument, listening) =>
            {
                if (string.Equals(instrument.Name, "cdvc.scorecards", StringComparison.Ordinal))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<double>((_, milliseconds, _, _) => Taken.Add(TimeSpan.FromMilliseconds(milliseconds)));
            listener.Start();
        }

        public ConcurrentBag<TimeSpan> Taken { get; } = [];

        public void Dispose() => listener.Dispose();
    }
}
