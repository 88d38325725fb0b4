using System.Globalization;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Reports;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Xuất báo cáo: one making of each file, for the download and the command line alike.</summary>
public sealed class ReportExport(
    YearReportQueries reports, SnapshotQueries snapshots, ScorecardQueries scorecards, DocumentFormQueries forms, DemonstrationSeeder demonstration, TimeProvider time)
{
    /// <summary>The report of a period such as "2024-nam"; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ReportFile?> PeriodAsync(Actor actor, string periodCode, ReportFormat format, CancellationToken cancellationToken) =>
        await reports.OfPeriodAsync(actor, periodCode, cancellationToken) is { } report ? Write(report, format, report.Period.Code) : null;

    /// <summary>A snapshot as it was taken; null where there is none that can be read, or the actor may not see the province.</summary>
    public async Task<ReportFile?> SnapshotAsync(Actor actor, int number, ReportFormat format, CancellationToken cancellationToken) =>
        await snapshots.FindAsync(actor, number, cancellationToken) is { Report: { } report } ? Write(report, format, $"{report.Period.Code}-ban-chot-{number.ToString(CultureInfo.InvariantCulture)}") : null;

    /// <summary>The whole term of the programme of today; null where the actor may not see the province.</summary>
    public async Task<ReportFile?> TermAsync(Actor actor, ReportFormat format, CancellationToken cancellationToken) =>
        await scorecards.TermAsync(actor, time.Today().Year, cancellationToken) is { } term
            ? Write(term, await forms.FindAsync(cancellationToken), await demonstration.IsDemonstrationAsync(cancellationToken), format)
            : null;

    /// <summary>One file of a report, whether computed now or kept.</summary>
    private static ReportFile Write(YearReport report, ReportFormat format, string code) => format switch
    {
        ReportFormat.Excel => File($"tong-hop-{code}", format, Said(report), output => YearWorkbook.Write(output, report)),
        ReportFormat.Word => File($"bao-cao-{code}", format, Said(report), output => YearDocument.Write(output, report)),
        ReportFormat.Json => File($"tong-hop-{code}", format, Said(report), output => YearJson.Write(output, report)),
        _ => Package($"tron-bo-{code}", Write(report, ReportFormat.Excel, code), Write(report, ReportFormat.Word, code)),
    };

    private static ReportFile Write(TermScorecard term, DocumentForm form, bool isDemonstration, ReportFormat format) => format switch
    {
        ReportFormat.Excel => File("tong-hop-nhiem-ky", format, Said(term), output => TermWorkbook.Write(output, term, isDemonstration)),
        ReportFormat.Word => File("bao-cao-nhiem-ky", format, Said(term), output => TermDocument.Write(output, term, form, isDemonstration)),
        ReportFormat.Json => File("tong-hop-nhiem-ky", format, Said(term), output => TermJson.Write(output, term, isDemonstration)),
        _ => Package("tron-bo-nhiem-ky", Write(term, form, isDemonstration, ReportFormat.Excel), Write(term, form, isDemonstration, ReportFormat.Word)),
    };

    private static string Said(YearReport report) =>
        $"Báo cáo {Texts.PeriodName(report.Period)}, {Texts.Count(report.Scorecard.Programme.Measures.Count())} dòng chỉ tiêu, {Texts.Count(report.Input.Unions.Count)} CĐCS";

    private static string Said(TermScorecard term) => $"Báo cáo cả nhiệm kỳ, {Texts.Count(term.Measures.Count)} dòng chỉ tiêu";

    private static ReportFile File(string name, ReportFormat format, string said, Action<Stream> write)
    {
        using MemoryStream content = new();
        write(content);
        return new ReportFile($"{name}.{format.Extension}", format.ContentType, content.ToArray(), said);
    }

    private static ReportFile Package(string name, params ReportFile[] files) =>
        new($"{name}.{ReportFormat.Package.Extension}", ReportFormat.Package.ContentType, ReportPackage.Of(files), files[0].Said);
}
