using System.Globalization;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Danh sách CĐCS dạng Excel: our form, or the union's own table with a heading over each column.</summary>
public static class UnionListSheet
{
    private const int HeaderSearchedIn = 60;
    private const int RowsNamedAtMost = 10;

    // how the form heads a column, and what else it is called in tables, folded
    private static readonly (UnionColumns Column, string Heading, string[] Others)[] Known =
    [
        (UnionColumns.Code, "Mã", ["ma cdcs", "ma don vi"]),
        (UnionColumns.Name, "Tên CĐCS", ["ten", "cdcs", "cong doan co so", "ten cong doan co so", "ten don vi", "don vi"]),
        (UnionColumns.Sector, "Khối", ["loai hinh"]),
        (UnionColumns.OpenedOn, "Hoạt động từ", ["hoat dong tu ngay", "tu ngay", "ngay thanh lap"]),
        (UnionColumns.ClosedOn, "Thôi hoạt động", ["thoi hoat dong tu", "ngay thoi hoat dong", "den ngay"]),
        (UnionColumns.MergedInto, "Sáp nhập vào", []),
    ];

    private static readonly Dictionary<string, UnionColumns> Meanings =
        Known.SelectMany(k => k.Others.Prepend(Key(k.Heading)), (k, text) => (text, k.Column)).ToDictionary(StringComparer.Ordinal);

    /// <summary>How the form heads a column.</summary>
    internal static string HeadingOf(UnionColumns column) => Array.Find(Known, k => k.Column == column).Heading;

    /// <summary>Reads the sheet whose headings name most columns; only that of the name must be there.</summary>
    /// <param name="workbook">The file.</param>
    /// <param name="demonstration">Whether the CĐCS here are generated ones: only then is a generated list taken.</param>
    public static UnionList Read(UploadedWorkbook workbook, bool demonstration)
    {
        if (workbook.Stamp is not null)
        {
            return UnionList.Refused("Tệp này là mẫu nhập số liệu, không phải danh sách CĐCS. Hãy nộp nó ở trang Nhập liệu.");
        }

        (SheetGrid Sheet, int Row, ILookup<UnionColumns, int> Columns)? table = workbook.Sheets
            .Where(s => s.Refusal is null)
            .SelectMany(s => s.Rows.Take(HeaderSearchedIn).Select(r => (Sheet: s, Row: r, Columns: ColumnsOf(s, r))))
            .Where(t => t.Columns.Contains(UnionColumns.Name))
            .OrderByDescending(t => t.Columns.Count)
            .Cast<(SheetGrid, int, ILookup<UnionColumns, int>)?>()
            .FirstOrDefault();
        if (table is not { } found)
        {
            return UnionList.Refused($"Không thấy cột “{HeadingOf(UnionColumns.Name)}”. Dòng tiêu đề phải có ô ghi đúng tên cột ấy; các cột khác: {string.Join(", ", Known.Where(k => k.Column != UnionColumns.Name).Select(k => $"“{k.Heading}”"))}.");
        }

        if (!demonstration && found.Sheet.Rows.Any(r => r < found.Row && found.Sheet.TextsOf(r).Contains(Texts.Demonstration, StringComparer.Ordinal)))
        {
            return UnionList.Refused("Đây là danh sách của dữ liệu minh họa, không đưa vào danh sách thật được. Hãy tải mẫu từ chương trình này.");
        }

        string[] twice = [.. found.Columns.Where(c => c.Count() > 1).Select(c => $"{string.Join(" và ", c.Select(column => new CellAddress(found.Row, column)))} cùng là cột “{HeadingOf(c.Key)}”")];
        return twice.Length > 0
            ? UnionList.Refused([.. twice.Select(t => $"Hai ô {t}. Hãy bỏ một cột.")])
            : Read(found.Sheet, found.Row, found.Columns.ToDictionary(c => c.Key, c => c.First()));
    }

