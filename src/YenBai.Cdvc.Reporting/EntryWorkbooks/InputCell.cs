using ClosedXML.Excel;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Reporting.Workbooks;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Ô để ghi: what the cells of one item share – unlocked, checked while typing, explained by a note.</summary>
internal static class InputCell
{
    // Excel refuses a longer list written into the rule itself
    private const int LongestList = 255;

    private const double NoteWidth = 42;

    private static readonly XLColor InputFill = XLColor.FromHtml("#FFFBE6");
    private static readonly XLColor LastYearInk = XLColor.FromHtml("#5F6B7A");
    private static readonly XLColor LastYearFill = XLColor.FromHtml("#EEF0F3");

    /// <summary>The figure as it stands now; typed over or left as it is.</summary>
    public static void WriteNow(IXLCell cell, DataItem item, FigureValue value)
    {
        if (item.Kind == DataItemKind.Level && value.IsNotApplicable)
        {
            // as in the list of choices
            cell.SetValue<string>(FigureText.NotApplicableName);
        }
        else
        {
            FigureCell.Write(cell, item, value);
        }
    }

    /// <summary>The figure of last year, grey: to compare with, not to type over.</summary>
    public static void WriteLastYear(IXLCell cell, DataItem item, FigureValue value)
    {
        FigureCell.Write(cell, item, value);
        cell.Style.Font.SetFontColor(LastYearInk).Fill.SetBackgroundColor(LastYearFill);
    }

    /// <summary>Unlocks the cells of one item and lets them take only what the item takes.</summary>
    public static void Prepare(IXLRange cells, DataItem item)
    {
        cells.Style.Protection.SetLocked(false).Fill.SetBackgroundColor(InputFill);
        IXLDataValidation validation = cells.SetDataValidation();
        validation.IgnoreBlanks = true;
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = "Chưa đúng cách ghi";
        validation.ErrorMessage = HowToWrite(item);
        if (item.Kind != DataItemKind.Level)
        {
            cells.Style.NumberFormat.SetFormat(FigureCell.CountFormat).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            string first = cells.FirstCell().Address.ToString()!;
            string word = item.AllowsNotApplicable ? $"LOWER(TRIM({first}))=\"{FigureText.NotApplicableCode}\"" : "FALSE";
            validation.Custom(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"IF(ISNUMBER({first}),AND({first}>=0,{first}<={item.Maximum},{first}=INT({first})),{word})"));
            return;
        }

        string choices = string.Join(',', Choices(item));
        if (choices.Length <= LongestList && !Choices(item).Any(c => c.Contains(',', StringComparison.Ordinal)))
        {
            validation.List($"\"{choices}\"", inCellDropdown: true);
        }
    }

    /// <summary>The note on a heading: what to write, in what unit, whether it is asked.</summary>
    public static void Explain(IXLCell cell, DataItem item, bool asked)
    {
        string[] lines =
        [
            $"{item.Code}: {item.Name}.",
            .. item.Hint is { } hint ? [hint] : Array.Empty<string>(),
            .. item.UnitOfCount.Length > 0 ? [$"Đơn vị tính: {item.UnitOfCount}."] : Array.Empty<string>(),
            HowToWrite(item),
            .. asked ? [] : (string[])["Không hỏi trong kỳ này; vẫn ghi được nếu đã có số."],
        ];
        IXLComment note = cell.Comment;
        note.SetAuthor(EntryWorkbook.Author);
        note.AddText(string.Join('\n', lines));
        note.Style.Size.SetWidth(NoteWidth);
        note.Style.Size.SetHeight(lines.Sum(l => WrappedText.Lines(l, NoteWidth)) * WrappedText.LineHeight);
        note.Position.SetColumn(cell.Address.ColumnNumber + 1).SetRow(cell.Address.RowNumber);
    }

    /// <summary>One sentence or two, within what Excel shows (255 characters).</summary>
    public static string HowToWrite(DataItem item)
    {
        string values = item.Kind == DataItemKind.Level
            ? $"Chọn một trong: {string.Join("; ", Choices(item))}."
            : $"Ghi số nguyên từ 0 đến {Texts.Count(item.Maximum)}{(item.AllowsNotApplicable ? $", hoặc {FigureText.NotApplicableCode} nếu không thuộc diện" : "")}.";
        return $"{values} Để trống nếu chưa có số liệu.";
    }

    private static IEnumerable<string> Choices(DataItem item) =>
        item.Levels.Select(l => l.Name).Concat(item.AllowsNotApplicable ? [FigureText.NotApplicableName] : []);
}
