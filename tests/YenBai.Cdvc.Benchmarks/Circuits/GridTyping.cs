using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Circuits;

/// <summary>An officer at the entry grid: types numbers into the cells of one item, and remembers what was acknowledged.</summary>
internal sealed class GridTyping : IAsyncDisposable
{
    private const int Lines = 50;
    private readonly Circuit circuit;
    private readonly string item;
    private readonly Dictionary<int, (int Version, int Value)> acknowledged = [];
    private int typed;
    private long bytes;

    private readonly int? line;

    private GridTyping(Circuit circuit, string item, int? line)
    {
        this.circuit = circuit;
        this.item = item;
        this.line = line;
    }

    /// <summary>Bytes of one edit on the wire, up and down.</summary>
    public double BytesPerEdit => (double)bytes / typed;

    /// <param name="item">The item typed into.</param>
    /// <param name="line">The CĐCS typed into, from 1, where others type into the same item; all in turn without.</param>
    public static async Task<GridTyping> OpenAsync(Browser browser, CancellationToken cancellationToken, string item = "LD", int? line = null) =>
        new(await Circuit.OpenAsync(browser, "/nhap-lieu/" + SampleDatabase.Period, "onfigurecommit", cancellationToken), item, line);

    /// <summary>Types so many figures one after the other, each after a pause, and adds the time from event to answer.</summary>
    public async Task TypeAsync(int count, Times times, TimeSpan pause, CancellationToken cancellationToken)
    {
        for (int i = 0; i < count; i++)
        {
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, cancellationToken);
            }

            await TypeAsync(line ?? 1 + (typed % Lines), times, cancellationToken);
        }
    }

    /// <summary>Whether the database holds every figure that was acknowledged.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public async Task CheckAsync(SampleDatabase database, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = new($"Data Source={database.File};Mode=ReadOnly;Pooling=false");
        await connection.OpenAsync(cancellationToken);
        foreach ((int union, (int version, int value)) in acknowledged)
        {
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = """
                SELECT f.Value FROM Figures f JOIN ReportingBodies b ON b.Id = f.ReportingBodyId JOIN DataItems i ON i.Id = f.DataItemId JOIN ReportingPeriods p ON p.Id = f.PeriodId
                WHERE b.Code = $union AND i.Code = $item AND p.Year = 2026 AND p.Kind = (SELECT Kind FROM ReportingPeriods WHERE Year = 2026 ORDER BY CutOff DESC LIMIT 1) AND f.Version >= $version
                """;
            command.Parameters.AddWithValue("$union", SampleDatabase.UnionCode(union));
            command.Parameters.AddWithValue("$item", item);
            command.Parameters.AddWithValue("$version", version);
            if (await command.ExecuteScalarAsync(cancellationToken) is not long held || held != value)
            {
                throw new InvalidOperationException($"LOST: {SampleDatabase.UnionCode(union)}/{item} was acknowledged as {value}, version {version}.");
            }
        }
    }

    public ValueTask DisposeAsync() => circuit.DisposeAsync();

    private async Task TypeAsync(int union, Times times, CancellationToken cancellationToken)
    {
        // generated figures have version 1
        (int version, int value) = (acknowledged.TryGetValue(union, out (int Version, int Value) known) ? known.Version : 1, 100 + (++typed % 9000));
        string operation = Guid.NewGuid().ToString();
        long before = circuit.Bytes;
        long start = Stopwatch.GetTimestamp();
        await circuit.SendAsync(
            "figurecommit",
            new { union = SampleDatabase.UnionCode(union), item, field = "value", text = value.ToString(CultureInfo.InvariantCulture), operationId = operation, version },
            operation,
            cancellationToken);
        times.Add(Stopwatch.GetElapsedTime(start));
        bytes += circuit.Bytes - before;
        acknowledged[union] = (version + 1, value);
    }
}
