using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Reporting;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Xuất báo cáo: one making of each file, for the download and the command line alike.</summary>
public sealed class ReportExport(ScorecardQueries scorecards, DemonstrationSeeder demonstration, TimeProvider time)
{
    /// <summary>The report of a period such as "2024-nam"; null where there is no such period or the actor may not see the province.</summary>
    public async Task<ReportFile?> PeriodAsync(Actor actor, string periodCode, ReportFormat format, CancellationToken cancellationToken)
    {
        if (await scorecards.InputAsync(actor, periodCode, cancellationToken) is not { } input)
        {
            return null;
        }

        YearReport report = Report(input, await demonstration.IsDemonstrationAsync(cancellationToken));
        using MemoryStream content = new();
        if (format == ReportFormat.Excel)
        {
            YearWorkbook.Write(content, report);
        }
        else
        {
            YearJson.Write(content, report);
        }

        return new ReportFile($"tong-hop-{input.Period.Code}.{format.Extension}", format.ContentType, content.ToArray());
    }

    /// <summary>The whole term of the programme of today, as JSON; null where the actor may not see the province.</summary>
    public async Task<ReportFile?> TermAsync(Actor actor, CancellationToken cancellationToken)
    {
        IReadOnlyList<ScorecardInput> inputs = await scorecards.TermInputsAsync(actor, time.Today().Year, cancellationToken);
        if (inputs.Count == 0)
        {
            return null;
        }

        using MemoryStream content = new();
        TermJson.Write(content, TermScorecardCalculator.Compute(inputs[0].Programme, inputs), await demonstration.IsDemonstrationAsync(cancellationToken));
        return new ReportFile("tong-hop-nhiem-ky.json", ReportFormat.Json.ContentType, content.ToArray());
    }

    private static YearReport Report(ScorecardInput input, bool isDemonstration) => new(
        ScorecardCalculator.Compute(input),
        [.. input.Unions.Select(u => new UnionFigures(u, Values(input, u.Id)) { State = input.ReportState(u.Id) })],
        Values(input, input.ProvinceId),
        ReportHeader.Of(input.Programme),
        isDemonstration) { ProvinceState = input.ReportState(input.ProvinceId) };

    private static Dictionary<string, FigureValue> Values(ScorecardInput input, int bodyId) =>
        input.Programme.DataItems.ToDictionary<DataItem, string, FigureValue>(i => i.Code, i => input.Figures[bodyId, i.Id], StringComparer.Ordinal);
}
