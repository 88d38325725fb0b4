using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Tệp báo cáo, ready to be sent or kept.</summary>
/// <param name="Name">"tong-hop-2025-nam.xlsx": what, of which year or period, in which format.</param>
/// <param name="Said">What is in it, for the audit log: "19 dòng chỉ tiêu".</param>
public sealed record ReportFile(string Name, string ContentType, byte[] Content, string Said)
{
    /// <summary>What the audit log says of it: what is in it, and how long it is.</summary>
    public string InWords => $"{Said}; {Texts.Count(Content.Length)} byte";
}

/// <summary>Dạng tệp.</summary>
public enum ReportFormat
{
    /// <summary>xlsx.</summary>
    Excel,

    /// <summary>docx.</summary>
    Word,

    /// <summary>zip: Excel and Word together.</summary>
    Package,

    /// <summary>json, for other programs.</summary>
    Json,
}

/// <summary>Dạng tệp as it is written in addresses, commands and file names.</summary>
public static class ReportFormats
{
    private static readonly (ReportFormat Format, string Extension, string ContentType)[] Known =
    [
        (ReportFormat.Excel, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (ReportFormat.Word, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (ReportFormat.Package, "zip", "application/zip"),
        (ReportFormat.Json, "json", "application/json"),
    ];

    /// <summary>The format of "xlsx", "docx", "zip" or "json"; null for anything else.</summary>
    public static ReportFormat? Of(string? text) => Array.Find(Known, k => string.Equals(k.Extension, text, StringComparison.Ordinal)) is { Extension: not null } known ? known.Format : null;

    extension(ReportFormat format)
    {
        /// <summary>Without the dot.</summary>
        public string Extension => Known[(int)format].Extension;

        public string ContentType => Known[(int)format].ContentType;
    }
}
