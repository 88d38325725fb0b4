using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Documents;

namespace YenBai.Cdvc.Reporting.Documents;

/// <summary>Thể thức: the blocks that every document of the union begins and ends with.</summary>
internal static class WordBlocks
{
    /// <summary>A date to be filled in by hand.</summary>
    public const string BlankDate = "ngày …… tháng …… năm ………";

    private const int HeadSize = 13;

    /// <summary>Who issues it and its number on the left, the country's name, place and date on the right. Number and date are left to fill in.</summary>
    /// <param name="form">Whose document it is.</param>
    /// <param name="symbol">Ký hiệu after the number, e.g. "CV-CĐVC".</param>
    /// <param name="subject">V/v, below the number of a letter; null where the document has a title of its own.</param>
    public static Table Head(DocumentForm form, string symbol, string? subject) => WordTable.SideBySide(
        [75, 100],
        [
            .. form.ParentBody.Length == 0 ? [] : (OpenXmlElement[])[WordText.Line(Upper(form.ParentBody), HeadSize - 1)],
            WordText.Line(Upper(form.Issuer), HeadSize - 1, bold: true),
            WordText.Rule(25),
            WordText.Line($"Số:        /{symbol}", HeadSize, before: 3),
            .. subject is null ? [] : (OpenXmlElement[])[WordText.Line($"V/v {subject}", HeadSize - 1, before: 3)],
        ],
        [
            .. form.TitleLine.Length == 0 ? [] : (OpenXmlElement[])[WordText.Line(form.TitleLine, HeadSize - 1, bold: true)],
            .. form.MottoLine.Length == 0 ? [] : (OpenXmlElement[])[WordText.Line(form.MottoLine, HeadSize, bold: true), WordText.Rule(23)],
            WordText.Line($"{form.Place}, {BlankDate}", HeadSize, italic: true, before: 3),
        ]);

    /// <summary>Nơi nhận on the left, the office that signs on the right, with room for the signature and the name where it is known.</summary>
    public static Table Signature(DocumentForm form, IEnumerable<string> recipients) => WordTable.SideBySide(
        [82, 83],
        [
            WordText.Line("Nơi nhận:", 12, bold: true, italic: true, left: true, before: 6),
            .. recipients.Select(r => WordText.Line($"- {r}", 11, left: true)),
        ],
        [
            WordText.Line(form.OnBehalfOf, WordForm.TextSize, bold: true, before: 6),
            WordText.Line(form.SignerTitle, WordForm.TextSize, bold: true),
            WordText.Line("(Ký tên, đóng dấu)", 12, italic: true),
            .. Enumerable.Range(0, 4).Select(_ => WordText.Line("")),
            WordText.Line(form.SignerName, WordForm.TextSize, bold: true),
        ]);

    /// <summary>In capitals; where the name is too long for one line, "TỈNH YÊN BÁI" goes to the next as a whole.</summary>
    private static string Upper(string name)
    {
        string upper = name.ToUpper(Vietnamese.Culture);
        int province = upper.LastIndexOf(" TỈNH ", StringComparison.Ordinal) + 1;
        return province == 0 ? upper : upper[..province] + upper[province..].Replace(' ', '\u00A0');
    }
}
