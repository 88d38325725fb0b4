using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Controls;

/// <summary>Một năm of a <see cref="Sparkline"/>, in the row's own unit.</summary>
/// <param name="Value">Null draws nothing, and the line stops before it.</param>
/// <param name="Target">Null where the year has none.</param>
/// <param name="Chosen">The year the page is about.</param>
/// <param name="Provisional">Whether the value may still change: drawn hollow.</param>
public sealed record SparkPoint(decimal? Value, decimal? Target, bool Chosen, bool Provisional);

/// <summary>Đường nhỏ qua các năm of one row: the shape of its way, not its size; what it says in words is its label.</summary>
public sealed partial class Sparkline
{
    private const decimal Top = 5;
    private const decimal Bottom = 25;

    /// <summary>What the picture says, in words: "2023: 92,0%; 2024: 94,1%".</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>One for each year, ascending.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SparkPoint> Points { get; set; } = [];

    private IReadOnlyList<Mark> Marks { get; set; } = [];

    /// <summary>One for each run of years with a value.</summary>
    private IReadOnlyList<string> Lines { get; set; } = [];

    protected override void OnParametersSet()
    {
        decimal[] all = [.. Points.SelectMany(p => new[] { p.Value, p.Target }).OfType<decimal>()];
        (decimal low, decimal high) = all.Length == 0 ? (0, 0) : (all.Min(), all.Max());
        Marks = [.. Points.Select((p, index) => new Mark(100m * ((2 * index) + 1) / (2 * Points.Count), Height(p.Value), Height(p.Target), p))];
        Lines = [.. Runs(Marks).Where(run => run.Count > 1).Select(run => string.Join(' ', run.Select(m => $"{At(m.X)},{At(m.Value.GetValueOrDefault())}")))];

        decimal? Height(decimal? value) => high == low ? value is null ? null : (Top + Bottom) / 2 : Bottom - ((Bottom - Top) * (value - low) / (high - low));
    }

    private static IEnumerable<List<Mark>> Runs(IReadOnlyList<Mark> marks)
    {
        List<Mark> run = [];
        foreach (Mark mark in marks)
        {
            if (mark.Value is not null)
            {
                run.Add(mark);
                continue;
            }

            yield return run;
            run = [];
        }

        yield return run;
    }

    private static string At(decimal value) => MarkupNumber.Of(value);

    private sealed record Mark(decimal X, decimal? Value, decimal? Target, SparkPoint Point)
    {
        public string CssClass => Point switch
        {
            { Chosen: true } => "spark-chosen",
            { Provisional: true } => "spark-point provisional",
            _ => "spark-point",
        };
    }
}
