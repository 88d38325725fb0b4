using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Web.Features.Figures.Import;

/// <summary>Nơi nộp: whose figures of which period a file is read for.</summary>
/// <param name="Union">The one CĐCS that is taken; null for any.</param>
/// <param name="MayReadTables">Whether the union's own free-form tables are read too: not from a CĐCS's account.</param>
public sealed record ImportPlace(UploadTarget Target, GrassrootsUnion? Union, IReadOnlyList<int> Years, bool MayReadTables);

/// <summary>Finds where a file may be handed in.</summary>
public sealed class ImportPlaces(FormQueries forms, PeriodQueries periods, UnionQueries unions, DemonstrationSeeder demonstration, TimeProvider time)
{
    /// <summary>Null where there is no such period or CĐCS, or the actor may not enter there. A CĐCS account always gets its own.</summary>
    public async Task<ImportPlace?> FindAsync(Actor actor, string? periodCode, string? unionCode, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReportingPeriod> all = await periods.ListAsync(cancellationToken);
        IReadOnlyList<GrassrootsUnion> seen = await unions.ListAsync(actor, search: null, cancellationToken);
        string? code = actor.MayImport() ? unionCode : unionCode ?? seen.FirstOrDefault()?.Code;
        if (EntryPeriods.Choose(all, periodCode, time.Today()) is not { } period || (code is null && !actor.MayImport())
            || await forms.FormAsync(actor, period.Code, code, cancellationToken) is not { } form)
        {
            return null;
        }

        GrassrootsUnion? union = code is null ? null : form.Unions[0];
        UploadTarget target = new(form.Programme, form.Period, seen, union?.Code, await demonstration.IsDemonstrationAsync(cancellationToken));
        return new ImportPlace(target, union, [.. all.Select(p => p.Year).Distinct()], actor.MayImport());
    }
}
