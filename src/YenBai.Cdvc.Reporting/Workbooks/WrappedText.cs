using System.Text;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Chiều cao dòng: Excel grows no row for a merged cell and none in a file it did not write, so the lines are estimated here.</summary>
internal static class WrappedText
{
    /// <summary>One line of Times New Roman 11, in points.</summary>
    public const double LineHeight = 14.5;

    // a column keeps some of its width as padding, and a line a word too long is worse than one too many
    private const double Padding = 1;

    /// <summary>Height in points of a text in a column (or merged columns) this wide, in Excel's character widths.</summary>
    public static double Height(string text, double columnWidth) => Math.Min(409, (LineHeight * Lines(text, columnWidth - Padding)) + 4);

    public static int Lines(string text, double width) => text.Split('\n').Sum(paragraph => ParagraphLines(paragraph, width));

    private static int ParagraphLines(string paragraph, double width)
    {
        int lines = 1;
        double used = 0;
        foreach (string word in paragraph.Split(' '))
        {
            double wordWidth = word.EnumerateRunes().Sum(CharacterWidth);
            double space = used == 0 ? 0 : CharacterWidth(new Rune(' '));
            if (used > 0 && used + space + wordWidth > width)
            {
                lines++;
                used = 0;
                space = 0;
            }

            lines += (int)(wordWidth / width);
            used += space + (wordWidth % width);
        }

        return lines;
    }

    /// <summary>In widths of the digit 0, which is Excel's measure.</summary>
    private static double CharacterWidth(Rune character)
    {
        char letter = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return letter switch
        {
            'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or ' ' or '.' or ',' or ';' or ':' or '-' or '/' or '(' or ')' or '“' or '”' => 0.65,
            'm' or 'w' or 'M' or 'W' or '%' or '÷' or '×' => 1.6,
            'Đ' => 1.5,
            'đ' => 1.0,
            _ when char.IsUpper(letter) => 1.4,
            _ when char.IsLower(letter) => 0.93,
            _ => 1.0,
        };
    }
}
