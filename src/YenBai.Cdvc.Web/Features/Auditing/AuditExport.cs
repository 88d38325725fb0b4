using System.Globalization;
using System.Text;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Features.Reports;

namespace YenBai.Cdvc.Web.Features.Auditing;

/// <summary>Xuất nhật ký as filtered: CSV for a spreadsheet, or JSON lines as the archive writes them.</summary>
public sealed class AuditExport(AuditQueries queries)
{
    private static readonly string[] Headings = ["Mã", "Giờ Việt Nam", "Người", "Địa chỉ", "Việc", "Bị từ chối", "Đối tượng", "Trước", "Sau", "Máy chủ", "Số trong chuỗi"];

    /// <summary>Null where the actor may not read the log, or there is no such format.</summary>
    public async Task<ReportFile?> MakeAsync(Actor actor, AuditView view, string format, CancellationToken cancellationToken)
    {
        if (!actor.MayReadAudit())
        {
            return null;
        }

        switch (format)
        {
            case "csv":
                IReadOnlyList<AuditRow> rows = await queries.ListAsync(actor, view.Filter, olderThan: null, AuditQueries.MostExported, cancellationToken);
                return new ReportFile("nhat-ky-he-thong.csv", "text/csv; charset=utf-8", Csv(rows), Said(view, rows.Count));
            case "jsonl" when await queries.LinesAsync(actor, view.Filter, cancellationToken) is var (content, count):
                return new ReportFile("nhat-ky-he-thong.jsonl", "application/x-ndjson", content, Said(view, count));
            default:
                return null;
        }
    }

    /// <summary>One cell: in quotes, and never a formula for the spreadsheet that opens it.</summary>
    public static string Cell(string? text)
    {
        string safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text ?? "";
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static byte[] Csv(IReadOnlyList<AuditRow> rows)
    {
        StringBuilder text = new();
        text.AppendJoin(',', Headings.Select(Cell)).Append("\r\n");
        foreach (AuditRow row in rows)
        {
            string?[] cells =
            [
                row.Id.ToString(CultureInfo.InvariantCulture),
                VietnamTime.Local(row.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                row.ActorName,
                row.Address,
                AuditWords.Name(row.Action),
                AuditActions.RefusedOf(row.Action) is null ? "" : "x",
                row.Subject,
                row.Before,
                row.After,
                row.Node,
                row.Sequence.ToString(CultureInfo.InvariantCulture),
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Said(AuditView view, int rows)
    {
        string[] parts = [.. view.Parameters.Where(p => p.Value is not null).Select(p => $"{p.Name}={p.Value}")];
        string most = rows == AuditQueries.MostExported ? " mới nhất" : "";
        return $"Nhật ký hệ thống, {Texts.Count(rows)} dòng{most}, bộ lọc: {(parts.Length == 0 ? "không" : string.Join(", ", parts))}";
    }
}
