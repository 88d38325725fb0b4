using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>Breaks a real file in one of many ways; the same seed breaks it the same way.</summary>
internal sealed partial class FileBreaker(int seed)
{
    private static readonly string[] Nasty =
    [
        "", "-1", "0", "1e308", "1E-320", "NaN", "Infinity", "99999999999999999999", "2147483648", "-9223372036854775809", "0012", "30/09/2026", "1,5", "１２", "\u0660",
        "co", "khong", "ktd", "CD01", "=1+1", "@SUM(A1)", "A1048577", "XFE1", "$A$1:$XFD$1048576", "s", "inlineStr", "rId999", "../../../etc/passwd", "xl/workbook.xml", "/",
        "&#0;", "&lt;", "\u202E", "\uFFFE", "\uD83D\uDE00", "a\u0301\u0302\u0303", new string('9', 400), new string('x', 40_000),
    ];

    private readonly Random random = new(seed);

    /// <summary>A workbook: bytes anywhere, the fields of the zip, or the XML of its parts.</summary>
    public byte[] Workbook(byte[] whole) => random.Next(10) switch
    {
        0 or 1 => Bytes(whole),
        2 => ZipFields(whole),
        3 => whole[..random.Next(whole.Length)],
        _ => Parts(whole),
    };

    /// <summary>A text file: bytes anywhere, or cells and separators.</summary>
    public byte[] Text(byte[] whole) => random.Next(4) switch
    {
        0 => Bytes(whole),
        1 => whole[..random.Next(whole.Length)],
        _ => Encoding.UTF8.GetBytes(Cells(Encoding.UTF8.GetString(whole))),
    };

    private string Pick => Nasty[random.Next(Nasty.Length)];

    private byte[] Bytes(byte[] whole)
    {
        byte[] broken = [.. whole];
        for (int left = random.Next(1, 12); left > 0; left--)
        {
            broken[random.Next(broken.Length)] ^= (byte)(1 << random.Next(8));
        }

        return broken;
    }

    /// <summary>Sizes, offsets, methods, flags and names of the entries, in either of their places.</summary>
    private byte[] ZipFields(byte[] whole)
    {
        byte[] broken = [.. whole];
        int[] headers = [.. Enumerable.Range(0, whole.Length - 46).Where(i => whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] is 1 or 3 or 5)];
        for (int left = random.Next(1, 5); left > 0; left--)
        {
            int at = headers[random.Next(headers.Length)] + random.Next(4, 46);
            broken[at] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
        }

        return broken;
    }

    private byte[] Parts(byte[] whole)
    {
        using MemoryStream output = new();
        using (ZipArchive from = new(new MemoryStream(whole)))
        using (ZipArchive to = new(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            int broken = random.Next(from.Entries.Count);
            foreach ((int index, ZipArchiveEntry entry) in from.Entries.Index())
            {
                using StreamReader reader = new(entry.Open());
                string text = reader.ReadToEnd();
                using StreamWriter writer = new(to.CreateEntry(entry.FullName).Open());
                writer.Write(index == broken || random.Next(6) == 0 ? Xml(text) : text);
            }
        }

        return output.ToArray();
    }

    private string Xml(string text)
    {
        for (int left = random.Next(1, 6); left > 0 && text.Length > 2; left--)
        {
            text = random.Next(7) switch
            {
                0 => Replace(AttributeValue(), text, Pick),
                1 => Replace(ElementText(), text, Pick),
                2 => Replace(Tag(), text, ""),
                3 => Replace(Tag(), text, "<c r=\"XFD1048576\" t=\"s\"><v>4294967296</v></c>"),
                4 => Twice(Element(), text),
                5 => text.Insert(random.Next(text.Length), Pick),
                _ => Replace(Element(), text, ""),
            };
        }

        return text;
    }

    private string Cells(string text)
    {
        for (int left = random.Next(1, 6); left > 0; left--)
        {
            string[] lines = text.Split('\n');
            int line = random.Next(lines.Length);
            string[] cells = lines[line].Split(',');
            cells[random.Next(cells.Length)] = random.Next(5) switch { 0 => "\"", 1 => "\"" + Pick + "\"", 2 => Pick + ";" + Pick, 3 => "\r", _ => Pick };
            lines[line] = string.Join(',', cells);
            text = string.Join('\n', lines);
        }

        return text;
    }

    private string Replace(Regex pattern, string text, string by)
    {
        Match[] found = [.. pattern.Matches(text).Cast<Match>()];
        return found.Length == 0 ? text : Put(text, found[random.Next(found.Length)], by);
    }

    private string Twice(Regex pattern, string text)
    {
        Match[] found = [.. pattern.Matches(text).Cast<Match>()];
        Match? one = found.Length == 0 ? null : found[random.Next(found.Length)];
        return one is null ? text : Put(text, one, string.Concat(Enumerable.Repeat(one.Value, random.Next(2, 50))));
    }

    private static string Put(string text, Match where, string by) =>
        string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, where.Index)}{by}{text.AsSpan(where.Index + where.Length)}");

    [GeneratedRegex("(?<==\")[^\"]*(?=\")", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex AttributeValue();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex ElementText();

    [GeneratedRegex("</?[a-zA-Z:]+[^<>]*>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?<name>[a-zA-Z]+)[^<>]*>[^<>]*</\k<name>>|<[a-zA-Z:]+[^<>]*/>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Element();
}
