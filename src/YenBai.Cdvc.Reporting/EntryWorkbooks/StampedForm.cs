using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Mẫu đã điền, read back by the codes that stand in it: rows and columns may have been moved or added, none may be lost.</summary>
public sealed class StampedForm
{
    private readonly SheetGrid sheet;
    private readonly FormStamp stamp;
    private readonly UploadTarget target;
    private readonly bool useComputed;
    private readonly Dictionary<(string Union, string Item), StampedCell> stamped;
    private readonly List<string> refusals = [];
    private readonly List<string> notices = [];
    private readonly List<ReadFigure> cells = [];
    private int formulas;
    private int emptied;

    private StampedForm(SheetGrid sheet, FormStamp stamp, UploadTarget target, bool useComputed)
    {
        this.sheet = sheet;
        this.stamp = stamp;
        this.target = target;
        this.useComputed = useComputed;
        stamped = stamp.Unions
            .SelectMany(u => stamp.Items.Zip(u.Cells, (item, cell) => (Key: (u.Code, item.Code), Cell: cell)))
            .DistinctBy(c => c.Key).ToDictionary(c => c.Key, c => c.Cell);
    }

    /// <summary>Reads a workbook that has a stamp.</summary>
    /// <param name="useComputed">Whether to take what formulas gave when the file was saved.</param>
    public static ReadFigures Read(UploadedWorkbook workbook, UploadTarget target, bool useComputed)
    {
        FormStamp found = workbook.Stamp ?? throw new ArgumentException("A free-form table has no stamp.", nameof(workbook));
        if (target.RefusalOf(found) is { } refusal)
        {
            return ReadFigures.Refused(refusal);
        }

        SheetGrid filled = workbook.Sheets.FirstOrDefault(s => s.Rows.Any(row => s.TextOf(row, 1).StartsWith(FormHeading.Title, StringComparison.Ordinal))) ?? workbook.Sheets[0];
        if (filled.Refusal is { } tooLarge)
        {
            return ReadFigures.Refused(tooLarge);
        }

        StampedForm form = new(filled, found, target, useComputed);
        if (found.UnionCode is { } union)
        {
            form.ReadUnion(union);
        }
        else
        {
            form.ReadAll();
        }

        if (form.emptied > 0)
        {
            form.notices.Add($"{Texts.Count(form.emptied)} ô có số lúc tải mẫu nay để trống: ô trống không xóa số đã ghi. Muốn xóa, hãy xóa ở trang nhập liệu.");
        }

        if (filled.HiddenRows > 0)
        {
            form.notices.Add($"Trang “{filled.Name}” có {Texts.Count(filled.HiddenRows)} dòng ẩn; số liệu ở các dòng ấy cũng được đọc.");
        }

        return form.refusals.Count > 0 ? ReadFigures.Refused(form.refusals) : new ReadFigures([], form.cells, form.notices, form.formulas);
    }

    private void ReadUnion(string union)
    {
        CellAddress? heading = Find(text => Vietnamese.SameWord(text, UnionForm.CodeHeading));
        int now = heading is { } found ? ColumnOf(found.Row, text => text.StartsWith(UnionForm.NowHeading, StringComparison.OrdinalIgnoreCase)) : 0;
        if (heading is not { } code || now == 0)
        {
            refusals.Add($"Mẫu thiếu dòng tiêu đề có cột “{UnionForm.CodeHeading}” và cột “{UnionForm.NowHeading}”. Hãy tải lại mẫu và chép số liệu sang.");
            return;
        }

        Dictionary<string, CellAddress> rows = Places(stamp.Items.Select(i => i.Code), sheet.Rows.Where(r => r > code.Row).Select(r => new CellAddress(r, code.Column)));
        foreach (StampedPlace item in stamp.Items.Where(i => !rows.ContainsKey(i.Code)))
        {
            refusals.Add($"Mẫu mất dòng của {Named(item.Code)} (lúc tải ở ô {new CellAddress(item.Place, code.Column)}). Hãy tải lại mẫu và chép số liệu sang.");
        }

        foreach ((string item, CellAddress place) in rows)
        {
            Take(new(place.Row, now), union, item);
        }

        foreach (int row in sheet.Rows.Where(r => r > code.Row && !sheet[r, now].IsEmpty && !rows.ContainsValue(new(r, code.Column))))
        {
            refusals.Add($"Ô {new CellAddress(row, now)} có số liệu nhưng ô {new CellAddress(row, code.Column)} không có mã mục của mẫu. Hãy xóa số ở đó, hoặc ghi lại mã mục.");
        }
    }

