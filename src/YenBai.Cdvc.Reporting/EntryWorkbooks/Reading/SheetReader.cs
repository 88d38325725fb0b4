using System.Globalization;
using System.Xml;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Đọc một trang tính, node by node: only cells that hold something are kept, and only so many.</summary>
internal sealed class SheetReader(SheetGrid sheet, IReadOnlyList<string> sharedTexts, NumberFormats formats, int cellsLeft, int elementsLeft)
{
    private const int MaximumRows = 20_000;
    private const int MaximumColumns = 1_000;
    private const int MaximumMerges = 10_000;

    private readonly BoundedText text = new();
    private CellAddress at;
    private string type = "";
    private int style;
    private bool hidden;
    private bool inCell;
    private bool inValue;
    private bool inPhonetic;
    private bool isFormula;
    private bool hasValue;
    private int hiddenRow;

    /// <summary>The rows and cells met, empty ones too.</summary>
    public int Elements { get; private set; }

    public void Read(GuardedPackage package, string part) => package.Read(part, reader =>
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open(reader);
                break;
            case XmlNodeType.EndElement:
                Close(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inValue && !inPhonetic:
                text.Take(reader);
                break;
        }

        return sheet.Refusal is null;
    });

    private void Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "row":
                int row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : at.Row + 1;
                at = new(row, 0);
                CountElement();
                hidden = reader.GetAttribute("hidden") is "1" or "true";
                break;
            case "c":
                OpenCell(reader);
                break;
            case "f" when inCell:
                isFormula = true;
                break;
            case "v" or "t" when inCell:
                (inValue, hasValue) = (!reader.IsEmptyElement, true);
                break;
            case "rPh":
                inPhonetic = !reader.IsEmptyElement;
                break;
            case "mergeCell" when sheet.Merged.Count < MaximumMerges && CellRange.Parse(reader.GetAttribute("ref") ?? "") is { } range:
                sheet.Merged.Add(range);
                break;
        }
    }

    private void OpenCell(XmlReader reader)
    {
        at = CellAddress.Parse(reader.GetAttribute("r")) ?? at with { Column = at.Column + 1 };
        type = reader.GetAttribute("t") ?? "n";
        style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
        (inCell, isFormula, hasValue) = (!reader.IsEmptyElement, false, false);
        CountElement();
    }

    private void CountElement()
    {
        if (++Elements > elementsLeft)
        {
            throw new UnreadableWorkbookException($"Tệp lớn quá: đến trang “{sheet.Name}” đã có quá nhiều dòng và ô, kể cả ô trống còn định dạng. Hãy xóa các dòng, cột, trang thừa, hoặc chép riêng bảng số liệu sang một tệp mới.");
        }
    }

    private void RefuseSize() =>
        sheet.Refusal = $"Trang “{sheet.Name}” lớn quá: chỉ đọc đến {Texts.Count(MaximumRows)} dòng, {Texts.Count(MaximumColumns)} cột có số liệu. Hãy xóa các dòng, cột thừa (ô {at} trở đi), hoặc chép riêng bảng số liệu sang một tệp mới.";

    private void Close(string element)
    {
        switch (element)
        {
            case "v" or "t":
                inValue = false;
                break;
            case "rPh":
                inPhonetic = false;
                break;
            case "c":
                inCell = inValue = false;
                Keep(text.Finish());
                break;
        }
    }

    private void Keep(string value)
    {
        SheetCell cell = CellOf(value);
        if (cell.IsEmpty)
        {
            return;
        }

        if (at.Column > MaximumColumns || (sheet.LastColumnOf(at.Row) == 0 && sheet.Rows.Count >= MaximumRows) || sheet.Count >= cellsLeft)
        {
            RefuseSize();
            return;
        }

        if (hidden && hiddenRow != at.Row)
        {
            hiddenRow = at.Row;
            sheet.HiddenRows++;
        }

        sheet.Put(at, cell);
    }

    private SheetCell CellOf(string value)
    {
        SheetCellKind kind = type switch
        {
            _ when !hasValue || (value.Length == 0 && type is not ("str" or "s" or "inlineStr")) => SheetCellKind.Empty,
            "s" or "str" or "inlineStr" => SheetCellKind.Text,
            "b" => SheetCellKind.Boolean,
            "e" => SheetCellKind.Error,
            "d" => SheetCellKind.Date,
            _ => formats.Of(style),
        };
        string read = type switch
        {
            _ when kind == SheetCellKind.Empty => "",
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < sharedTexts.Count ? sharedTexts[number] : "",
            "b" => value is "1" ? "TRUE" : "FALSE",
            _ => value,
        };
        bool blankText = kind == SheetCellKind.Text && string.IsNullOrWhiteSpace(read);
        return new SheetCell(blankText && !isFormula ? SheetCellKind.Empty : kind, read, isFormula);
    }
}
