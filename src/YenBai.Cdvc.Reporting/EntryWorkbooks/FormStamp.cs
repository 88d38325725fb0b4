using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClosedXML.Excel;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Trang kiểm soát of a form: which programme, period and CĐCS it is of, and what every cell was when it was downloaded.</summary>
/// <param name="UnionCode">The CĐCS of a form of one; null for the form of all.</param>
/// <param name="Items">The items in the order of <see cref="StampedUnion.Cells"/>, each with its row (form of one) or column (form of all) at the download.</param>
public sealed record FormStamp(
    string ProgrammeNumber, string PeriodCode, string? UnionCode, bool Demonstration, IReadOnlyList<StampedPlace> Items, IReadOnlyList<StampedUnion> Unions)
{
    internal const string SheetName = "kiem-soat";

    private const string Magic = "mau-nhap-so-lieu-cdvc";
    private const string FormVersion = "1";
    private const string AllUnions = "tất cả";
    private const string Generated = "minh họa";
    private const string Real = "thật";
    private const string UnionKey = "dong";
    private const string Blank = "-";
    private const string ChecksumKey = "ma-kiem-tra";

    internal static FormStamp Of(EntryTemplate template, IReadOnlyList<StampedPlace> items, IReadOnlyList<StampedUnion> unions) => new(
        template.Programme.Number, template.Period.Code, template.OfOneUnion ? template.Unions[0].Union.Code : null, template.Demonstration, items, unions);

    internal void Write(IXLWorksheet sheet)
    {
        string[][] rows = Rows();
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                sheet.Cell(row + 1, column + 1).SetValue<string>(rows[row][column]);
            }
        }

        sheet.Cell(rows.Length + 1, 1).SetValue<string>(ChecksumKey);
        sheet.Cell(rows.Length + 1, 2).SetValue<string>(Checksum(rows));
    }

    /// <summary>Reads the stamp of a sheet; the sentence says why it cannot be trusted.</summary>
    internal static (FormStamp? Stamp, string? Refusal) Read(SheetGrid sheet)
    {
        const string Remedy = "Hãy tải lại mẫu và chép số liệu sang.";
        string[][] rows = [.. sheet.Rows.Select(sheet.TextsOf)];
        if (rows is not [[Magic, string version, ..], .., [ChecksumKey, string checksum, ..]])
        {
            return (null, $"Trang kiểm soát của mẫu (trang ẩn “{SheetName}”) đã bị ghi đè nên không biết mẫu này của kỳ nào, CĐCS nào. {Remedy}");
        }

        if (!string.Equals(version, FormVersion, StringComparison.Ordinal))
        {
            return (null, $"Mẫu này thuộc phiên bản khác của chương trình (mẫu số {version}, nay là {FormVersion}). {Remedy}");
        }

        return string.Equals(checksum, Checksum(rows[..^1]), StringComparison.Ordinal) && Parse(rows[..^1]) is { } stamp
            ? (stamp, null)
            : (null, $"Trang kiểm soát của mẫu (trang ẩn “{SheetName}”) đã bị sửa: mã kiểm tra không khớp. {Remedy}");
    }

    private string[][] Rows() =>
    [
        [Magic, FormVersion],
        ["chuong-trinh", ProgrammeNumber],
        ["ky", PeriodCode],
        ["cdcs", UnionCode ?? AllUnions],
        ["du-lieu", Demonstration ? Generated : Real],
        ["muc", string.Join(' ', Items.Select(i => i.Code)), Numbers(Items.Select(i => i.Place))],
        .. Unions.Select(u => (string[])[UnionKey, u.Code, Number(u.Place), Numbers(u.Cells.Select(c => c.Version)), string.Join(' ', u.Cells.Select(c => c.Code.Length == 0 ? Blank : c.Code))]),
    ];

    private static FormStamp? Parse(string[][] rows)
    {
        if (rows is not [_, [_, string programme], [_, string period], [_, string union], [_, string data], [_, string codes, string places], .. string[][] unions])
        {
            return null;
        }

        string[] itemCodes = codes.Split(' ');
        int[]? itemPlaces = Parse(places);
        StampedUnion?[] read = [.. unions.Select(u => ParseUnion(u, itemCodes.Length))];
        return itemPlaces?.Length == itemCodes.Length && Array.TrueForAll(read, u => u is not null)
            ? new FormStamp(
                programme,
                period,
                string.Equals(union, AllUnions, StringComparison.Ordinal) ? null : union,
                string.Equals(data, Generated, StringComparison.Ordinal),
                [.. itemCodes.Zip(itemPlaces, (code, place) => new StampedPlace(code, place))],
                [.. read.OfType<StampedUnion>()])
            : null;
    }

    private static StampedUnion? ParseUnion(string[] row, int items) =>
        row is [UnionKey, string code, string place, string versions, string values]
        && Parse(place) is [int at]
        && Parse(versions) is { } numbers
        && values.Split(' ') is { } codes
        && numbers.Length == items
        && codes.Length == items
            ? new StampedUnion(code, at, [.. numbers.Zip(codes, (version, value) => new StampedCell(version, value is Blank ? "" : value))])
            : null;

    private static string Checksum(string[][] rows) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => string.Join('\t', r)))))[..16]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(Number));

    private static int[]? Parse(string numbers)
    {
        int?[] parsed = [.. numbers.Split(' ').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : (int?)null)];
        return Array.TrueForAll(parsed, n => n is not null) ? [.. parsed.Select(n => n.GetValueOrDefault())] : null;
    }
}

/// <summary>Mục trong trang kiểm soát: an item and the row or column it stood in at the download.</summary>
public readonly record struct StampedPlace(string Code, int Place);

/// <summary>CĐCS trong trang kiểm soát.</summary>
/// <param name="Place">Its row at the download; in the form of one CĐCS the column to be filled in.</param>
/// <param name="Cells">Its cells at the download, in the order of the items.</param>
public sealed record StampedUnion(string Code, int Place, IReadOnlyList<StampedCell> Cells);

/// <summary>Ô lúc tải mẫu.</summary>
/// <param name="Version">0 where it was never saved.</param>
/// <param name="Code">Its figure as files write it; "" for blank.</param>
public readonly record struct StampedCell(int Version, string Code)
{
    internal static StampedCell Of(TemplateCell cell, DataItem item) => new(cell.Version, FigureText.ToCode(cell.Value, item));
}
