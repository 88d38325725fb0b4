using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Importing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Nhập số liệu from a CSV file of one period: all or nothing, every bad line named. An empty value changes nothing.</summary>
public sealed class FigureImport(CdvcContexts contexts)
{
    /// <summary>Columns of the file; <c>cdcs</c> is empty for the province's own items.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["cdcs", "muc", "gia_tri"];

    /// <summary><see cref="Outcome.Saved.Version"/> is the number of cells changed.</summary>
    public async Task<Outcome> ImportAsync(Operation operation, string periodCode, Stream file, CancellationToken cancellationToken)
    {
        if (!operation.Actor.MayImport())
        {
            return new Outcome.Refused("Chỉ Quản trị và Cán bộ được nhập số liệu từ tệp.");
        }

        CsvTable table = await CsvTable.ReadAsync(file, Columns, cancellationToken).ConfigureAwait(false);
        if (table.Refusals.Count > 0)
        {
            return new Outcome.Refused(table.Refusals);
        }

        if (table.Lines.Count + table.BadLines.Count == 0)
        {
            return new Outcome.Refused("Tệp không có số liệu nào dưới dòng tiêu đề.");
        }

        return await contexts.WriteAsync(
            operation,
            new Intent(AuditActions.ImportFigures, periodCode),
            scope => ApplyAsync(scope, periodCode, table),
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, string periodCode, CsvTable table)
    {
        ReportingPeriod? period = await PeriodQueries.FindAsync(scope.Db, periodCode, scope.Cancellation).ConfigureAwait(false);
        if (period is null)
        {
            return new Outcome.Refused(PeriodQueries.Unknown(periodCode));
        }

        Programme programme = await ProgrammeQueries.ForYearAsync(scope.Db, period.Year, scope.Cancellation).ConfigureAwait(false);
        FigureImportPlan plan = await FigureImportPlan.LoadAsync(scope, programme, period).ConfigureAwait(false);
        foreach (CsvLine line in table.Lines)
        {
            plan.Read(line);
        }

        plan.RefuseContradictions();
        LineRefusal[] refusals = [.. table.BadLines, .. plan.Refusals];
        if (refusals.Length > 0)
        {
            return new Outcome.Refused(LineRefusal.InOrder(refusals));
        }

        scope.Record(before: null, after: $"{plan.Changes.Count} ô", plan.Changes.Count);
        plan.Write();
        return new Outcome.Saved(plan.Changes.Count);
    }
}
