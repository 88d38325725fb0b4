using System.IO.Compression;
using System.Text;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>A workbook written by hand, part by part, so that it can be wrong in every way.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, Action<Stream>> parts = new(StringComparer.Ordinal);
    private readonly List<string> sheets = [];
    private readonly List<string> relations = [];

    /// <summary>A sheet of these elements (sheetData, mergeCells).</summary>
    public RawWorkbook Sheet(string name, string content) =>
        Sheet(name, stream => Write(stream, $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}">{content}</worksheet>"""));

    public RawWorkbook Sheet(string name, Action<Stream> write)
    {
        int number = sheets.Count + 1;
        sheets.Add($"""<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>""");
        relations.Add($"""<Relationship Id="rId{number}" Type="{Office}/worksheet" Target="worksheets/sheet{number}.xml"/>""");
        return Part($"xl/worksheets/sheet{number}.xml", write);
    }

    public RawWorkbook Styles(string content)
    {
        relations.Add($"""<Relationship Id="styles" Type="{Office}/styles" Target="styles.xml"/>""");
        return Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{content}</styleSheet>""");
    }

    public RawWorkbook SharedTexts(string content)
    {
        relations.Add($"""<Relationship Id="texts" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/>""");
        return Part("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{content}</sst>""");
    }

    public RawWorkbook Part(string name, string content) => Part(name, stream => Write(stream, content));

    public RawWorkbook Part(string name, Action<Stream> write)
    {
        parts[name] = write;
        return this;
    }

    public byte[] ToBytes()
    {
        parts.TryAdd("_rels/.rels", s => Write(s, $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        parts.TryAdd("xl/workbook.xml", s => Write(s, $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(sheets)}</sheets></workbook>"""));
        parts.TryAdd("xl/_rels/workbook.xml.rels", s => Write(s, $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(relations)}</Relationships>"""));
        using MemoryStream output = new();
        using (ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, Action<Stream> write) in parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(part);
            }
        }

        return output.ToArray();
    }

    public static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
