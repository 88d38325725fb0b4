using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>
/// Lưu trữ nhật ký: the beginning of every chain goes to a file each, is read back and followed there, and only then leaves the database.
/// </summary>
public sealed class AuditArchiving(CdvcContexts contexts)
{
    /// <summary>What is younger stays: pages show whose figure is whose, and an operation sent again must be known.</summary>
    public const int YearsKept = 1;

    private const int FlushRows = 1000;

    /// <summary>Archives what was written before a day; all chains or none.</summary>
    /// <param name="operation">Who asks (Quản trị).</param>
    /// <param name="before">The first day that stays, in Vietnam.</param>
    /// <param name="folder">Where the files go; made where it is not there.</param>
    /// <param name="cancellationToken">Gives up, with everything as it was.</param>
    /// <returns><see cref="Outcome.Saved.Version"/> is the number of files; their paths.</returns>
    /// <exception cref="IOException">A file cannot be written; nothing was removed.</exception>
    public async Task<(Outcome Outcome, IReadOnlyList<string> Files)> ArchiveAsync(Operation operation, DateOnly before, string folder, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.ArchiveAudit, before.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        DateOnly youngest = VietnamTime.DateOf(contexts.Now).AddYears(-YearsKept);
        string? refusal = operation.Actor.MayReadAudit() switch
        {
            false => "Chỉ Quản trị được lưu trữ nhật ký.",
            _ when before > VietnamTime.DateOf(contexts.Now) => $"Ngày {Texts.Date(before)} chưa đến nên không lưu trữ.",
            _ when before > youngest => $"Nhật ký của {Texts.Count(YearsKept)} năm gần nhất phải còn trong cơ sở dữ liệu: hãy chọn ngày từ {Texts.Date(youngest)} trở về trước.",
            _ => null,
        };
        if (refusal is not null)
        {
            return (await contexts.RefuseAsync(operation, intent, refusal).ConfigureAwait(false), []);
        }

        List<string> files = [];
        Outcome outcome = await contexts.WriteAsync(operation, intent, scope => ApplyAsync(scope, before, folder, files), cancellationToken).ConfigureAwait(false);
        if (outcome is not Outcome.Saved)
        {
            files.ForEach(File.Delete);
            files.Clear();
        }

        // after an exception the files stay: what was removed from the database, if anything was, is in them
        return (outcome, files);
    }

    private static async Task<Outcome> ApplyAsync(WriteScope scope, DateOnly before, string folder, List<string> files)
    {
        // of an attempt before this one
        files.ForEach(File.Delete);
        files.Clear();
        (IReadOnlyList<string> damage, _) = await ChainVerification.VerifyAsync(scope.Db, scope.Cancellation).ConfigureAwait(false);
        if (damage.Count > 0)
        {
            return new Outcome.Refused([.. damage, "Nhật ký có chỗ hỏng nên không lưu trữ: hãy giữ nguyên để xem xét."]);
        }

        Directory.CreateDirectory(folder);
        DateTime first = VietnamTime.StartOf(before);
        Dictionary<string, AuditArchive> roots = await ChainVerification.RootsAsync(scope.Db, scope.Cancellation).ConfigureAwait(false);
        CarriedRows carried = new();
        List<AuditArchive> archives = [];
        foreach (string node in await scope.Db.AuditEntries.Select(a => a.Node).Distinct().ToListAsync(scope.Cancellation).ConfigureAwait(false))
        {
            ChainWalk walk = ChainVerification.From(node, roots.GetValueOrDefault(node));
            // a clock that was set back may have written a younger row before an older one: the beginning ends at the first row that stays
            long end = await scope.Db.AuditEntries.Where(a => a.Node == node && a.At >= first).MinAsync(a => (long?)a.Sequence, scope.Cancellation).ConfigureAwait(false) ?? long.MaxValue;
            if (!await scope.Db.AuditEntries.AnyAsync(a => a.Node == node && a.Sequence < end, scope.Cancellation).ConfigureAwait(false))
            {
                continue;
            }

            string path = Path.Combine(folder, NameOf(node, walk.Sequence + 1, before));
            if (File.Exists(path))
            {
                return new Outcome.Refused($"Đã có tệp {path}. Hãy chọn thư mục khác: tệp lưu trữ không bao giờ bị ghi đè.");
            }

            files.Add(path);
            await WriteAsync(scope, path, walk, node, end, carried).ConfigureAwait(false);
            AuditFileContent content = await AuditFile.ReadAsync(path, scope.Cancellation).ConfigureAwait(false);
            if (content.Damage.Count > 0 || content.LastSequence != walk.Sequence || !content.LastHash.AsSpan().SequenceEqual(walk.Hash))
            {
                return new Outcome.Refused([$"Tệp {path} đọc lại không đúng như đã ghi nên chưa xóa gì khỏi cơ sở dữ liệu. Hãy kiểm tra ổ đĩa.", .. content.Damage]);
            }

            archives.Add(new AuditArchive
            {
                Node = node,
                LastSequence = walk.Sequence,
                LastHash = walk.Hash,
                At = scope.Now,
                FileHash = await AuditFile.HashAsync(path, scope.Cancellation).ConfigureAwait(false),
            });
        }

        return archives.Count == 0
            ? new Outcome.Refused($"Không có dòng nhật ký nào trước ngày {Texts.Date(before)}.")
            : await RemoveAsync(scope, roots, archives, carried).ConfigureAwait(false);
    }

