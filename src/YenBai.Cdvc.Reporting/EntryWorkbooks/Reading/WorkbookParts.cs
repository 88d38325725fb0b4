using System.Globalization;
using System.Xml;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Các phần của tệp Excel: where its sheets, shared texts and number formats are.</summary>
internal sealed class WorkbookParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private WorkbookParts(IReadOnlyList<(string Name, string Part)> sheets, string? sharedTexts, string? styles)
    {
        Sheets = sheets;
        SharedTexts = sharedTexts;
        Styles = styles;
    }

    /// <summary>In the order of the tabs.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    public string? SharedTexts { get; }

    public string? Styles { get; }

    /// <exception cref="UnreadableWorkbookException">There is no workbook in the package, or one that is not XML.</exception>
    public static WorkbookParts Find(GuardedPackage package)
    {
        string workbook = RelationsOf(package, "").FirstOrDefault(r => r.IsOfType("officeDocument"))?.Part ?? "xl/workbook.xml";
        if (!package.Has(workbook) || Path.GetExtension(workbook) is ".bin")
        {
            throw new UnreadableWorkbookException("Trong tệp không có bảng tính Excel nào (có thể là tệp Word, tệp nén, hoặc Excel dạng .xlsb). Hãy chọn tệp Excel dạng .xlsx.");
        }

        List<Relation> relations = RelationsOf(package, workbook);
        List<(string, string)> sheets = [];
        package.Read(workbook, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                string? id = reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations);
                if (relations.Find(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is { } relation && relation.IsOfType("worksheet"))
                {
                    sheets.Add((reader.GetAttribute("name") ?? "", relation.Part));
                }
            }

            return true;
        });
        return sheets.Count == 0
            ? throw new UnreadableWorkbookException("Trong tệp Excel không có trang tính nào. Hãy kiểm tra lại tệp.")
            : new WorkbookParts(sheets, relations.Find(r => r.IsOfType("sharedStrings"))?.Part, relations.Find(r => r.IsOfType("styles"))?.Part);
    }

    private static List<Relation> RelationsOf(GuardedPackage package, string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        List<Relation> relations = [];
        package.Read(string.Create(CultureInfo.InvariantCulture, $"{folder}_rels/{part[(slash + 1)..]}.rels"), reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") is not "External")
            {
                relations.Add(new(reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", Resolve(folder, reader.GetAttribute("Target") ?? "")));
            }

            return true;
        });
        return relations;
    }

    /// <summary>A target is relative to the folder of its part, or begins with "/".</summary>
    private static string Resolve(string folder, string target)
    {
        List<string> path = [];
        foreach (string step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private sealed record Relation(string Id, string Type, string Part)
    {
        public bool IsOfType(string name) => Type.EndsWith("/" + name, StringComparison.Ordinal);
    }
}
