using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Đọc số liệu để nhập.</summary>
public sealed class FigureQueries(CdvcContexts contexts, SharedProgrammes programmes, TimeProvider time)
{
    /// <summary>The entry page of a CĐCS (or of the province, code null) in a period; null where there is no such thing or the actor may not see it.</summary>
    public async Task<EntrySheet?> SheetAsync(Actor actor, string periodCode, string? unionCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            ReportingBody? body = await UnionQueries.BodyAsync(db, unionCode, cancellationToken).ConfigureAwait(false);
            if (period is null || body is null || !actor.MaySee(body))
            {
                return null;
            }

            Programme programme = await programmes.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
            ILookup<int, PeriodFigure> figures = await FiguresToDateAsync(db, actor, programme, period, [body.Id], cancellationToken).ConfigureAwait(false);
            (GrassrootsUnion? previous, GrassrootsUnion? next) = body is GrassrootsUnion union
                ? await NeighboursAsync(db, actor, period, union, cancellationToken).ConfigureAwait(false)
                : default;
            Submission? submission = await db.Submissions.AsNoTracking()
                .FirstOrDefaultAsync(s => s.PeriodId == period.Id && s.ReportingBodyId == body.Id, cancellationToken).ConfigureAwait(false);
            return Sheet(actor, programme, period, body, submission, [.. figures[body.Id]]) with { PreviousUnion = previous, NextUnion = next };
        }
    }

    /// <summary>Bảng nhập: the sheets of a page of the CĐCS of a period this actor may see, by code; null where there is no such period.</summary>
    public async Task<FigureGrid?> GridAsync(Actor actor, string periodCode, EntryListing listing, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null)
            {
                return null;
            }

            Programme programme = await programmes.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
            ListedUnions listed = await new EntryPages(db, programme, period).ReadAsync(ReportingUnions(db, actor, period), listing, cancellationToken).ConfigureAwait(false);
            int[] ids = [.. listed.Unions.Select(u => u.Id)];
            Dictionary<int, Submission> submissions = await db.Submissions.AsNoTracking()
                .Where(s => s.PeriodId == period.Id && ids.Contains(s.ReportingBodyId)).ToDictionaryAsync(s => s.ReportingBodyId, cancellationToken).ConfigureAwait(false);
            DataItem[] items = [.. programme.DataItems.Where(i => IsSeenBy(actor, i) && i.Reporter != Reporter.Province).OrderBy(i => i.Order)];
            IEnumerable<EntrySheet> sheets = actor.MaySeeProvince()
                ? Sheets(await GridFigures.ReadAsync(db, programme, period, items, ids, cancellationToken).ConfigureAwait(false))
                : Own(await FiguresToDateAsync(db, actor, programme, period, ids, cancellationToken).ConfigureAwait(false));
            IReadOnlyList<string> sectors = listed.Place.IsWhole
                ? [.. listed.Unions.Select(u => u.Sector).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)]
                : await UnionPages.SectorsAsync(db, cancellationToken).ConfigureAwait(false);
            return new FigureGrid(programme, period, items, [.. sheets], listed.Place, sectors);

            IEnumerable<EntrySheet> Sheets(GridFigures figures) => listed.Unions.Select(u => new EntrySheet(
                programme, period, u.Id, u, figures.Cells[u.Id], figures.LastYear, FigureAcceptance.RefusalOfBody(period, u, submissions.GetValueOrDefault(u.Id), time.Today()),
                submissions.GetValueOrDefault(u.Id), PreviousUnion: null, NextUnion: null));

            IEnumerable<EntrySheet> Own(ILookup<int, PeriodFigure> figures) => listed.Unions.Select(u =>
                Sheet(actor, programme, period, u, submissions.GetValueOrDefault(u.Id), [.. figures[u.Id]]));
        }
    }

    /// <summary>How far a page of the CĐCS of a period are, by code. A CĐCS account sees its own only.</summary>
    public async Task<ListedProgress> ProgressAsync(Actor actor, string periodCode, EntryListing listing, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null)
            {
                return new ListedProgress([], UnionPlace.Whole);
            }

            Programme programme = await programmes.ForYearAsync(db, period.Year, cancellationToken).ConfigureAwait(false);
            EntryPages pages = new(db, programme, period);
            ListedUnions listed = await pages.ReadAsync(ReportingUnions(db, actor, period), listing, cancellationToken).ConfigureAwait(false);
            // a CĐCS does not learn either when something it may not see was proposed
            return new ListedProgress(await pages.ProgressAsync(listed.Unions, i => IsSeenBy(actor, i), cancellationToken).ConfigureAwait(false), listed.Place);
        }
    }

    /// <summary>Every save of a cell and its value in earlier years (union code null: the province's own); null where there is no such cell or the actor may not see it.</summary>
    public async Task<FigureHistory?> HistoryAsync(Actor actor, string periodCode, string? unionCode, string itemCode, CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            ReportingPeriod? period = await PeriodQueries.FindAsync(db, periodCode, cancellationToken).ConfigureAwait(false);
            if (period is null)
            {
                return null;
            }

            FigureTarget target = await FigureTarget.FindAsync(db, period, unionCode, itemCode, cancellationToken).ConfigureAwait(false);
            return target is { Body: { } body, Item: { } item } && body.Holds(item) && actor.MaySee(body) && IsSeenBy(actor, item)
                ? new FigureHistory(
                    item,
                    body as GrassrootsUnion,
                    await FigureTimeline.SavesAsync(db, FigureSubject.Of(period.Code, (body as GrassrootsUnion)?.Code, item.Code), cancellationToken).ConfigureAwait(false),
                    await FigureTimeline.EarlierYearsAsync(db, period, body, item, cancellationToken).ConfigureAwait(false))
                : null;
        }
    }

    private EntrySheet Sheet(
        Actor actor, Programme programme, ReportingPeriod period, ReportingBody body, Submission? submission, List<PeriodFigure> figures) => new(
        programme,
        period,
        body.Id,
        body as GrassrootsUnion,
        [.. programme.DataItems.Where(body.Holds).Select(i => Cell(i, period, figures)).Where(c => c.Confirmation is not null || IsSeenBy(actor, c.Item))],
        new FigureTable(figures.Where(f => f.Period.Year == period.Year - 1 && f.Period.Kind == period.Kind).Select(f => (body.Id, f.Figure.DataItemId, f.Figure.Value))),
        FigureAcceptance.RefusalOfBody(period, body, submission, time.Today()),
        submission,
        PreviousUnion: null,
        NextUnion: null);

    private static EntryCell Cell(DataItem item, ReportingPeriod period, List<PeriodFigure> figures)
    {
        PeriodFigure? here = figures.Find(f => f.Period.Id == period.Id && f.Figure.DataItemId == item.Id);
        Figure? now = here?.Figure;
        PeriodFigure? earlier = figures
            .Where(f => f.Figure.DataItemId == item.Id && f.Period.CutOff < period.CutOff && !f.Figure.Value.IsBlank)
            .MaxBy(f => f.Period.CutOff);
        return new EntryCell(
            item,
            now?.Value ?? FigureValue.Blank,
            now?.Version ?? 0,
            now?.Note,
            now?.UpdatedBy,
            now?.UpdatedAt,
            item.AskedIn.Includes(period.Kind),
            earlier?.Figure.Value ?? FigureValue.Blank,
            earlier?.Period.Code)
        {
            Confirmation = here?.Confirmation,
        };
    }

    /// <summary>What the actor may see of the figures of some bodies, of a period and before it, by body.</summary>
    private static async Task<ILookup<int, PeriodFigure>> FiguresToDateAsync(
        CdvcDbContext db, Actor actor, Programme programme, ReportingPeriod period, int[] bodies, CancellationToken cancellationToken)
    {
        Dictionary<int, ReportingPeriod> periods = await db.Periods.AsNoTracking()
            .Where(p => p.CutOff <= period.CutOff).ToDictionaryAsync(p => p.Id, cancellationToken).ConfigureAwait(false);
        int[] ids = [.. periods.Keys];
        List<Figure> figures = await db.Figures.AsNoTracking()
            .Where(f => bodies.Contains(f.ReportingBodyId) && ids.Contains(f.PeriodId)).ToListAsync(cancellationToken).ConfigureAwait(false);
        var confirmations = await db.FigureConfirmations.AsNoTracking()
            .Where(c => bodies.Contains(c.ReportingBodyId) && ids.Contains(c.PeriodId))
            .ToDictionaryAsync(c => (c.PeriodId, c.ReportingBodyId, c.DataItemId), cancellationToken).ConfigureAwait(false);
        HashSet<int> seen = [.. programme.DataItems.Where(i => IsSeenBy(actor, i)).Select(i => i.Id)];
        return (from figure in figures
                let confirmation = confirmations.GetValueOrDefault((figure.PeriodId, figure.ReportingBodyId, figure.DataItemId))
                let standing = confirmation?.Covers(figure) == true ? confirmation : null
                where seen.Contains(figure.DataItemId) || standing is not null
                select new PeriodFigure(figure, periods[figure.PeriodId], standing)).ToLookup(f => f.Figure.ReportingBodyId);
    }

    private static async Task<(GrassrootsUnion? Previous, GrassrootsUnion? Next)> NeighboursAsync(
        CdvcDbContext db, Actor actor, ReportingPeriod period, GrassrootsUnion union, CancellationToken cancellationToken)
    {
        IQueryable<GrassrootsUnion> reporting = ReportingUnions(db, actor, period);
        return union.IsActiveWithin(period.Start, period.CutOff)
            ? (await UnionPages.Backward(reporting, union.Code).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false),
                await UnionPages.Forward(reporting, union.Code).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false))
            : default;
    }

    private static IQueryable<GrassrootsUnion> ReportingUnions(CdvcDbContext db, Actor actor, ReportingPeriod period) =>
        UnionQueries.SeenBy(db, actor).ActiveWithin(period);

    // what the province decides is shown to a CĐCS only where it is confirmed
    private static bool IsSeenBy(Actor actor, DataItem item) => actor.MaySeeProvince() || item.Reporter == Reporter.GrassrootsUnion;

    private sealed record PeriodFigure(Figure Figure, ReportingPeriod Period, FigureConfirmation? Confirmation);
}