    private void ReadAll()
    {
        CellAddress? heading = Find(text => Vietnamese.SameWord(text, AllUnionsForm.CodeHeading));
        if (heading is not { } code)
        {
            refusals.Add($"Mẫu thiếu dòng tiêu đề có cột “{AllUnionsForm.CodeHeading}”. Hãy tải lại mẫu và chép số liệu sang.");
            return;
        }

        Dictionary<string, CellAddress> columns = Places(
            stamp.Items.Select(i => i.Code), Enumerable.Range(1, sheet.LastColumnOf(code.Row)).Select(c => new CellAddress(code.Row, c)));
        foreach (StampedPlace item in stamp.Items.Where(i => !columns.ContainsKey(i.Code)))
        {
            refusals.Add($"Mẫu mất cột của {Named(item.Code)} (lúc tải ở ô {new CellAddress(code.Row, item.Place)}). Hãy tải lại mẫu và chép số liệu sang.");
        }

        // below the codes stand the names of the items
        CellAddress[] codes = [.. sheet.Rows.Where(r => r > code.Row && sheet.TextOf(r, code.Column).Length > 0).Select(r => new CellAddress(r, code.Column))];
        Dictionary<string, CellAddress> rows = Places(codes.Select(c => sheet.TextOf(c.Row, c.Column)), codes);
        foreach ((string union, CellAddress place) in rows)
        {
            foreach ((string item, CellAddress column) in columns)
            {
                Take(new(place.Row, column.Column), union, item);
            }
        }

        foreach (int row in sheet.Rows.Where(r => r > code.Row + 1 && sheet.TextOf(r, code.Column).Length == 0))
        {
            if (columns.Values.Select(c => new CellAddress(row, c.Column)).FirstOrDefault(c => !sheet[c.Row, c.Column].IsEmpty) is { Row: > 0 } stray)
            {
                refusals.Add($"Ô {stray} có số liệu nhưng ô {new CellAddress(row, code.Column)} không có mã CĐCS. Hãy xóa số ở đó, hoặc ghi mã CĐCS.");
            }
        }

        string[] lost = [.. stamp.Unions.Select(u => u.Code).Where(u => !rows.ContainsKey(u))];
        if (lost.Length > 0)
        {
            notices.Add($"Không thấy dòng của {Texts.Count(lost.Length)} CĐCS có trong mẫu lúc tải ({string.Join(", ", lost.Take(10).Select(target.NameOf))}{(lost.Length > 10 ? ", …" : "")}): số liệu của các CĐCS ấy giữ nguyên.");
        }
    }

    private void Take(CellAddress place, string union, string itemCode)
    {
        if (Item(itemCode) is not { } item)
        {
            refusals.Add($"Chương trình không còn mục {itemCode} có trong mẫu. Hãy tải lại mẫu và chép số liệu sang.");
            return;
        }

        SheetCell cell = sheet[place.Row, place.Column];
        ParsedFigure parsed = sheet.MergedOver(place) is { } merged
            ? new ParsedFigure.Rejected($"Ô nằm trong vùng gộp {merged}: hãy bỏ gộp ô (Merge & Center) rồi ghi riêng từng ô.")
            : CellText.Parse(cell, item, useComputed);
        formulas += cell.IsFormula ? 1 : 0;
        if (!stamped.TryGetValue((union, itemCode), out StampedCell before))
        {
            cells.Add(new ReadFigure($"ô {place}", union, itemCode, parsed, BasedOnVersion: null));
            return;
        }

        bool untouched = parsed is ParsedFigure.Accepted accepted && string.Equals(FigureText.ToCode(accepted.Value, item), before.Code, StringComparison.Ordinal);
        emptied += cell.IsEmpty && before.Code.Length > 0 ? 1 : 0;
        cells.Add(new ReadFigure($"ô {place}", union, itemCode, parsed, before.Version, untouched));
    }

    private DataItem? Item(string code) => target.Programme.DataItems.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));

    /// <summary>In a sentence; by its code where the programme no longer has it.</summary>
    private string Named(string itemCode) => Item(itemCode) is { } item ? Texts.ItemInSentence(item) : $"mục {itemCode}";

    /// <summary>Where each code stands; one that stands twice is refused.</summary>
    private Dictionary<string, CellAddress> Places(IEnumerable<string> codes, IEnumerable<CellAddress> candidates)
    {
        HashSet<string> known = codes.Select(UnionCode.Normalize).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, CellAddress> places = new(StringComparer.Ordinal);
        foreach (CellAddress candidate in candidates)
        {
            string code = UnionCode.Normalize(sheet.TextOf(candidate.Row, candidate.Column));
            if (known.Contains(code) && !places.TryAdd(code, candidate))
            {
                refusals.Add($"Mã {code} có ở cả ô {places[code]} và ô {candidate}. Hãy bỏ một trong hai.");
            }
        }

        return places;
    }

    private CellAddress? Find(Func<string, bool> isWanted)
    {
        foreach (int row in sheet.Rows)
        {
            if (ColumnOf(row, isWanted) is > 0 and int column)
            {
                return new CellAddress(row, column);
            }
        }

        return null;
    }

    private int ColumnOf(int row, Func<string, bool> isWanted) =>
        Enumerable.Range(1, sheet.LastColumnOf(row)).FirstOrDefault(column => isWanted(sheet.TextOf(row, column)));
}
