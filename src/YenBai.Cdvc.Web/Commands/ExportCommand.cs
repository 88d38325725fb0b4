using System.CommandLine;
using System.Globalization;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Features.Reports;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>export: xuất báo cáo of a period or of the whole term.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Year = new("--year") { Description = "Năm của báo cáo, ví dụ 2024", HelpName = "NĂM" };
    private static readonly Option<string> Period = new("--period") { Description = "Kỳ của năm đó, ví dụ 2024-6thang; không ghi thì là kỳ cả năm", HelpName = "KỲ" };
    private static readonly Option<bool> Term = new("--term") { Description = "Báo cáo cả nhiệm kỳ, thay cho --year", Arity = ArgumentArity.Zero };
    private static readonly Option<string> Format = new("--format") { Description = "Dạng tệp: xlsx (Excel), docx (Word), json, hoặc zip (cả Excel và Word)", HelpName = "DẠNG" };
    private static readonly Option<string> Out = new("--out") { Description = "Tệp cần tạo, tính từ thư mục đang đứng", HelpName = "TỆP" };

    public static Command Create()
    {
        Command export = new("export", "Xuất báo cáo của một kỳ hoặc cả nhiệm kỳ ra tệp") { Year, Period, Term, Format, Out };
        export.SetAction(RunAsync);
        return export;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        List<string> refusals = [];
        ReportFormat? format = ReadFormat(parse, refusals);
        string? period = ReadPeriod(parse, refusals);
        string? path = parse.GetValue(Out);
        if (string.IsNullOrWhiteSpace(path))
        {
            refusals.Add("Chưa ghi tệp cần tạo, ví dụ: --out bao-cao.xlsx");
        }

        return refusals.Count > 0
            ? await Answer.RefusedAsync(refusals)
            : await DatabaseCommand.ReadAsync(
                parse, services => ExportAsync(services.GetRequiredService<ReportExport>(), period, format!.Value, path!, cancellationToken), cancellationToken);
    }

    private static async Task<int> ExportAsync(ReportExport reports, string? period, ReportFormat format, string path, CancellationToken cancellationToken)
    {
        ReportFile? file = period is null
            ? await reports.TermAsync(Actor.CommandLine, format, cancellationToken)
            : await reports.PeriodAsync(Actor.CommandLine, period, format, cancellationToken);
        if (file is null)
        {
            return await Answer.RefusedAsync(period is null ? "Chưa có kỳ báo cáo nào của nhiệm kỳ nên không xuất được." : $"Chưa có kỳ báo cáo {period} nên không xuất được.");
        }

        try
        {
            await OutputFile.WriteAsync(path, file.Content, cancellationToken);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return await Answer.RefusedAsync(FileTrouble.OfWriting(path, e));
        }

        return await Answer.DoneAsync($"Đã xuất ra tệp {Path.GetFullPath(path)}");
    }

    private static ReportFormat? ReadFormat(ParseResult parse, List<string> refusals)
    {
        ReportFormat? format = ReportFormats.Of(parse.GetValue(Format));
        if (format is null)
        {
            const string Known = "xlsx, docx, json hoặc zip";
            refusals.Add(parse.GetValue(Format) is { } unknown ? $"Không có dạng tệp “{unknown}”: chỉ có {Known}." : $"Chưa ghi dạng tệp, ví dụ: --format xlsx (có {Known}).");
        }

        return format;
    }

    /// <summary>The code of the period; null for the term.</summary>
    private static string? ReadPeriod(ParseResult parse, List<string> refusals)
    {
        string? yearText = parse.GetValue(Year);
        string? period = parse.GetValue(Period);
        if (parse.GetValue(Term))
        {
            if (yearText is not null || period is not null)
            {
                refusals.Add("Đã ghi --term thì không ghi --year và --period.");
            }

            return null;
        }

        if (yearText is null)
        {
            refusals.Add("Chưa ghi năm, ví dụ: --year 2024 (hoặc --term cho cả nhiệm kỳ).");
            return null;
        }

        if (yearText.Length != 4 || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            refusals.Add($"Năm “{yearText}” không đúng: hãy ghi bốn chữ số, ví dụ 2024.");
            return null;
        }

        if (period is null)
        {
            return PeriodCode.Of(year, PeriodKind.FullYear);
        }

        if (!PeriodCode.TryParse(period, out (int Year, PeriodKind Kind)? parsed))
        {
            refusals.Add($"Kỳ “{period}” không đúng: hãy ghi 2024-6thang, 2024-9thang hoặc 2024-nam.");
        }
        else if (parsed.Value.Year != year)
        {
            refusals.Add($"Kỳ {period} không thuộc năm {yearText}.");
        }

        return period;
    }
}
