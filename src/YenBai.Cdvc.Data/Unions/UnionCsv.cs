using System.Globalization;
using YenBai.Cdvc.Data.Importing;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Unions;

/// <summary>Danh sách CĐCS dạng CSV: every column there, dates as machines write them.</summary>
public static class UnionCsv
{
    /// <summary>Columns of the file; dates are yyyy-MM-dd.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["ma", "ten", "khoi", "tu_ngay", "den_ngay", "sap_nhap_vao"];

    /// <summary>Reads the file to its end, or to its limit.</summary>
    public static async Task<UnionList> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        CsvTable table = await CsvTable.ReadAsync(file, Columns, cancellationToken).ConfigureAwait(false);
        return new UnionList(
            UnionColumns.All,
            [.. table.Lines.Select(Read).Concat(table.BadLines.Select(l => new UnionLine(l.Line, Details: null, [l.Sentence]))).OrderBy(l => l.Number)],
            table.Refusals);
    }

    private static UnionLine Read(CsvLine line)
    {
        List<string> refusals = [];
        DateOnly? opened = Date(line, "tu_ngay", refusals);
        DateOnly? closed = Date(line, "den_ngay", refusals);
        return new UnionLine(line.Number, new UnionDetails(line["ma"], line["ten"], line["khoi"], opened, closed, line["sap_nhap_vao"]), refusals);
    }

    private static DateOnly? Date(CsvLine line, string column, List<string> refusals)
    {
        string text = line[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        refusals.Add($"{column} “{text}” không phải ngày dạng yyyy-MM-dd, ví dụ 2024-03-01.");
        return null;
    }
}
