using System.IO.Compression;
using System.Text;
using System.Xml;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>Gói tệp Excel behind its limits: nothing of it is parsed before the whole was counted.</summary>
internal sealed class GuardedPackage : IDisposable
{
    public const int MaximumBytes = 10 * 1024 * 1024;

    private const long MaximumUnpackedBytes = 100L * 1024 * 1024;
    private const int MaximumEntries = 200;
    private const int MaximumDepth = 64;
    private const int NodesBetweenLooks = 4_096;
    private const string OpenDocumentType = "application/vnd.oasis.opendocument.";

    // a compound file: Excel before 2007, and any Excel file with a password
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] EncryptedPart = Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive archive;
    private readonly CancellationToken cancellation;

    private GuardedPackage(ZipArchive archive, CancellationToken cancellation)
    {
        this.archive = archive;
        this.cancellation = cancellation;
    }

    /// <exception cref="UnreadableWorkbookException">Not a workbook, or beyond the limits.</exception>
    public static GuardedPackage Open(byte[] file, CancellationToken cancellationToken)
    {
        if (file.Length > MaximumBytes)
        {
            throw new UnreadableWorkbookException(UploadedWorkbook.TooLarge);
        }

        RefuseOtherKinds(file);
        GuardedPackage package;
        try
        {
            package = new(new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read), cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }

        try
        {
            package.Count();
            return package;
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    public void Dispose() => archive.Dispose();

    public bool Has(string part) => archive.GetEntry(part) is not null;

    /// <summary>Reads a part node by node, until it is cancelled; nothing happens where there is no such part.</summary>
    public void Read(string part, Func<XmlReader, bool> goOn)
    {
        if (archive.GetEntry(part) is not { } entry)
        {
            return;
        }

        try
        {
            using Stream stream = entry.Open();
            using XmlReader reader = XmlReader.Create(stream, Settings);
            for (int nodes = 0; reader.Read(); nodes++)
            {
                if (nodes % NodesBetweenLooks == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }

                if (reader.Depth > MaximumDepth)
                {
                    throw Damaged();
                }

                if (!goOn(reader))
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new UnreadableWorkbookException($"Phần “{part}” trong tệp Excel bị hỏng, hoặc có khai báo DTD là thứ không được nhận. Hãy mở tệp bằng Excel, chọn Lưu thành một tệp .xlsx mới rồi nộp lại.");
        }
    }

    private static void RefuseOtherKinds(byte[] file)
    {
        if (file.Length == 0)
        {
            throw new UnreadableWorkbookException("Tệp rỗng. Hãy chọn lại tệp Excel (.xlsx).");
        }

        if (file.AsSpan().StartsWith(CompoundFile))
        {
            throw new UnreadableWorkbookException(file.AsSpan().IndexOf(EncryptedPart) >= 0
                ? "Tệp đặt mật khẩu nên không đọc được. Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi nộp lại."
                : "Tệp thuộc dạng Excel cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành dạng .xlsx rồi nộp lại.");
        }

        if (!file.AsSpan().StartsWith("PK"u8))
        {
            throw new UnreadableWorkbookException("Tệp không phải là tệp Excel (.xlsx). Hãy chọn tệp Excel; tệp CSV thì mở bằng Excel rồi lưu thành .xlsx.");
        }
    }

    /// <summary>By unpacking everything once: what the file says of its own sizes is not believed.</summary>
    private void Count()
    {
        IReadOnlyCollection<ZipArchiveEntry> entries;
        try
        {
            entries = archive.Entries;
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }

        if (entries.Count > MaximumEntries)
        {
            throw new UnreadableWorkbookException($"Tệp có {Domain.Texts.Count(entries.Count)} thành phần, nhiều quá {MaximumEntries}. Hãy chép riêng trang số liệu sang một tệp Excel mới rồi nộp tệp ấy.");
        }

        if (entries.Any(e => e.IsEncrypted))
        {
            throw new UnreadableWorkbookException("Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi nộp lại.");
        }

        RefuseOpenDocument();
        long total = entries.Sum(e => Math.Max(0, e.Length)) > MaximumUnpackedBytes ? long.MaxValue : 0;
        byte[] buffer = new byte[81_920];
        foreach (ZipArchiveEntry entry in total == 0 ? entries : [])
        {
            total += Unpack(entry, buffer, MaximumUnpackedBytes - total);
        }

        if (total > MaximumUnpackedBytes)
        {
            throw new UnreadableWorkbookException("Tệp khi giải nén lớn quá 100 MB. Hãy chép riêng trang số liệu (chỉ phần có số) sang một tệp Excel mới rồi nộp tệp ấy.");
        }
    }

    private long Unpack(ZipArchiveEntry entry, byte[] buffer, long limit)
    {
        try
        {
            using Stream stream = entry.Open();
            long total = 0;
            int read;
            while (total <= limit && (read = stream.Read(buffer)) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                total += read;
            }

            return total;
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private void RefuseOpenDocument()
    {
        if (archive.GetEntry("mimetype") is not { Length: < 200 } type)
        {
            return;
        }

        using StreamReader reader = new(type.Open());
        char[] text = new char[OpenDocumentType.Length];
        if (text.AsSpan(0, reader.ReadBlock(text)).SequenceEqual(OpenDocumentType))
        {
            throw new UnreadableWorkbookException("Tệp thuộc dạng OpenDocument (.ods, .odt). Hãy mở bằng LibreOffice, chọn Lưu thành dạng Excel (.xlsx) rồi nộp lại.");
        }
    }

    private static UnreadableWorkbookException Damaged() =>
        new("Tệp Excel bị hỏng, có thể do tải chưa xong. Hãy mở thử bằng Excel, lưu lại rồi nộp lại.");
}
