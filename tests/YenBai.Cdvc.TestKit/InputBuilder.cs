using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.TestKit;

/// <summary>Builds what a scorecard is computed from: <c>new InputBuilder().Union("A").Figure("LD", 100).Level("XL", "tot").Build()</c>.</summary>
/// <remarks>A figure belongs to the CĐCS named last, or to the province before the first and after <see cref="Province"/>.</remarks>
public sealed class InputBuilder(Programme programme, ReportingPeriod period)
{
    public const int ProvinceId = 1000;

    private readonly List<GrassrootsUnion> unions = [];
    private readonly List<(int, int, FigureValue)> figures = [];
    private readonly List<(int, int, FigureValue)> earlierStocks = [];
    private int current = ProvinceId;

    public InputBuilder()
        : this(SampleProgramme.Create(), SamplePeriods.FullYear(2024))
    {
    }

    public InputBuilder(ReportingPeriod period)
        : this(SampleProgramme.Create(), period)
    {
    }

    /// <summary>A CĐCS with the next id (from 1), or the one already named so.</summary>
    public InputBuilder Union(string name, Action<UnionBuilder>? shape = null)
    {
        GrassrootsUnion? union = unions.Find(u => string.Equals(u.Name, name, StringComparison.Ordinal));
        if (union is null)
        {
            var builder = new UnionBuilder(unions.Count + 1, name);
            shape?.Invoke(builder);
            union = builder.Build();
            unions.Add(union);
        }

        current = union.Id;
        return this;
    }

    /// <summary>Many CĐCS alike; <paramref name="fill"/> gets the builder and each one's number from 1.</summary>
    public InputBuilder Unions(int count, Action<InputBuilder, int> fill)
    {
        for (int number = 1; number <= count; number++)
        {
            fill(Union($"Đơn vị {number:000}"), number);
        }

        return this;
    }

    public InputBuilder Province()
    {
        current = ProvinceId;
        return this;
    }

    public InputBuilder Figure(string item, long number) => Cell(item, FigureValue.Of(number));

    public InputBuilder Level(string item, string level) =>
        Cell(item, FigureValue.Of(programme.Item(item).Levels.First(l => string.Equals(l.Code, level, StringComparison.Ordinal)).Number));

    public InputBuilder NotApplicable(string item) => Cell(item, FigureValue.NotApplicable);

    public InputBuilder Cell(string item, FigureValue value)
    {
        figures.Add((current, programme.Item(item).Id, value));
        return this;
    }

    /// <summary>What the latest earlier period that has the item says.</summary>
    public InputBuilder Earlier(string item, long number) => Earlier(item, FigureValue.Of(number));

    /// <inheritdoc cref="Earlier(string, long)"/>
    public InputBuilder Earlier(string item, FigureValue value)
    {
        earlierStocks.Add((current, programme.Item(item).Id, value));
        return this;
    }

    public ScorecardInput Build() => new(programme, period, ProvinceId, [.. unions], new FigureTable(figures), new FigureTable(earlierStocks));
}
