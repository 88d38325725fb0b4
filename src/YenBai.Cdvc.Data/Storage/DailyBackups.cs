using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Quy tắc sao lưu hằng ngày.</summary>
/// <param name="Folder">Where the backups are kept.</param>
/// <param name="Hour">From which hour in Asia/Ho_Chi_Minh the day's backup is due.</param>
/// <param name="KeepDaily">How many of the newest are kept.</param>
/// <param name="KeepMonthly">Of how many months, the newest with a backup, the last one is kept.</param>
public sealed record BackupRule(string Folder, int Hour, int KeepDaily, int KeepMonthly)
{
    /// <summary>The days whose backups are no longer kept.</summary>
    public IReadOnlyList<DateOnly> Outdated(IEnumerable<DateOnly> days)
    {
        DateOnly[] newestFirst = [.. days.Distinct().OrderDescending()];
        IEnumerable<DateOnly> lastOfMonths = newestFirst.GroupBy(d => (d.Year, d.Month)).Select(month => month.First()).Take(KeepMonthly);
        return [.. newestFirst.Except(newestFirst.Take(KeepDaily)).Except(lastOfMonths)];
    }
}

/// <summary>Sao lưu hằng ngày: one a day, made up when its hour was missed, kept by rule. No other file of the folder is ever touched.</summary>
public sealed class DailyBackups(DatabaseBackup backup, AuditLog log, TimeProvider time)
{
    private const string Prefix = "cdvc-tu-dong-";
    private const string Extension = ".db";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Makes the backup that is due, and tells the audit log. Null when none is; otherwise why it could not be made, nothing when it was.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database cannot be read, or the disk is full.</exception>
    public async Task<IReadOnlyList<string>?> MakeDueAsync(BackupRule rule, CancellationToken cancellationToken)
    {
        DateTime now = VietnamTime.Local(time.GetUtcNow().UtcDateTime);
        DateOnly due = DateOnly.FromDateTime(now).AddDays(now.Hour >= rule.Hour ? 0 : -1);
        Directory.CreateDirectory(rule.Folder);
        DateOnly[] kept = [.. Days(rule.Folder)];
        // a clock that went back must not have a backup made and given up at once, again and again
        if (kept.Contains(due) || rule.Outdated(kept.Append(due)).Contains(due))
        {
            return null;
        }

        foreach (string leftover in DatabaseBackup.Leftovers(rule.Folder, Prefix))
        {
            File.Delete(leftover);
        }

        string file = FileOf(rule.Folder, due);
        IReadOnlyList<string> refusals = await backup.WriteAsync(file, cancellationToken).ConfigureAwait(false);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await log.RecordAsync(Actor.System, AuditActions.BackUpDatabase, "database", $"ra tệp {file}", cancellationToken).ConfigureAwait(false);
        // what is there is only given up for a newer one that is whole
        foreach (DateOnly day in rule.Outdated(Days(rule.Folder)))
        {
            File.Delete(FileOf(rule.Folder, day));
        }

        return [];
    }

    private static string FileOf(string folder, DateOnly day) =>
        Path.Combine(folder, Prefix + day.ToString(DayFormat, CultureInfo.InvariantCulture) + Extension);

    private static IEnumerable<DateOnly> Days(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, $"{Prefix}*{Extension}"))
        {
            if (DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file)[Prefix.Length..], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                yield return day;
            }
        }
    }
}
