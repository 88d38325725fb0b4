using System.Xml;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Bảng chữ dùng chung: the texts that cells refer to by number.</summary>
internal static class SharedTexts
{
    private const int MaximumTexts = 300_000;
    private const int MaximumCharacters = 10_000_000;

    public static IReadOnlyList<string> Read(GuardedPackage package, string? part)
    {
        List<string> texts = [];
        if (part is null)
        {
            return texts;
        }

        BoundedText text = new();
        bool inText = false;
        bool inPhonetic = false;
        long characters = 0;
        package.Read(part, reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !reader.IsEmptyElement:
                    (inText, inPhonetic) = (inText || reader.LocalName is "t", inPhonetic || reader.LocalName is "rPh");
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "t":
                    inText = false;
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "rPh":
                    inPhonetic = false;
                    break;
                case XmlNodeType.EndElement or XmlNodeType.Element when reader.LocalName is "si":
                    texts.Add(text.Finish());
                    characters += texts[^1].Length;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when inText && !inPhonetic:
                    text.Take(reader);
                    break;
            }

            return texts.Count <= MaximumTexts && characters <= MaximumCharacters
                ? true
                : throw new UnreadableWorkbookException("Tệp có quá nhiều chữ so với một bảng số liệu. Hãy chép riêng trang số liệu sang một tệp Excel mới rồi nộp tệp ấy.");
        });
        return texts;
    }
}
