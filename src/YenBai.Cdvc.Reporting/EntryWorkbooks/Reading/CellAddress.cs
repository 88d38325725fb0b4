using System.Globalization;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Địa chỉ ô, "D7": row and column from 1.</summary>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    public const int LastRow = 1_048_576;
    public const int LastColumn = 16_384;

    /// <summary>"D".</summary>
    public string ColumnName
    {
        get
        {
            string name = "";
            for (int left = Column; left > 0; left = (left - 1) / 26)
            {
                name = (char)('A' + ((left - 1) % 26)) + name;
            }

            return name;
        }
    }

    /// <summary>Reads "D7" or "$D$7"; null for anything else or beyond the largest sheet.</summary>
    public static CellAddress? Parse(ReadOnlySpan<char> text)
    {
        int column = 0;
        int at = 0;
        while (at < text.Length && (char.IsAsciiLetterUpper(text[at]) || text[at] == '$'))
        {
            column = text[at] == '$' ? column : (column * 26) + (text[at] - 'A' + 1);
            if (column > LastColumn)
            {
                return null;
            }

            at++;
        }

        return column > 0 && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row is > 0 and <= LastRow
            ? new CellAddress(row, column)
            : null;
    }

    public int CompareTo(CellAddress other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ColumnName}{Row}");
}

/// <summary>Vùng gộp, "D7:E8".</summary>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public static CellRange? Parse(string text) => text.Split(':') is [var first, var last] && CellAddress.Parse(first) is { } from && CellAddress.Parse(last) is { } to
        ? new CellRange(from, to)
        : null;

    public bool Holds(CellAddress cell) =>
        cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;

    public override string ToString() => $"{First}:{Last}";
}
