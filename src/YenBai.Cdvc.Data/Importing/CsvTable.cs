using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace YenBai.Cdvc.Data.Importing;

/// <summary>One line of a CSV file.</summary>
/// <param name="Number">Line in the file, the header being 1.</param>
/// <param name="Cells">Cells by column name, as they stand: a blank beside a number is for the reader to refuse.</param>
internal sealed record CsvLine(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];
}

/// <summary>Dòng sai: what is wrong with one line of a file.</summary>
internal readonly record struct LineRefusal(int Line, string Sentence)
{
    /// <summary>The sentences of a file, by line.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<LineRefusal> refusals) =>
        [.. refusals.OrderBy(r => r.Line).Select(r => string.Create(CultureInfo.InvariantCulture, $"dòng {r.Line}: {r.Sentence}"))];
}

/// <summary>Tệp CSV: UTF-8 with or without BOM, comma or semicolon, a header that names the columns in any order.</summary>
/// <param name="Lines">The lines that could be split into the columns.</param>
/// <param name="Refusals">Why the file as a whole cannot be read; there are no lines then.</param>
/// <param name="BadLines">The lines that could not be split: the others are still to be checked, so that all are named at once.</param>
internal sealed record CsvTable(IReadOnlyList<CsvLine> Lines, IReadOnlyList<string> Refusals, IReadOnlyList<LineRefusal> BadLines)
{
    private const int MaximumBytes = 10 * 1024 * 1024;

    public static async Task<CsvTable> ReadAsync(Stream file, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        string text;
        try
        {
            text = await TextOfAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            return Refused("Tệp không phải CSV mã UTF-8 (có thể là tệp Excel hoặc mã cũ). Trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi nhập lại.");
        }
        catch (InvalidDataException)
        {
            return Refused("Tệp lớn quá 10 MB. Hãy chia thành nhiều tệp nhỏ hơn.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return Refused("Tệp không phải CSV (có ký tự của tệp nhị phân). Trong Excel hãy chọn Lưu thành “CSV UTF-8” rồi nhập lại.");
        }

        return Parse(text, columns);
    }

    private static CsvTable Parse(string text, IReadOnlyList<string> columns)
    {
        string firstLine = text.AsSpan().TrimStart("\r\n").ToString().Split('\n', 2)[0];
        bool misquoted = false;
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Delimiter = firstLine.Contains(';', StringComparison.Ordinal) ? ";" : ",",
            BadDataFound = _ => misquoted = true,
        };
        using StringReader reader = new(text);
        using CsvParser parser = new(reader, configuration);
        if (!parser.Read())
        {
            return Refused($"Tệp rỗng. Dòng đầu phải là tên cột: {string.Join(",", columns)}.");
        }

        string[] header = [.. parser.Record!.Select(name => name.Trim())];
        string[] refusals = [.. HeaderRefusals(header, columns)];
        if (refusals.Length > 0)
        {
            return Refused(refusals);
        }

        List<CsvLine> lines = [];
        List<LineRefusal> badLines = [];
        for (int before = parser.RawRow; ; before = parser.RawRow)
        {
            misquoted = false;
            if (!parser.Read())
            {
                return new CsvTable(lines, [], badLines);
            }

            string[] record = parser.Record!;
            // the first line of the record, past blank lines before it; line breaks may be quoted inside it
            int number = before + 1 + parser.RawRecord.AsSpan(0, parser.RawRecord.Length - parser.RawRecord.AsSpan().TrimStart("\r\n").Length).Count('\n');
            if (misquoted)
            {
                badLines.Add(new(number, "dấu ngoặc kép đặt sai chỗ nên không tách được các cột. Hãy sửa dòng này."));
            }
            else if (Array.TrueForAll(record, string.IsNullOrWhiteSpace))
            {
                // spreadsheets save empty rows as separators alone
            }
            else if (record.Length != header.Length)
            {
                badLines.Add(new(number, $"có {record.Length} ô nhưng dòng tiêu đề có {header.Length} cột. Hãy sửa dòng này."));
            }
            else
            {
                lines.Add(new CsvLine(number, header.Zip(record).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)));
            }
        }
    }

    private static IEnumerable<string> HeaderRefusals(string[] header, IReadOnlyList<string> columns)
    {
        string expected = string.Join(",", columns);
        string[] missing = [.. columns.Except(header, StringComparer.Ordinal)];
        string[] unknown = [.. header.Except(columns, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            yield return $"dòng 1: thiếu cột {string.Join(", ", missing)}. Dòng đầu phải là: {expected}.";
        }

        if (unknown.Length > 0)
        {
            yield return $"dòng 1: không biết cột “{string.Join("”, “", unknown)}”. Dòng đầu phải là: {expected}.";
        }

        if (header.Distinct(StringComparer.Ordinal).Count() != header.Length)
        {
            yield return $"dòng 1: có cột lặp lại. Dòng đầu phải là: {expected}.";
        }
    }

    private static async Task<string> TextOfAsync(Stream file, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > MaximumBytes)
            {
                throw new InvalidDataException();
            }

            bytes.Write(buffer, 0, read);
        }

        UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        string text = strict.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static CsvTable Refused(params IReadOnlyList<string> reasons) => new([], reasons, []);
}
