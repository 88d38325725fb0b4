namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Tệp báo cáo, ready to be sent or kept.</summary>
/// <param name="Name">"tong-hop-2025-nam.xlsx".</param>
public sealed record ReportFile(string Name, string ContentType, byte[] Content);

/// <summary>Dạng tệp.</summary>
public enum ReportFormat
{
    /// <summary>xlsx.</summary>
    Excel,

    /// <summary>json, for other programs.</summary>
    Json,
}

/// <summary>Dạng tệp as it is written in addresses, commands and file names.</summary>
public static class ReportFormats
{
    private const string Excel = "xlsx";
    private const string Json = "json";

    /// <summary>The format of "xlsx" or "json"; null for anything else.</summary>
    public static ReportFormat? Of(string? text) => text switch
    {
        Excel => ReportFormat.Excel,
        Json => ReportFormat.Json,
        _ => null,
    };

    extension(ReportFormat format)
    {
        /// <summary>Without the dot.</summary>
        public string Extension => format == ReportFormat.Excel ? Excel : Json;

        public string ContentType => format == ReportFormat.Excel ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/json";
    }
}
