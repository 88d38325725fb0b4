using System.Globalization;
using System.Xml;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Các phần của tệp Excel: where its sheets, shared texts and number formats are.</summary>
internal sealed class WorkbookParts
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const int MaximumSheets = 200;
    private const int MaximumRelations = 1_000;

    // a spreadsheet of an old Mac counts its days from 1904
    private const int DaysFrom1900To1904 = 1_462;

    private WorkbookParts(IReadOnlyList<(string Name, string Part)> sheets, bool isFrom1904, string? sharedTexts, string? styles)
    {
        Sheets = sheets;
        DayShift = isFrom1904 ? DaysFrom1900To1904 : 0;
        SharedTexts = sharedTexts;
        Styles = styles;
    }

    /// <summary>In the order of the tabs.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    /// <summary>What is to be added to a date stored as a number of days.</summary>
    public int DayShift { get; }

    public string? SharedTexts { get; }

    public string? Styles { get; }

    /// <exception cref="UnreadableWorkbookException">There is no workbook in the package, or one that is not XML or beyond the limits.</exception>
    public static WorkbookParts Find(GuardedPackage package)
    {
        string workbook = RelationsOf(package, "").Values.FirstOrDefault(r => r.IsOfType("officeDocument"))?.Part ?? "xl/workbook.xml";
        if (!package.Has(workbook) || Path.GetExtension(workbook) is ".bin")
        {
            throw new UnreadableWorkbookException("Trong tệp không có bảng tính Excel nào (có thể là tệp Word, tệp nén, hoặc Excel dạng .xlsb). Hãy chọn tệp Excel dạng .xlsx.");
        }

        Dictionary<string, Relation> relations = RelationsOf(package, workbook);
        (List<(string Name, string Part)> sheets, bool isFrom1904) = SheetsOf(package, workbook, relations);
        return sheets.Count == 0
            ? throw new UnreadableWorkbookException("Trong tệp Excel không có trang tính nào. Hãy kiểm tra lại tệp.")
            : new WorkbookParts(sheets, isFrom1904, relations.Values.FirstOrDefault(r => r.IsOfType("sharedStrings"))?.Part, relations.Values.FirstOrDefault(r => r.IsOfType("styles"))?.Part);
    }

    private static (List<(string Name, string Part)> Sheets, bool IsFrom1904) SheetsOf(GuardedPackage package, string workbook, Dictionary<string, Relation> relations)
    {
        List<(string, string)> sheets = [];
        HashSet<string> parts = new(StringComparer.Ordinal);
        int named = 0;
        bool isFrom1904 = false;
        package.Read(workbook, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                isFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
            {
                if (++named > MaximumSheets)
                {
                    throw new UnreadableWorkbookException($"Tệp có nhiều quá {MaximumSheets} trang tính. Hãy chép riêng trang số liệu sang một tệp Excel mới rồi nộp tệp ấy.");
                }

                string id = reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations) ?? "";
                if (relations.TryGetValue(id, out Relation? relation) && relation.IsOfType("worksheet"))
                {
                    // each part is read once, or a small file would be read for hours
                    if (!parts.Add(relation.Part))
                    {
                        throw new UnreadableWorkbookException("Tệp Excel bị hỏng: hai trang tính cùng chỉ đến một phần của tệp. Hãy mở tệp bằng Excel, chọn Lưu thành một tệp .xlsx mới rồi nộp lại.");
                    }

                    sheets.Add((reader.GetAttribute("name") ?? "", relation.Part));
                }
            }

            return true;
        });
        return (sheets, isFrom1904);
    }

    /// <summary>By their ids, in their order.</summary>
    private static Dictionary<string, Relation> RelationsOf(GuardedPackage package, string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        Dictionary<string, Relation> relations = new(StringComparer.Ordinal);
        int named = 0;
        package.Read(string.Create(CultureInfo.InvariantCulture, $"{folder}_rels/{part[(slash + 1)..]}.rels"), reader =>
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
            {
                return true;
            }

            if (++named > MaximumRelations)
            {
                throw new UnreadableWorkbookException($"Tệp có nhiều quá {Domain.Texts.Count(MaximumRelations)} liên kết giữa các phần. Hãy chép riêng trang số liệu sang một tệp Excel mới rồi nộp tệp ấy.");
            }

            if (reader.GetAttribute("TargetMode") is not "External")
            {
                relations.TryAdd(reader.GetAttribute("Id") ?? "", new(reader.GetAttribute("Type") ?? "", Resolve(folder, reader.GetAttribute("Target") ?? "")));
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

    private sealed record Relation(string Type, string Part)
    {
        public bool IsOfType(string name) => Type.EndsWith("/" + name, StringComparison.Ordinal);
    }
}
