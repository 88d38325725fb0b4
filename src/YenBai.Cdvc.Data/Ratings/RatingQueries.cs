using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Ratings;

/// <summary>Đọc bảng xếp loại: reads what the rating of CĐCS is decided from.</summary>
public sealed class RatingQueries(CdvcContexts contexts)
{
    /// <summary>The sheet of a period, of every CĐCS or of one; null where there is no such period or the actor may not see the province.</summary>
    /// <param name="unionCode">The only CĐCS wanted, as its code is written; null for all.</param>
    public async Task<RatingSheet?> SheetAsync(Actor actor, string periodCode, string? unionCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            if (!actor.MaySeeProvince() || await DefinedPeriod.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false) is not ({ } period, { } programme))
            {
                return null;
            }

            ScorecardInput input = await ScorecardQueries.InputAsync(db, programme, period, cancellationToken).ConfigureAwait(false);
            GrassrootsUnion[] unions =
            [
                .. input.Unions.Where(u => u.IsActiveOn(period.CutOff) && (unionCode is null || string.Equals(u.Code, unionCode, StringComparison.Ordinal))),
            ];
            DataItem[] items = [.. programme.DataItems.Where(i => i.Reporter == Reporter.ProvinceForEachUnion).OrderBy(i => i.Order)];
            int[] itemIds = [.. items.Select(i => i.Id)];
            Dictionary<(int, int), Figure> figures = (await db.Figures.AsNoTracking()
                    .Where(f => f.PeriodId == period.Id && itemIds.Contains(f.DataItemId)).ToListAsync(cancellationToken).ConfigureAwait(false))
                .ToDictionary(f => (f.ReportingBodyId, f.DataItemId));
            Dictionary<(int, int), FigureConfirmation> confirmations = (await db.FigureConfirmations.AsNoTracking()
                    .Where(c => c.PeriodId == period.Id).ToListAsync(cancellationToken).ConfigureAwait(false))
                .ToDictionary(c => (c.ReportingBodyId, c.DataItemId));
            Dictionary<int, Submission> submissions = await db.Submissions.AsNoTracking()
                .Where(s => s.PeriodId == period.Id).ToDictionaryAsync(s => s.ReportingBodyId, cancellationToken).ConfigureAwait(false);
            Standings standings = new(input with { Unions = unions });
            return new RatingSheet(
                programme,
                period,
                items,
                [.. unions.Select(u => new UnionRating(
                    u,
                    standings.Of(u),
                    [.. items.Select(i => Decided(i, figures.GetValueOrDefault((u.Id, i.Id)), confirmations.GetValueOrDefault((u.Id, i.Id))))],
                    submissions.GetValueOrDefault(u.Id)))]);
        }
    }

    private static DecidedFigure Decided(DataItem item, Figure? figure, FigureConfirmation? confirmation) => new(
        item,
        figure?.Value ?? FigureValue.Blank,
        figure?.Version ?? 0,
        figure?.UpdatedBy,
        figure?.UpdatedById,
        figure?.UpdatedAt,
        figure is not null && confirmation?.Covers(figure) == true ? confirmation : null);

    /// <summary>Every CĐCS on every row, each row computed once.</summary>
    private sealed class Standings(ScorecardInput input)
    {
        private readonly List<(Measure Measure, bool IsOwn, Dictionary<int, UnionContribution> ByUnion)> rows =
        [
            .. input.Programme.Measures.Select(m => (
                m,
                input.Programme.IsAnsweredByUnions(m),
                ScorecardCalculator.Contributions(input, m).ToDictionary(c => c.Union.Id))),
        ];

        public IReadOnlyList<RowStanding> Of(GrassrootsUnion union) =>
            [.. rows.Select(r => new RowStanding(r.Measure, r.ByUnion.GetValueOrDefault(union.Id), r.IsOwn))];
    }
}
