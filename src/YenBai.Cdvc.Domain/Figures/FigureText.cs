using System.Globalization;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Cách ghi số liệu: the one reader and writer of figures as text, for screens, CSV and Excel alike.</summary>
public static class FigureText
{
    /// <summary>"Không thuộc diện" in files.</summary>
    public const string NotApplicableCode = "ktd";

    /// <summary>"Không thuộc diện" on screen.</summary>
    public const string NotApplicableName = "không thuộc diện";

    private const string NotApplicableKey = "k";

    /// <summary>Reads a cell of a file: digits only, a level's code, "ktd", or nothing for blank. Never answers <see cref="ParsedFigure.Ambiguous"/>.</summary>
    public static ParsedFigure ParseStrict(string text, DataItem item)
    {
        if (text.Length == 0)
        {
            return new ParsedFigure.Accepted(FigureValue.Blank);
        }

        if (string.Equals(text, NotApplicableCode, StringComparison.Ordinal))
        {
            return NotApplicable(item);
        }

        if (item.Kind == DataItemKind.Level)
        {
            return Level(item.Levels.FirstOrDefault(l => string.Equals(l.Code, text, StringComparison.Ordinal)), text, item);
        }

        return IsDigits(text) && (text.Length == 1 || text[0] != '0')
            ? Number(text, text, item)
            : new ParsedFigure.Rejected(FigureRefusal.OfFileNumber(text, item));
    }

    /// <summary>Reads what a person typed: forgiving where only one reading is possible, asking where two are.</summary>
    public static ParsedFigure ParseTyped(string text, DataItem item)
    {
        string typed = text.Trim();
        return PlainOrWord(typed, item) ?? GroupedNumber.Of(typed) switch
        {
            { Separators: > 1 } number => Number(number.Digits, typed, item),
            { } number => new ParsedFigure.Ambiguous(
                $"“{typed}” là {number.Digits} phải không? Số liệu là số nguyên, ghi liền các chữ số.",
                FigureValue.Of(long.Parse(number.Digits, NumberStyles.None, CultureInfo.InvariantCulture))),
            null => new ParsedFigure.Rejected(FigureRefusal.OfTypedNumber(typed, item)),
        };
    }

    /// <summary>Reads a cell of a pasted block whose convention is known (see <see cref="PastedNumbers"/>): as typed, but nothing else may stand between thousands. Never answers <see cref="ParsedFigure.Ambiguous"/>.</summary>
    public static ParsedFigure ParsePasted(string text, DataItem item, NumberConvention convention)
    {
        string pasted = text.Trim();
        return PlainOrWord(pasted, item) ?? (GroupedNumber.Of(pasted) is { } number && number.Convention == convention
            ? Number(number.Digits, pasted, item)
            : new ParsedFigure.Rejected(FigureRefusal.OfTypedNumber(pasted, item)));
    }

    /// <summary>The canonical text of files, which <see cref="ParseStrict"/> reads back: digits, a level's code, "ktd", or "".</summary>
    public static string ToCode(FigureValue value, DataItem item) => value.State switch
    {
        FigureState.Blank => "",
        FigureState.NotApplicable => NotApplicableCode,
        _ when item.Kind == DataItemKind.Level => KnownLevel(value, item).Code,
        _ => value.Number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The text on screen and paper: "6.900", a level's name, "không thuộc diện", or "".</summary>
    public static string ToDisplay(FigureValue value, DataItem item) => value.State switch
    {
        FigureState.Blank => "",
        FigureState.NotApplicable => NotApplicableName,
        _ when item.Kind == DataItemKind.Level => KnownLevel(value, item).Name,
        _ => Texts.Count(value.Number),
    };

    /// <summary>A trimmed text that is blank, ktd, a level or digits alone, or wrongly none of these; null where it may be a number in groups.</summary>
    private static ParsedFigure? PlainOrWord(string text, DataItem item)
    {
        if (text.Length == 0)
        {
            return new ParsedFigure.Accepted(FigureValue.Blank);
        }

        if (Array.Exists([NotApplicableCode, NotApplicableName, NotApplicableKey], word => Vietnamese.SameWord(word, text)))
        {
            return NotApplicable(item);
        }

        if (item.Kind == DataItemKind.Level)
        {
            return Level(item.Levels.FirstOrDefault(l => Vietnamese.SameWord(l.Code, text) || Vietnamese.SameWord(l.Name, text)), text, item);
        }

        return IsDigits(text) ? Number(text, text, item) : null;
    }

    private static Level KnownLevel(FigureValue value, DataItem item) => item.LevelOf(value)
        ?? throw new ArgumentException($"Item {item.Code} has no level {value.Number}.", nameof(value));

    private static ParsedFigure NotApplicable(DataItem item) => item.AllowsNotApplicable
        ? new ParsedFigure.Accepted(FigureValue.NotApplicable)
        : new ParsedFigure.Rejected(FigureRefusal.OfNotApplicable(item));

    private static ParsedFigure Level(Level? level, string text, DataItem item) => level is null
        ? new ParsedFigure.Rejected(FigureRefusal.OfLevel(text, item))
        : new ParsedFigure.Accepted(FigureValue.Of(level.Number));

    private static ParsedFigure Number(string digits, string text, DataItem item) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number <= item.Maximum
            ? new ParsedFigure.Accepted(FigureValue.Of(number))
            : new ParsedFigure.Rejected(FigureRefusal.OfTooLarge(text, item));

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);
}
