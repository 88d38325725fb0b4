using System.CommandLine;
using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Features.Reports;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>export: xuất báo cáo of a period, of the whole term, or of a snapshot.</summary>
internal static class ExportCommand
{
    private static readonly Option<string> Year = new("--year") { Description = "Năm của báo cáo, ví dụ 2024", HelpName = "NĂM" };
    private static readonly Option<string> Period = new("--period") { Description = "Kỳ của năm đó, ví dụ 2024-6thang; không ghi thì là kỳ cả năm", HelpName = "KỲ" };
    private static readonly Option<bool> Term = new("--term") { Description = "Báo cáo cả nhiệm kỳ, thay cho --year", Arity = ArgumentArity.Zero };
    private static readonly Option<string> Snapshot = new("--snapshot") { Description = "Số của bản chốt, thay cho --year: xuất lại đúng như khi chốt", HelpName = "SỐ" };
    private static readonly Option<string> Format = new("--format") { Description = "Dạng tệp: xlsx (Excel), docx (Word), json, hoặc zip (cả Excel và Word)", HelpName = "DẠNG" };
    private static readonly Option<string> Out = new("--out") { Description = "Tệp cần tạo, tính từ thư mục đang đứng", HelpName = "TỆP" };

    public static Command Create()
    {
        Command export = new("export", "Xuất báo cáo của một kỳ, cả nhiệm kỳ hoặc một bản chốt ra tệp") { Year, Period, Term, Snapshot, Format, Out };
        export.SetAction(RunAsync);
        return export;
    }

    private static async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        List<string> refusals = [];
        ReportFormat? format = ReadFormat(parse, refusals);
        Wanted? wanted = ReadWanted(parse, refusals);
        string? path = parse.GetValue(Out);
        if (string.IsNullOrWhiteSpace(path))
        {
            refusals.Add("Chưa ghi tệp cần tạo, ví dụ: --out bao-cao.xlsx");
        }
        else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            // before anything is made of a database that may not even be there
            refusals.Add(FileTrouble.OfWriting(path, new DirectoryNotFoundException()));
        }

        return refusals.Count > 0
            ? await Answer.RefusedAsync(refusals)
            : await DatabaseCommand.ReadAsync(
                parse, services => ExportAsync(wanted!, services.GetRequiredService<ReportExport>(), services.GetRequiredService<AuditInbox>(), format!.Value, path!, cancellationToken), cancellationToken);
    }

    private static async Task<int> ExportAsync(Wanted wanted, ReportExport reports, AuditInbox audit, ReportFormat format, string path, CancellationToken cancellationToken)
    {
        if (await wanted.Make(reports, format, cancellationToken) is not { } file)
        {
            return await Answer.RefusedAsync(wanted.Nothing);
        }

        try
        {
            await audit.RecordAsync(AuditActions.Export, file.Name, $"{file.InWords}, ra tệp {Path.GetFullPath(path)}", cancellationToken);
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

    /// <summary>What is to be exported; null where it was refused.</summary>
    private static Wanted? ReadWanted(ParseResult parse, List<string> refusals)
    {
        string? year = parse.GetValue(Year);
        string? period = parse.GetValue(Period);
        string? snapshot = parse.GetValue(Snapshot);
        bool term = parse.GetValue(Term);
        if ((term || snapshot is not null) && (year is not null || period is not null || (term && snapshot is not null)))
        {
            refusals.Add(term
                ? "Đã ghi --term thì không ghi --year, --period và --snapshot."
                : "Đã ghi --snapshot thì không ghi --year và --period: bản chốt biết kỳ của nó.");
            return null;
        }

        if (term)
        {
            return new((reports, format, cancel) => reports.TermAsync(Actor.CommandLine, format, cancel), "Chưa có kỳ báo cáo nào của nhiệm kỳ nên không xuất được.");
        }

        return snapshot is null ? ReadPeriod(year, period, refusals) : ReadSnapshot(snapshot, refusals);
    }

    private static Wanted? ReadSnapshot(string text, List<string> refusals)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return new((reports, format, cancel) => reports.SnapshotAsync(Actor.CommandLine, number, format, cancel), $"Không có bản chốt số {text}, hoặc bản chốt không còn đúng như khi chốt (xem lệnh verify).");
        }

        refusals.Add($"Số bản chốt “{text}” không đúng: hãy ghi số, ví dụ --snapshot 3.");
        return null;
    }

    private static Wanted? ReadPeriod(string? yearText, string? period, List<string> refusals)
    {
        if (yearText is null)
        {
            refusals.Add("Chưa ghi năm, ví dụ: --year 2024 (hoặc --term cho cả nhiệm kỳ, --snapshot cho một bản chốt).");
            return null;
        }

        if (yearText.Length != 4 || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            refusals.Add($"Năm “{yearText}” không đúng: hãy ghi bốn chữ số, ví dụ 2024.");
            return null;
        }

        string code = period ?? PeriodCode.Of(year, PeriodKind.FullYear);
        if (!PeriodCode.TryParse(code, out (int Year, PeriodKind Kind)? parsed))
        {
            refusals.Add($"Kỳ “{period}” không đúng: hãy ghi 2024-6thang, 2024-9thang hoặc 2024-nam.");
        }
        else if (parsed.Value.Year != year)
        {
            refusals.Add($"Kỳ {period} không thuộc năm {yearText}.");
        }

        return new((reports, format, cancel) => reports.PeriodAsync(Actor.CommandLine, code, format, cancel), $"Chưa có kỳ báo cáo {code} nên không xuất được.");
    }

    /// <summary>What is to be exported.</summary>
    /// <param name="Make">Makes the file; null where there is nothing.</param>
    /// <param name="Nothing">What is said then.</param>
    private sealed record Wanted(Func<ReportExport, ReportFormat, CancellationToken, Task<ReportFile?>> Make, string Nothing);
}
