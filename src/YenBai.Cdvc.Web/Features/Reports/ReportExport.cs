using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Xuất báo cáo: one making of each file, for the download and the command line alike.</summary>
public sealed class ReportExport(
    ScorecardQueries scorecards, RowNoteQueries notes, FigureLogQueries log, DocumentFormQueries forms, DemonstrationSeeder demonstration, TimeProvider time)
{
    /// <summary>The report of a period such as "2024-nam"; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ReportFile?> PeriodAsync(Actor actor, string periodCode, ReportFormat format, CancellationToken cancellationToken) =>
        await ReportAsync(actor, periodCode, cancellationToken) is { } report ? Write(report, format) : null;

    /// <summary>All that the files of a period are written from; null where there is no such period or the actor may not see the province.</summary>
    public async Task<YearReport?> ReportAsync(Actor actor, string periodCode, CancellationToken cancellationToken)
    {
        if (await scorecards.InputAsync(actor, periodCode, cancellationToken) is not { } input)
        {
            return null;
        }

        IReadOnlyList<ScorecardInput> term = await scorecards.TermInputsAsync(actor, input.Period.Year, cancellationToken);
        return new YearReport(
            input,
            ScorecardCalculator.Compute(input),
            // what came after this period is no part of its report
            TermScorecardCalculator.Compute(input.Programme, [.. term.Where(i => i.Period.CutOff <= input.Period.CutOff)]),
            await notes.OfPeriodAsync(actor, periodCode, cancellationToken),
            await log.ListAsync(actor, periodCode, cancellationToken),
            await forms.FindAsync(cancellationToken),
            await demonstration.IsDemonstrationAsync(cancellationToken));
    }

    /// <summary>The whole term of the programme of today; null where the actor may not see the province.</summary>
    public async Task<ReportFile?> TermAsync(Actor actor, ReportFormat format, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScorecardInput> inputs = await scorecards.TermInputsAsync(actor, time.Today().Year, cancellationToken);
        return inputs.Count == 0
            ? null
            : Write(
                TermScorecardCalculator.Compute(inputs[0].Programme, inputs),
                await forms.FindAsync(cancellationToken),
                await demonstration.IsDemonstrationAsync(cancellationToken),
                format);
    }

    /// <summary>One file of a report, whether computed now or kept.</summary>
    public static ReportFile Write(YearReport report, ReportFormat format)
    {
        string code = report.Period.Code;
        return format switch
        {
            ReportFormat.Excel => File($"tong-hop-{code}", format, output => YearWorkbook.Write(output, report)),
            ReportFormat.Word => File($"bao-cao-{code}", format, output => YearDocument.Write(output, report)),
            ReportFormat.Json => File($"tong-hop-{code}", format, output => YearJson.Write(output, report)),
            _ => Package($"tron-bo-{code}", Write(report, ReportFormat.Excel), Write(report, ReportFormat.Word)),
        };
    }

    private static ReportFile Write(TermScorecard term, DocumentForm form, bool isDemonstration, ReportFormat format) => format switch
    {
        ReportFormat.Excel => File("tong-hop-nhiem-ky", format, output => TermWorkbook.Write(output, term, isDemonstration)),
        ReportFormat.Word => File("bao-cao-nhiem-ky", format, output => TermDocument.Write(output, term, form, isDemonstration)),
        ReportFormat.Json => File("tong-hop-nhiem-ky", format, output => TermJson.Write(output, term, isDemonstration)),
        _ => Package("tron-bo-nhiem-ky", Write(term, form, isDemonstration, ReportFormat.Excel), Write(term, form, isDemonstration, ReportFormat.Word)),
    };

    private static ReportFile File(string name, ReportFormat format, Action<Stream> write)
    {
        using MemoryStream content = new();
        write(content);
        return new ReportFile($"{name}.{format.Extension}", format.ContentType, content.ToArray());
    }

    private static ReportFile Package(string name, params ReportFile[] files) =>
        new($"{name}.{ReportFormat.Package.Extension}", ReportFormat.Package.ContentType, ReportPackage.Of(files));
}
