using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Bảng tự do: the union's own table, whose header row names the items and one of whose columns names the CĐCS.</summary>
public sealed class FreeFormSheet
{
    private const int HeaderSearchedIn = 60;
    private const int FewestItems = 2;
    private const int NamedRowsAtMost = 10;

    private readonly SheetGrid sheet;
    private readonly int headerRow;

    private FreeFormSheet(SheetGrid sheet, int headerRow, IReadOnlyList<FreeFormColumn> columns)
    {
        this.sheet = sheet;
        this.headerRow = headerRow;
        Columns = columns;
    }

    /// <summary>The tab's name.</summary>
    public string Name => sheet.Name;

    /// <summary>The columns that have a heading, each with what it is taken for.</summary>
    public IReadOnlyList<FreeFormColumn> Columns { get; }

    /// <summary>Finds the header row; null where no row names at least two items.</summary>
    /// <param name="remembered">What headings meant before: by <see cref="FreeFormColumn.Key"/>, an item's code, or <see cref="FreeFormColumn.UnionMeaning"/>, or null to pass over.</param>
    public static FreeFormSheet? Find(SheetGrid sheet, IReadOnlyList<DataItem> items, IReadOnlyList<GrassrootsUnion> unions, IReadOnlyDictionary<string, string?> remembered)
    {
        if (sheet.Refusal is not null)
        {
            return null;
        }

        Dictionary<string, string?> meanings = Meanings(items, remembered);
        (int row, int found) = sheet.Rows.Take(HeaderSearchedIn)
            .Select(r => (Row: r, Items: sheet.TextsOf(r).Select(t => meanings.GetValueOrDefault(SearchText.Fold(t.Trim()))).Count(m => m is not null and not FreeFormColumn.UnionMeaning)))
            .OrderByDescending(r => r.Items).ThenBy(r => r.Row).FirstOrDefault();
        if (found < FewestItems)
        {
            return null;
        }

        UnionNames names = new(unions);
        FreeFormColumn[] columns =
        [
            .. from column in Enumerable.Range(1, sheet.LastColumnOf(row))
               let heading = sheet.TextOf(row, column)
               where heading.Length > 0
               select new FreeFormColumn(column, new CellAddress(row, column).ColumnName, heading, meanings.GetValueOrDefault(SearchText.Fold(heading))),
        ];
        return new FreeFormSheet(sheet, row, WithUnionColumn(columns, sheet, row, names));
    }

    /// <summary>Reads the table by these meanings, one per column of <see cref="Columns"/>.</summary>
    public ReadFigures Read(UploadTarget target, IReadOnlyList<string?> meanings, bool useComputed)
    {
        FreeFormColumn[] columns = [.. Columns.Zip(meanings, (column, meaning) => column with { Meaning = meaning })];
        string[] refusals = [.. RefusalsOf(columns, target.Programme)];
        if (refusals.Length > 0)
        {
            return ReadFigures.Refused(refusals);
        }

        UnionNames names = new(target.Unions);
        int unionColumn = columns.First(c => c.IsUnion).Column;
        (FreeFormColumn Column, DataItem Item)[] items = [.. columns.Where(c => c.Meaning is not null && !c.IsUnion).Select(c => (c, target.Programme.Item(c.Meaning!)))];
        List<ReadFigure> cells = [];
        List<string> passedOver = [];
        Dictionary<string, int> rows = new(StringComparer.Ordinal);
        int formulas = 0;
        foreach (int row in sheet.Rows.Where(r => r > headerRow && items.Any(i => !sheet[r, i.Column.Column].IsEmpty)))
        {
            string named = sheet.TextOf(row, unionColumn);
            if (names.Find(named) is not { } union)
            {
                passedOver.Add($"dòng {row}{(named.Length > 0 ? $" (“{(named.Length <= 40 ? named : named[..40] + "…")}”)" : "")}");
                continue;
            }

            if (!rows.TryAdd(union.Code, row))
            {
                return ReadFigures.Refused($"{Texts.NameAndCode(union)} có ở cả ô {new CellAddress(rows[union.Code], unionColumn)} và ô {new CellAddress(row, unionColumn)}. Hãy bỏ một trong hai dòng.");
            }

            foreach ((FreeFormColumn column, DataItem item) in items)
            {
                CellAddress place = new(row, column.Column);
                formulas += sheet[row, column.Column].IsFormula ? 1 : 0;
                cells.Add(new ReadFigure($"ô {place}", union.Code, item.Code, Parse(place, item, union, target, useComputed), BasedOnVersion: null));
            }
        }

        return cells.Count == 0
            ? ReadFigures.Refused($"Dưới dòng tiêu đề (dòng {headerRow}) không có dòng nào nhận ra được CĐCS. Cột CĐCS phải ghi đúng mã hoặc tên CĐCS như ở trang Công đoàn cơ sở.")
            : new ReadFigures([], cells, [.. NoticesOf(passedOver)], formulas);
    }

