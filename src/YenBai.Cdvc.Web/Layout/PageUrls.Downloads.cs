namespace YenBai.Cdvc.Web.Layout;

/// <content>What is downloaded.</content>
public static partial class PageUrls
{
    /// <summary>Mẫu Excel của danh sách CĐCS, with those there are.</summary>
    public const string UnionListForm = "/tai-mau/danh-sach-cdcs.xlsx";

    /// <summary>For the endpoint behind <see cref="EntryForm"/> of all CĐCS.</summary>
    public const string AllEntryFormsTemplate = "/tai-mau/{period}.xlsx";

    /// <summary>For the endpoint behind <see cref="EntryForm"/> of one CĐCS.</summary>
    public const string EntryFormTemplate = "/tai-mau/{period}/{union}.xlsx";

    /// <summary>For the endpoint behind <see cref="WorkPlanFile"/>.</summary>
    public const string WorkPlanFileTemplate = "/tai-xuong/ke-hoach-cong-tac/{year:int}/{union}";

    /// <summary>Stands where a period's code would stand in <see cref="Download"/>: the whole term.</summary>
    public const string WholeTerm = "nhiem-ky";

    /// <summary>For the endpoint behind <see cref="Download"/>.</summary>
    public const string DownloadTemplate = "/tai-xuong/{period}.{format}";

    /// <summary>For the endpoint behind <see cref="SnapshotDownload"/>.</summary>
    public const string SnapshotDownloadTemplate = "/tai-xuong/ban-chot/{number:int}.{format}";

    /// <summary>For the endpoint behind <see cref="ReminderLetter"/>.</summary>
    public const string ReminderLetterTemplate = "/tai-xuong/cong-van-don-doc/{period}.docx";

    /// <summary>For the endpoint behind <see cref="AuditDownload"/>.</summary>
    public const string AuditDownloadTemplate = "/tai-xuong/nhat-ky/{format}";

    /// <summary>Tải xuống nhật ký hệ thống as filtered; the format is "csv" or "jsonl".</summary>
    public static string AuditDownload(string format, params IEnumerable<(string Name, string? Value)> filter) => WithQuery($"/tai-xuong/nhat-ky/{Escape(format)}", filter);

    /// <summary>Nhật ký hệ thống as filtered, older than a row.</summary>
    public static string AuditOf(params IEnumerable<(string Name, string? Value)> view) => WithQuery(Audit, view);

    /// <summary>Tải xuống công văn đôn đốc of a period.</summary>
    public static string ReminderLetter(string period) => $"/tai-xuong/cong-van-don-doc/{Escape(period)}.docx";

    /// <summary>Mẫu Excel để nhập of a period, for one CĐCS or for all.</summary>
    public static string EntryForm(string period, string? unionCode = null) =>
        unionCode is null ? $"/tai-mau/{Escape(period)}.xlsx" : $"/tai-mau/{Escape(period)}/{Escape(unionCode)}.xlsx";

    /// <summary>Tải xuống the period's report; the format is "xlsx", "docx", "json" or "zip".</summary>
    public static string Download(string period, string format) => $"/tai-xuong/{Escape(period)}.{Escape(format)}";

    /// <summary>Tải xuống a snapshot as it was taken; the format as in <see cref="Download"/>.</summary>
    public static string SnapshotDownload(int number, string format) => $"/tai-xuong/ban-chot/{Number(number)}.{Escape(format)}";

    /// <summary>Tải xuống the file of a work plan.</summary>
    public static string WorkPlanFile(int year, string unionCode) => $"/tai-xuong/ke-hoach-cong-tac/{Number(year)}/{Escape(unionCode)}";
}
