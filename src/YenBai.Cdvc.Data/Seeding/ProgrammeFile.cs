using System.Xml;
using System.Xml.Linq;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Tệp chương trình: one programme as data, in XML because the reader knows the line of everything it refuses.</summary>
internal static class ProgrammeFile
{
    /// <summary>Larger than any programme (the shipped one has 50 KB), small enough to hold in memory.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private const string ShippedFile = "programme-03-ctr-cdvc.xml";

    /// <summary>Reads the programme shipped with the program, 03/CTr-CĐVC.</summary>
    public static ProgrammeFileResult ReadEmbedded()
    {
        using Stream xml = typeof(ProgrammeFile).Assembly.GetManifestResourceStream(ShippedFile)
            ?? throw new InvalidOperationException($"The resource {ShippedFile} was not built in.");
        return Read(xml);
    }

    /// <summary>Reads and checks a whole file; all its errors are collected before it is refused.</summary>
    public static ProgrammeFileResult Read(Stream xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        byte[] content = new byte[MaximumBytes + 1];
        int length = xml.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        if (length > MaximumBytes)
        {
            return new ProgrammeFileResult.Refused(["Dòng 1: tệp chương trình lớn hơn 1 MB nên không đọc."]);
        }

        var errors = new FileErrors();
        Programme? programme = Load(new MemoryStream(content, 0, length, writable: false), errors) is { } root ? ReadProgramme(root) : null;
        errors.AddWhatWasNotRead();
        return programme is null || errors.Any
            ? new ProgrammeFileResult.Refused(errors.Sentences)
            : new ProgrammeFileResult.Read(programme);
    }

    private static FileElement? Load(Stream xml, FileErrors errors)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(xml, settings);
            XElement root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name == "programme")
            {
                return new FileElement(root, errors);
            }

            errors.Add(root, $"thẻ ngoài cùng phải là <programme> và không có xmlns; đang là <{root.Name.LocalName}>.");
        }
        catch (XmlException exception)
        {
            // what is wrong before the first element has no line
            errors.Add(Math.Max(1, exception.LineNumber), "tệp không đúng quy cách XML (thẻ mở, thẻ đóng, dấu ngoặc, bảng mã UTF-8), hoặc có khai báo DOCTYPE là thứ không được dùng.");
        }

        return null;
    }

    private static Programme ReadProgramme(FileElement root)
    {
        int firstYear = root.WholeNumber("firstYear", 1900, 2999);
        int lastYear = root.WholeNumber("lastYear", 1900, 2999);
        if (firstYear > lastYear && lastYear > 0)
        {
            root.Refuse("lastYear", $"năm cuối {lastYear} đứng trước năm đầu {firstYear}.");
        }

        IReadOnlyList<DataItem> items = DataItemsReader.Read(root.Child("dataItems"));
        var itemsByCode = items.DistinctBy(i => i.Code, StringComparer.Ordinal).ToDictionary(i => i.Code, StringComparer.Ordinal);
        IReadOnlyList<ConsistencyRule> rules = ConsistencyRulesReader.Read(root.OptionalChild("consistencyRules"), itemsByCode);
        IReadOnlyList<Indicator> indicators = new IndicatorsReader(itemsByCode, firstYear, lastYear).Read(root.Child("indicators"));
        var links = new MeasureLinks(indicators.SelectMany(i => i.Measures).Select(m => m.Code));
        return new Programme
        {
            Number = root.Text("number", NewProgramme.ShortTextMaxLength),
            Title = root.ChildText("title"),
            IssuedOn = root.Date("issuedOn"),
            IssuedAt = root.Text("issuedAt"),
            Issuer = root.Text("issuer"),
            ParentBody = root.Text("parentBody"),
            CongressTerm = root.Text("congressTerm", NewProgramme.ShortTextMaxLength),
            FirstYear = firstYear,
            LastYear = lastYear,
            DataItems = [.. items],
            ConsistencyRules = [.. rules],
            Indicators = [.. indicators],
            ProvincialClauses = [.. ProvincialClausesReader.Read(root.OptionalChild("provincialClauses"), links)],
            ScanCorrections = [.. from element in root.OptionalChild("scanCorrections")?.Children("scanCorrection") ?? []
                                  select new ScanCorrection(element.Text("place"), element.ChildText("wording"), element.ChildText("scanned"))],
            Solutions = [.. SolutionsReader.Read(root.OptionalChild("solutions"), links)],
        };
    }
}
