using System.Globalization;
using System.Text;
using System.Xml.Linq;
using System.Xml;
using ClosedXML.Excel;

namespace YenBai.Cdvc.Reporting.Workbooks;

/// <summary>Phần của một trang trong tệp: written anew with the values of its formulas and its long table.</summary>
internal static class SheetPart
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="from">The sheet as ClosedXML wrote it: small, for the table is not in it.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="values">By address, a number or a text.</param>
    /// <param name="table">Null for a sheet without.</param>
    public static void Rewrite(Stream from, Stream to, IReadOnlyDictionary<string, object> values, LongTable? table)
    {
        XElement root = XDocument.Load(from).Root!;
        // it counts the samples in, and nobody needs it
        root.Element(Main + "dimension")?.Remove();
        using XmlWriter xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(root.GetPrefixOfNamespace(Main), root.Name.LocalName, Main.NamespaceName);
        foreach (XAttribute attribute in root.Attributes())
        {
            xml.WriteAttributeString(attribute.IsNamespaceDeclaration ? "xmlns" : root.GetPrefixOfNamespace(attribute.Name.Namespace), attribute.Name.LocalName, ns: null, attribute.Value);
        }

        foreach (XElement part in root.Elements())
        {
            if (part.Name == Main + "sheetData")
            {
                WriteData(xml, part, values, table);
            }
            else
            {
                part.WriteTo(xml);
            }
        }

        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, XElement data, IReadOnlyDictionary<string, object> values, LongTable? table)
    {
        foreach (XElement cell in data.Descendants(Main + "c").Where(c => c.Element(Main + "f") is not null))
        {
            SetValue(cell, values[(string)cell.Attribute("r")!]);
        }

        List<XElement> samples = [.. data.Elements().Where(r => RowOf(r) >= LongTable.FirstSample)];
        samples.Remove();
        xml.WriteStartElement("sheetData", Main.NamespaceName);
        foreach (XElement row in data.Elements().Where(r => table is null || RowOf(r) < table.FirstRow))
        {
            row.WriteTo(xml);
        }

        if (table is not null)
        {
            WriteTable(xml, table, new SampleStyles(samples));
            foreach (XElement row in data.Elements().Where(r => RowOf(r) >= table.FirstRow))
            {
                row.WriteTo(xml);
            }
        }

        xml.WriteEndElement();
    }

    private static void SetValue(XElement cell, object value)
    {
        cell.Element(Main + "v")?.Remove();
        cell.SetAttributeValue("t", value is double ? null : "str");
        cell.Add(new XElement(Main + "v", value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : value));
    }

    private static void WriteTable(XmlWriter xml, LongTable table, SampleStyles styles)
    {
        int number = table.FirstRow - 1;
        foreach (LongRow row in table.Rows)
        {
            number++;
            xml.WriteStartElement("row", Main.NamespaceName);
            xml.WriteAttributeString("r", Text(number));
            xml.WriteAttributeString("ht", row.Height.ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customHeight", "1");
            for (int column = 0; column < row.Cells.Count; column++)
            {
                WriteCell(xml, row.Cells[column], $"{XLHelper.GetColumnLetterFromNumber(column + 1)}{Text(number)}", styles.Of(row.Style, column, SheetForm.LooksLikeFormula(row.Cells[column].Text)));
            }

            xml.WriteEndElement();
        }
    }

    private static void WriteCell(XmlWriter xml, LongCell cell, string address, string style)
    {
        xml.WriteStartElement("c", Main.NamespaceName);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", style);
        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", Main.NamespaceName, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main.NamespaceName);
            xml.WriteStartElement("t", Main.NamespaceName);
            xml.WriteAttributeString("xml", "space", ns: null, "preserve");
            xml.WriteString(Writable(cell.Text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Without the characters that no XML file may hold.</summary>
    private static string Writable(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
        ? text
        : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static int RowOf(XElement row) => (int)row.Attribute("r")!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The numbers of the styles that the samples show.</summary>
    private sealed class SampleStyles(IEnumerable<XElement> samples)
    {
        private readonly Dictionary<int, string[]> byRow = samples.ToDictionary(RowOf, r => r.Elements(Main + "c").Select(c => (string?)c.Attribute("s") ?? "0").ToArray());

        public string Of(int style, int column, bool quoted) => byRow[LongTable.SampleOf(style, quoted)][column];
    }
}