    /// <summary>Writes the rows of a chain up to a place, as they are walked.</summary>
    private static async Task WriteAsync(WriteScope scope, string path, ChainWalk walk, string node, long end, CarriedRows carried)
    {
        FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            StreamWriter writer = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            await using (writer.ConfigureAwait(false))
            {
                await writer.WriteLineAsync(AuditFile.HeadingOf(node, walk).AsMemory(), scope.Cancellation).ConfigureAwait(false);
                await foreach (AuditEntry entry in ChainVerification.Rows(scope.Db, node, scope.Cancellation).ConfigureAwait(false))
                {
                    if (entry.Sequence >= end)
                    {
                        break;
                    }

                    walk.Take(entry);
                    carried.Take(entry);
                    await writer.WriteLineAsync(AuditFile.LineOf(entry).AsMemory(), scope.Cancellation).ConfigureAwait(false);
                    if (walk.Sequence % FlushRows == 0)
                    {
                        await writer.FlushAsync(scope.Cancellation).ConfigureAwait(false);
                    }
                }

                await writer.FlushAsync(scope.Cancellation).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }
        }
    }

    /// <summary>The one permitted way: the row of the archive first, which the guards of the log look for, then the rows it stands for.</summary>
    private static async Task<Outcome> RemoveAsync(WriteScope scope, Dictionary<string, AuditArchive> roots, List<AuditArchive> archives, CarriedRows carried)
    {
        scope.Db.AuditArchives.AddRange(archives);
        scope.Record(before: null, string.Join("; ", archives.Select(a => $"{ChainWalk.Name(a.Node)} đến dòng số {Texts.Count(a.LastSequence)}")), archives.Count);
        archives.ForEach(a => roots[a.Node] = a);
        // every root that holds now is told of in the log, so that verify believes no other
        foreach (AuditArchive root in roots.Values.OrderBy(r => r.Node, StringComparer.Ordinal))
        {
            scope.RecordLine(AuditActions.ArchiveAudit, root.Node, before: null, ChainVerification.Root(root), version: 0);
        }

        carried.Record(scope);
        await scope.Db.SaveChangesAsync(scope.Cancellation).ConfigureAwait(false);
        foreach (AuditArchive archive in archives)
        {
            await scope.Db.AuditEntries.Where(a => a.Node == archive.Node && a.Sequence <= archive.LastSequence).ExecuteDeleteAsync(scope.Cancellation).ConfigureAwait(false);
        }

        return new Outcome.Saved(archives.Count);
    }

    private static string NameOf(string node, long first, DateOnly before)
    {
        string safe = string.Concat((node.Length == 0 ? "ban-dau" : node).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        return string.Create(CultureInfo.InvariantCulture, $"nhat-ky-{safe}-tu-{first}-truoc-{before:yyyy-MM-dd}.jsonl");
    }
}
