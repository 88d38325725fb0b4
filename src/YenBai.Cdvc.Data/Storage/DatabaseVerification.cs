using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Kết quả kiểm tra, in Vietnamese sentences.</summary>
/// <param name="Damage">The database cannot be trusted.</param>
/// <param name="Warnings">Contradictions between figures: for the officers to mend.</param>
/// <param name="Ends">How far each chain of the audit log goes.</param>
public sealed record VerificationReport(IReadOnlyList<string> Damage, IReadOnlyList<string> Warnings, IReadOnlyList<string> Ends);

/// <summary>Kiểm tra cơ sở dữ liệu: the file itself, the chains of the audit log, and that every figure is what the log says it is.</summary>
public sealed class DatabaseVerification(CdvcContexts contexts)
{
    public async Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken)
    {
        CdvcDbContext db = contexts.Create();
        await using (db.ConfigureAwait(false))
        {
            List<string> damage = [];
            if (db.Database.IsSqlite())
            {
                List<string> integrity = await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(cancellationToken).ConfigureAwait(false);
                damage.AddRange(integrity.Where(line => line is not "ok").Select(line => $"Tệp dữ liệu hỏng: {line}"));
                List<string> orphans = await db.Database.SqlQueryRaw<string>("SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync(cancellationToken).ConfigureAwait(false);
                damage.AddRange(orphans.Select(table => $"Bảng {table} có dòng trỏ tới chỗ không còn nữa."));
            }

            if (damage.Count > 0)
            {
                return new VerificationReport(damage, [], []);
            }

            (IReadOnlyList<string> broken, IReadOnlyList<string> ends) = await ChainVerification.VerifyAsync(db, cancellationToken).ConfigureAwait(false);
            if (broken.Count > 0)
            {
                // what the log says of the figures cannot be believed either
                return new VerificationReport(broken, [], ends);
            }

            List<ReportingPeriod> periods = await db.Periods.AsNoTracking().OrderBy(p => p.CutOff).ToListAsync(cancellationToken).ConfigureAwait(false);
            Dictionary<int, ReportingBody> bodies = await db.Set<ReportingBody>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancellationToken).ConfigureAwait(false);
            FigureTrail trail = new(await db.AuditEntries.AsNoTracking()
                .Where(AuditActions.SavesFigure)
                .Select(a => new FigureTrail.Save(a.Subject, a.Before, a.After, a.ResultVersion, a.Action == AuditActions.CarriedFigure)).ToListAsync(cancellationToken).ConfigureAwait(false));
            HashSet<string> missing = [.. trail.Subjects];
            List<string> warnings = [];
            IReadOnlyDictionary<int, Programme> definitions = await ProgrammeQueries.ForYearsAsync(db, [.. periods.Select(p => p.Year).Distinct()], cancellationToken).ConfigureAwait(false);
            foreach (ReportingPeriod period in periods)
            {
                Programme programme = definitions[period.Year];
                List<Figure> figures = await db.Figures.AsNoTracking().Where(f => f.PeriodId == period.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
                damage.AddRange(Breaks(period, programme, bodies, figures, trail, missing));
                warnings.AddRange(Contradictions(period, programme, bodies, figures));
            }

            damage.AddRange((await SnapshotQueries.DamagedAsync(db, cancellationToken).ConfigureAwait(false)).Select(n => $"Bản chốt số {n} không còn đúng như khi chốt."));
            damage.AddRange(missing.Order(StringComparer.Ordinal).Select(subject => $"Ô {subject} có trong nhật ký nhưng số liệu không còn."));
            return new VerificationReport(damage, warnings, ends);
        }
    }

    private static IEnumerable<string> Breaks(
        ReportingPeriod period, Programme programme, Dictionary<int, ReportingBody> bodies, List<Figure> figures, FigureTrail trail, HashSet<string> missing)
    {
        Dictionary<int, string> codes = programme.DataItems.ToDictionary(i => i.Id, i => i.Code);
        foreach (Figure figure in figures)
        {
            string subject = FigureSubject.Of(period.Code, (bodies[figure.ReportingBodyId] as GrassrootsUnion)?.Code, codes.GetValueOrDefault(figure.DataItemId, "?"));
            missing.Remove(subject);
            if (trail.BreakOf(subject, figure) is { } broken)
            {
                yield return broken;
            }
        }
    }

    private static IEnumerable<string> Contradictions(
        ReportingPeriod period, Programme programme, Dictionary<int, ReportingBody> bodies, List<Figure> figures)
    {
        FigureTable table = new(figures.Select(f => (f.ReportingBodyId, f.DataItemId, f.Value)));
        return figures.Select(f => f.ReportingBodyId).Distinct()
            .SelectMany(id => FigureChecks.Check(programme, table, FigureTable.Empty, id)
                .Where(f => f.Severity == RuleSeverity.Contradiction)
                .Select(f => $"Kỳ {Texts.PeriodInSentence(period)}, {(bodies[id] is GrassrootsUnion union ? Texts.NameAndCode(union) : "cấp tỉnh")}: {f.Sentence}"));
    }
}
