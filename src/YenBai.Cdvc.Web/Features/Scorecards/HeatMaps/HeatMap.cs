using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Scorecards.HeatMaps;

/// <summary>Bản đồ CĐCS: how every CĐCS stands on every row of one period.</summary>
/// <param name="Scorecard">The province's rows; the columns.</param>
/// <param name="Rows">One per CĐCS active at the cut-off, in the order of the view; at most <see cref="MostRows"/>.</param>
/// <param name="Found">How many CĐCS the view has.</param>
/// <param name="Sectors">Every khối of the period, by name.</param>
public sealed record HeatMap(Scorecard Scorecard, IReadOnlyList<HeatRow> Rows, int Found, IReadOnlyList<string> Sectors)
{
    /// <summary>More than these no screen shows at once: a khối is asked for.</summary>
    public const int MostRows = 200;

    /// <summary>The contributions are computed once per row of the programme, whatever the number of CĐCS.</summary>
    public static HeatMap Of(ScorecardInput input, HeatView view)
    {
        Scorecard scorecard = ScorecardCalculator.Compute(input);
        ILookup<int, (Measure Measure, UnionContribution Cell)> cells =
            (from score in scorecard.Measures
             from contribution in ScorecardCalculator.Contributions(input, score.Measure)
             select (score.Measure, contribution)).ToLookup(c => c.contribution.Union.Id);
        GrassrootsUnion[] unions = [.. input.Unions.Where(u => u.IsActiveOn(input.Period.CutOff))];
        IReadOnlyList<HeatRow> rows = view.Sorted(unions
            .Where(u => view.Sector is null || string.Equals(u.Sector, view.Sector, StringComparison.Ordinal))
            .Select(u => new HeatRow(u, cells[u.Id].ToDictionary(c => c.Measure.Code, c => c.Cell, StringComparer.Ordinal))));
        return new(
            scorecard,
            [.. rows.Take(MostRows)],
            rows.Count,
            [.. unions.Select(u => u.Sector).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Order(Vietnamese.Names)]);
    }
}

/// <summary>Một CĐCS on the map.</summary>
/// <param name="Cells">By the row's code; a row the province reports once has none.</param>
public sealed record HeatRow(GrassrootsUnion Union, IReadOnlyDictionary<string, UnionContribution> Cells)
{
    /// <summary>Số dòng chưa đạt.</summary>
    public int NotReached { get; } = Cells.Values.Count(c => c.State == ContributionState.Fail);

    /// <summary>Số dòng chưa đủ số liệu.</summary>
    public int Blank { get; } = Cells.Values.Count(c => c.State == ContributionState.Blank);
}