    private ParsedFigure Parse(CellAddress place, DataItem item, GrassrootsUnion union, UploadTarget target, bool useComputed)
    {
        SheetCell cell = sheet[place.Row, place.Column];
        if (!cell.IsEmpty && target.UnionCode is { } only && !string.Equals(only, union.Code, StringComparison.Ordinal))
        {
            return new ParsedFigure.Rejected($"Dòng này của {Texts.NameAndCode(union)}, còn trang này chỉ nhận của {target.NameOf(only)}. Hãy bỏ dòng này, hoặc nộp ở trang chung của kỳ.");
        }

        return sheet.MergedOver(place) is { } merged
            ? new ParsedFigure.Rejected($"Ô nằm trong vùng gộp {merged}: hãy bỏ gộp ô (Merge & Center) rồi ghi riêng từng ô.")
            : CellText.Parse(cell, item, useComputed);
    }

    private IEnumerable<string> NoticesOf(List<string> passedOver)
    {
        if (passedOver.Count > 0)
        {
            yield return $"Bỏ qua {Texts.Count(passedOver.Count)} dòng có số nhưng không nhận ra CĐCS: {string.Join(", ", passedOver.Take(NamedRowsAtMost))}{(passedOver.Count > NamedRowsAtMost ? ", …" : "")}.";
        }

        if (sheet.HiddenRows > 0)
        {
            yield return $"Trang “{sheet.Name}” có {Texts.Count(sheet.HiddenRows)} dòng ẩn; số liệu ở các dòng ấy cũng được đọc.";
        }
    }

    private static IEnumerable<string> RefusalsOf(FreeFormColumn[] columns, Programme programme)
    {
        if (columns.Count(c => c.IsUnion) != 1)
        {
            yield return columns.Any(c => c.IsUnion)
                ? $"Các cột {string.Join(", ", columns.Where(c => c.IsUnion).Select(c => c.Name))} đều được chọn là cột CĐCS. Hãy chỉ để một cột."
                : "Chưa biết cột nào ghi mã hoặc tên CĐCS. Hãy chọn “CĐCS” cho một cột.";
        }

        if (!columns.Any(c => c.Meaning is not null && !c.IsUnion))
        {
            yield return "Chưa chọn mục số liệu cho cột nào. Hãy chọn mục cho ít nhất một cột.";
        }

        foreach (IGrouping<string, FreeFormColumn> same in columns.Where(c => c.Meaning is not null && !c.IsUnion).GroupBy(c => c.Meaning!, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"Các cột {string.Join(", ", same.Select(c => c.Name))} đều được chọn là {Texts.ItemInSentence(programme.Item(same.Key))}. Hãy chỉ để một cột, các cột kia chọn “Bỏ qua”.";
        }
    }

    /// <summary>Every heading that is understood, folded: codes first, then names, then what was chosen before.</summary>
    private static Dictionary<string, string?> Meanings(IReadOnlyList<DataItem> items, IReadOnlyDictionary<string, string?> remembered)
    {
        // what was remembered of an item that this year's programme lacks says nothing
        Dictionary<string, string?> meanings = new(
            remembered.Where(m => m.Value is null or FreeFormColumn.UnionMeaning || items.Any(i => string.Equals(i.Code, m.Value, StringComparison.Ordinal))),
            StringComparer.Ordinal);
        foreach (string text in items.SelectMany(i => (string[])[i.Name, i.ShortName]).Select(SearchText.Fold))
        {
            // a name that two items share says nothing
            string[] named = [.. items.Where(i => text.Equals(SearchText.Fold(i.Name), StringComparison.Ordinal) || text.Equals(SearchText.Fold(i.ShortName), StringComparison.Ordinal)).Select(i => i.Code)];
            if (named.Length == 1)
            {
                meanings.TryAdd(text, named[0]);
            }
        }

        foreach (DataItem item in items)
        {
            meanings[SearchText.Fold(item.Code)] = item.Code;
        }

        return meanings;
    }

    /// <summary>Where no heading is known to name the CĐCS, the column that names most of them does.</summary>
    private static IReadOnlyList<FreeFormColumn> WithUnionColumn(FreeFormColumn[] columns, SheetGrid sheet, int headerRow, UnionNames names)
    {
        if (Array.Exists(columns, c => c.IsUnion))
        {
            return columns;
        }

        int[] rows = [.. sheet.Rows.Where(r => r > headerRow)];
        (FreeFormColumn? best, int named) = columns.Where(c => c.Meaning is null)
            .Select(c => (Column: c, Named: rows.Count(r => names.Find(sheet.TextOf(r, c.Column)) is not null)))
            .OrderByDescending(c => c.Named).FirstOrDefault();
        return named == 0 ? columns : [.. columns.Select(c => c == best ? c with { Meaning = FreeFormColumn.UnionMeaning } : c)];
    }
}

/// <summary>Một cột của bảng tự do.</summary>
/// <param name="Name">"D".</param>
/// <param name="Meaning">The code of an item, or <see cref="UnionMeaning"/>, or null: passed over.</param>
public sealed record FreeFormColumn(int Column, string Name, string Heading, string? Meaning)
{
    /// <summary>The column that names the CĐCS; no item has this code.</summary>
    public const string UnionMeaning = "*cdcs";

    /// <summary>The heading as it is remembered: without case, diacritics or surrounding blanks.</summary>
    public string Key => SearchText.Fold(Heading.Trim());

    internal bool IsUnion => string.Equals(Meaning, UnionMeaning, StringComparison.Ordinal);
}
