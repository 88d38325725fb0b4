namespace YenBai.Cdvc.Web.Commands;

/// <summary>Tệp kết quả: written beside its place and then moved there, so that a failure leaves what was there before.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        string target = Path.GetFullPath(path);
        if (Directory.Exists(target))
        {
            throw new IOException($"{target} is a folder.");
        }

        string beside = $"{target}.{Path.GetRandomFileName()}";
        try
        {
            FileStream file = new(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await using (file)
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