    private static UnionList Read(SheetGrid sheet, int headerRow, Dictionary<UnionColumns, int> columns)
    {
        int[] rows = [.. sheet.Rows.Where(r => r > headerRow && columns.Values.Any(c => sheet.TextOf(r, c).Length > 0))];
        ILookup<bool, int> counted = Counted(sheet, headerRow, rows);
        return new UnionList(columns.Keys.Aggregate(UnionColumns.None, (all, column) => all | column), [.. counted[true].Select(r => ReadLine(sheet, r, columns))], [])
        {
            Notices = counted[false].Any()
                ? [$"Bỏ qua {Texts.Count(counted[false].Count())} dòng không có số thứ tự: {string.Join(", ", counted[false].Take(RowsNamedAtMost).Select(r => $"dòng {r} (“{Short(sheet.TextOf(r, columns[UnionColumns.Name]))}”)"))}{(counted[false].Count() > RowsNamedAtMost ? ", …" : "")}."]
                : [],
        };
    }

    /// <summary>Where the table numbers its rows, those without a number are headings of groups and totals.</summary>
    private static ILookup<bool, int> Counted(SheetGrid sheet, int headerRow, int[] rows)
    {
        int serial = Array.FindIndex(sheet.TextsOf(headerRow), h => Key(h) is "tt" or "stt" or "so tt") + 1;
        ILookup<bool, int> counted = rows.ToLookup(r => serial == 0 || decimal.TryParse(sheet.TextOf(r, serial).TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return counted.Contains(true) ? counted : rows.ToLookup(_ => true);
    }

    private static UnionLine ReadLine(SheetGrid sheet, int row, Dictionary<UnionColumns, int> columns)
    {
        List<string> refusals = [];
        DateOnly? opened = Date(UnionColumns.OpenedOn);
        DateOnly? closed = Date(UnionColumns.ClosedOn);
        return new UnionLine(row, new UnionDetails(Text(UnionColumns.Code), Text(UnionColumns.Name), Text(UnionColumns.Sector), opened, closed, Text(UnionColumns.MergedInto)), refusals);

        string Text(UnionColumns column) => columns.TryGetValue(column, out int at) ? sheet.TextOf(row, at) : "";

        DateOnly? Date(UnionColumns column)
        {
            if (!columns.TryGetValue(column, out int at) || sheet[row, at].IsEmpty)
            {
                return null;
            }

            SheetCell cell = sheet[row, at];
            if (DateOf(cell, sheet.DayShift) is { } date)
            {
                return date;
            }

            refusals.Add($"ô {new CellAddress(row, at)} (“{Short(cell.Text)}”) không phải ngày. Hãy ghi ngày/tháng/năm, ví dụ 01/03/2024.");
            return null;
        }
    }

    /// <summary>A cell shown as a date, or a text an officer would type.</summary>
    private static DateOnly? DateOf(SheetCell cell, int dayShift) => cell.Kind switch
    {
        SheetCellKind.Text => DateText.Read(cell.Text),
        SheetCellKind.Date when double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double stored) =>
            stored + dayShift is >= FirstDay and < LastDay and var days ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null,
        SheetCellKind.Date when DateTime.TryParseExact(cell.Text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) => DateOnly.FromDateTime(day),
        _ => null,
    };

    // how strict files store a date
    private static readonly string[] IsoForms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.fff"];

    // spreadsheets count days; before 1 March 1900 they disagree on which
    private const double FirstDay = 61;
    private const double LastDay = 401_769; // 1 January 3000

    private static ILookup<UnionColumns, int> ColumnsOf(SheetGrid sheet, int row) => sheet.TextsOf(row)
        .Select((heading, i) => (Column: Meanings.GetValueOrDefault(Key(heading)), At: i + 1))
        .Where(c => c.Column != UnionColumns.None)
        .ToLookup(c => c.Column, c => c.At);

    /// <summary>"Tên CĐCS", "TEN CDCS" and "ten_cdcs" alike.</summary>
    private static string Key(string heading) => SearchText.Fold(heading.Trim()).Replace('_', ' ');

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
