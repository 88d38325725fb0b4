using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Scorecards;

/// <summary>Một kỳ trong nhiệm kỳ: what a term scorecard needs of each of its periods, so that their figures need not be held together.</summary>
public sealed class TermPart
{
    private readonly IReadOnlyDictionary<string, Round?> heard;

    private TermPart(Scorecard scorecard, IReadOnlyDictionary<string, Round?> heard)
    {
        Scorecard = scorecard;
        this.heard = heard;
    }

    /// <summary>By the definitions of the period's own year.</summary>
    public Scorecard Scorecard { get; }

    public static TermPart Of(ScorecardInput input)
    {
        Dictionary<string, Round?> rows = new(StringComparer.Ordinal);
        List<MeasureScore> scores = [];
        foreach ((Indicator indicator, Measure measure) in input.Programme.Rows)
        {
            RowFigures row = RowFigures.Of(input, measure);
            scores.Add(ScorecardCalculator.Score(row, indicator, measure));
            if (row.HasAny(measure))
            {
                rows[measure.Code] = Visited(input.Programme, measure) is { } share ? Round.Of(row, share) : null;
            }
        }

        return new(new Scorecard(input.Programme, input.Period, input.ActiveUnions, scores), rows);
    }

    /// <summary>Whether anything reported enters the row of this code.</summary>
    internal bool HasAny(string code) => heard.ContainsKey(code);

    /// <summary>Whom the province has gone to for the row of this code; null where nothing is reported, or it goes to nobody.</summary>
    internal Round? RoundOf(string code) => heard.GetValueOrDefault(code);

    /// <summary>The share of a row where the province goes from CĐCS to CĐCS (10.1, 10.2); null for any other.</summary>
    internal static ShareOfUnions? Visited(Programme programme, Measure measure) =>
        measure.Formula is ShareOfUnions { Basis: ShareBasis.Active } share && programme.Item(share.Item) is { Reporter: Reporter.ProvinceForEachUnion } ? share : null;

    /// <summary>Một đợt of a row where the province goes from CĐCS to CĐCS.</summary>
    /// <param name="Passed">Ids of those that passed, active at the cut-off or not.</param>
    /// <param name="Waiting">Those active and concerned that did not, by name.</param>
    internal sealed record Round(IReadOnlySet<int> Passed, IReadOnlyList<GrassrootsUnion> Waiting)
    {
        public static Round Of(RowFigures row, ShareOfUnions share)
        {
            PassingNumbers passes = new(row.Items[0], share.PassingLevels);
            HashSet<int> passed = [];
            List<GrassrootsUnion> waiting = [];
            foreach (GrassrootsUnion union in row.Input.UnionsByName())
            {
                FigureValue value = row.CellsOf(union.Id).First;
                if (passes.Holds(value))
                {
                    passed.Add(union.Id);
                }
                else if (!value.IsNotApplicable && union.IsActiveOn(row.Input.Period.CutOff))
                {
                    waiting.Add(union);
                }
            }

            return new(passed, waiting);
        }
    }
}
