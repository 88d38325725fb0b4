using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Scorecards;

/// <summary>Short ways to a computed row.</summary>
internal static class Rows
{
    public static MeasureScore Score(this InputBuilder input, string code) => ScorecardCalculator.Compute(input.Build()).Find(code)!;

    public static IReadOnlyList<UnionContribution> Contributions(this InputBuilder input, string code)
    {
        ScorecardInput built = input.Build();
        return ScorecardCalculator.Contributions(built, built.Programme.Row(code));
    }

    public static IReadOnlyList<string> Nearest(this InputBuilder input, string code)
    {
        ScorecardInput built = input.Build();
        return [.. ScorecardCalculator.Nearest(built, built.Programme.Row(code)).Select(c => c.Union.Name)];
    }

    /// <summary>CĐCS rated so many times "tot", "ht" and not at all.</summary>
    public static InputBuilder Rated(int good, int fair, int blank = 0) => new InputBuilder().Unions(good + fair + blank, (b, number) =>
    {
        if (number <= good + fair)
        {
            b.Level("XL", number <= good ? "tot" : "ht");
        }
    });
}
