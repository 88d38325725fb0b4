using YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Tệp Excel nộp lên: its sheets, and its stamp where it is a form of ours.</summary>
/// <param name="Sheets">The sheets that hold something, the hidden stamp left out.</param>
/// <param name="Stamp">Null where the file is a free-form table.</param>
public sealed record UploadedWorkbook(IReadOnlyList<SheetGrid> Sheets, FormStamp? Stamp)
{
    /// <summary>The largest file that is looked at.</summary>
    public const int MaximumBytes = GuardedPackage.MaximumBytes;

    /// <summary>Why a larger one is not.</summary>
    public const string TooLarge = "Tệp lớn quá 10 MB. Hãy bỏ bớt hình ảnh và các trang không cần, hoặc chia thành nhiều tệp.";

    // all sheets together: a table of 5,000 CĐCS with all items and last year's figures
    private const int MaximumCells = 300_000;

    // all sheets together, empty ones too: formatting dragged to the end of a sheet is not read to its end
    private const int MaximumElements = 3_000_000;

    private const int FirstRowsOfAForm = 5;

    /// <summary>Reads the file, or says in one Vietnamese sentence why not. Whatever the file is, it takes little time and bounded memory.</summary>
    /// <param name="progress">The share read, 0 to 1.</param>
    public static (UploadedWorkbook? Workbook, string? Refusal) Read(byte[] file, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using GuardedPackage package = GuardedPackage.Open(file, cancellationToken);
            return Of(ReadSheets(package, progress));
        }
        catch (UnreadableWorkbookException e)
        {
            return (null, e.Message);
        }
    }

    private static List<SheetGrid> ReadSheets(GuardedPackage package, IProgress<double>? progress)
    {
        WorkbookParts parts = WorkbookParts.Find(package);
        NumberFormats formats = NumberFormats.Read(package, parts.Styles);
        IReadOnlyList<string> texts = SharedTexts.Read(package, parts.SharedTexts);
        List<SheetGrid> sheets = [];
        int elementsLeft = MaximumElements;
        foreach ((int index, (string name, string part)) in parts.Sheets.Index())
        {
            progress?.Report((index + 1.0) / (parts.Sheets.Count + 1));
            SheetGrid sheet = new(name) { DayShift = parts.DayShift };
            SheetReader reader = new(sheet, texts, formats, MaximumCells - sheets.Sum(s => s.Count), elementsLeft);
            reader.Read(package, part);
            elementsLeft -= reader.Elements;
            sheets.Add(sheet);
        }

        return sheets;
    }

    private static (UploadedWorkbook? Workbook, string? Refusal) Of(List<SheetGrid> sheets)
    {
        SheetGrid[] filled = [.. sheets.Where(s => s.Count > 0 && !IsStamp(s))];
        if (Array.Find(filled, s => s.Refusal is not null) is { } tooLarge && filled.Length == 1)
        {
            return (null, tooLarge.Refusal);
        }

        if (filled.Length == 0)
        {
            return (null, "Tệp Excel không có số liệu nào. Hãy kiểm tra lại tệp.");
        }

        if (sheets.Find(IsStamp) is { } stampSheet)
        {
            (FormStamp? stamp, string? refusal) = FormStamp.Read(stampSheet);
            return refusal is null ? (new UploadedWorkbook(filled, stamp), null) : (null, refusal);
        }

        return Array.Find(filled, LooksLikeAForm) is { } form
            ? (null, $"Trang “{form.Name}” là mẫu nhập số liệu nhưng đã mất trang kiểm soát nên không biết mẫu của kỳ nào. Hãy tải lại mẫu rồi chép số liệu sang.")
            : (new UploadedWorkbook(filled, null), null);
    }

    private static bool IsStamp(SheetGrid sheet) => string.Equals(sheet.Name, FormStamp.SheetName, StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeAForm(SheetGrid sheet) =>
        sheet.Rows.Take(FirstRowsOfAForm).Any(row => sheet.TextOf(row, 1).StartsWith(FormHeading.Title, StringComparison.Ordinal));
}
