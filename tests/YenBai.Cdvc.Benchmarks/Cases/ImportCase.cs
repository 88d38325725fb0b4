using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>A CSV file of 9,500 figures, validated and audited, against the same rows put raw into the table.</summary>
internal sealed class ImportCase : BenchmarkCase
{
    private const int Wanted = 9_500;

    public override string Name => "import";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using ServiceProvider services = database.Open();
            Actor officer = await SampleDatabase.SignInAsync(services, SampleDatabase.Officer(1));
            Programme programme = await services.GetRequiredService<ProgrammeQueries>().ForYearAsync(2026, cancellationToken);
            DataItem[] items = [.. programme.DataItems.Where(i => i.Reporter != Reporter.Province && i.Kind != DataItemKind.Level)];
            int figures = Math.Min(Wanted, unions * items.Length);
            Times imports = new();
            Times raw = new();
            for (int i = 0; i < run.Options.Times(7); i++)
            {
                raw.Add(Raw(database, figures, items.Length, i));
                // none of the generated numbers, so that every cell changes
                byte[] file = Csv(figures, items, number: 1_000 + i);
                long start = Stopwatch.GetTimestamp();
                Outcome outcome = await services.GetRequiredService<FigureImport>().ImportAsync(
                    Operation.By(officer), SampleDatabase.Period, new MemoryStream(file), cancellationToken);
                imports.Add(Stopwatch.GetElapsedTime(start));
                if (outcome is not Outcome.Saved { Version: int saved } || saved != figures)
                {
                    throw new InvalidOperationException($"Not imported: {(outcome as Outcome.Refused)?.Reasons[0] ?? outcome.ToString()}");
                }
            }

            run.Add(Measured.Ratio(string.Create(CultureInfo.InvariantCulture, $"import of {figures:#,0} figures, {unions:#,0} CĐCS"), imports.Median, "raw, one transaction", raw.Median, 30));
        }
    }

    /// <summary>The same number everywhere: no part is above its whole.</summary>
    private static byte[] Csv(int figures, DataItem[] items, int number)
    {
        StringBuilder text = new("cdcs,muc,gia_tri\n");
        for (int i = 0; i < figures; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{SampleDatabase.UnionCode(1 + (i / items.Length))},{items[i % items.Length].Code},{number}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The rows in a table like that of the figures, its indexes included.</summary>
    private static TimeSpan Raw(SampleDatabase database, int figures, int items, int round)
    {
        using SqliteConnection connection = new($"Data Source={database.File};Pooling=false");
        connection.Open();
        using SqliteCommand make = connection.CreateCommand();
        make.CommandText = """
            PRAGMA synchronous=FULL;
            CREATE TABLE IF NOT EXISTS RawFigures (PeriodId INTEGER, BodyId INTEGER, ItemId INTEGER, Value INTEGER, UpdatedAt TEXT, UpdatedBy TEXT, Version INTEGER, PRIMARY KEY (PeriodId, BodyId, ItemId));
            CREATE INDEX IF NOT EXISTS RawBody ON RawFigures (BodyId); CREATE INDEX IF NOT EXISTS RawItem ON RawFigures (ItemId);
            """;
        make.ExecuteNonQuery();
        long start = Stopwatch.GetTimestamp();
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO RawFigures VALUES ($period, $body, $item, 1, '2026-11-30 08:00:00', 'Cán bộ (minh họa)', 1)";
        insert.Parameters.AddWithValue("$period", round);
        SqliteParameter body = insert.Parameters.Add("$body", SqliteType.Integer);
        SqliteParameter item = insert.Parameters.Add("$item", SqliteType.Integer);
        for (int i = 0; i < figures; i++)
        {
            (body.Value, item.Value) = (i / items, i % items);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return Stopwatch.GetElapsedTime(start);
    }
}
