using System.IO.Compression;
using System.Xml.Linq;

namespace YenBai.Cdvc.Reporting;

/// <summary>Gói tệp Office without time: the same data gives the same bytes.</summary>
internal static class StablePackage
{
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies a package, leaving out its core properties (a random part name, the times of creation and change, the account's name).</summary>
    /// <param name="package">Read from its position.</param>
    /// <param name="output">Left open.</param>
    /// <param name="rewriteOf">By a part's name without the leading slash, how to write it anew from the one stream to the other; null copies it as it is.</param>
    public static void Copy(Stream package, Stream output, Func<string, Action<Stream, Stream>?>? rewriteOf = null)
    {
        using ZipArchive source = new(package, ZipArchiveMode.Read, leaveOpen: true);
        XDocument relations = Read(source, "_rels/.rels");
        List<XElement> dropped = [.. relations.Root!.Elements().Where(r => string.Equals((string?)r.Attribute("Type"), CoreProperties, StringComparison.Ordinal))];
        HashSet<string> droppedParts = [.. dropped.Select(r => ((string?)r.Attribute("Target") ?? "").TrimStart('/'))];
        dropped.Remove();
        NumberRelations(relations.Root);

        using ZipArchive target = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries.Where(e => !droppedParts.Contains(e.FullName)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = ZipEpoch;
            using Stream to = copy.Open();
            if (entry.FullName is "_rels/.rels")
            {
                relations.Save(to, SaveOptions.DisableFormatting);
            }
            else if (entry.FullName is "[Content_Types].xml")
            {
                ContentTypesWithout(source, droppedParts).Save(to, SaveOptions.DisableFormatting);
            }
            else
            {
                using Stream from = entry.Open();
                if (rewriteOf?.Invoke(entry.FullName) is { } rewrite)
                {
                    rewrite(from, to);
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }
    }

    /// <summary>The package's own relations carry random ids that nothing refers to.</summary>
    private static void NumberRelations(XElement relations)
    {
        List<XElement> ordered = [.. relations.Elements().OrderBy(r => (string?)r.Attribute("Target"), StringComparer.Ordinal)];
        for (int i = 0; i < ordered.Count; i++)
        {
            ordered[i].SetAttributeValue("Id", $"rId{i + 1}");
        }

        relations.ReplaceNodes(ordered);
    }

    private static XDocument ContentTypesWithout(ZipArchive source, HashSet<string> droppedParts)
    {
        XDocument types = Read(source, "[Content_Types].xml");
        types.Root!.Elements().Where(t => droppedParts.Contains(((string?)t.Attribute("PartName") ?? "").TrimStart('/'))).Remove();
        return types;
    }

    private static XDocument Read(ZipArchive archive, string name)
    {
        using Stream stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
