using System.IO.Compression;

namespace YenBai.Cdvc.Web.Features.Reports;

/// <summary>Trọn bộ: several files in one, without time, so that the same files give the same bytes.</summary>
internal static class ReportPackage
{
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(params ReportFile[] files)
    {
        using MemoryStream content = new();
        using (ZipArchive zip = new(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ReportFile file in files)
            {
                // Office files are compressed already
                ZipArchiveEntry entry = zip.CreateEntry(file.Name, CompressionLevel.NoCompression);
                entry.LastWriteTime = ZipEpoch;
                using Stream stream = entry.Open();
                stream.Write(file.Content);
            }
        }

        return content.ToArray();
    }
}
