using System.Globalization;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Sao lưu theo lịch: <c>Backup:Enabled</c>, <c>Backup:Folder</c>, <c>Backup:Hour</c>, <c>Backup:KeepDaily</c>, <c>Backup:KeepMonthly</c>. SQL Server is backed up by its own means.</summary>
public sealed class BackupService(DailyBackups backups, BackupRule rule, TimeProvider time, ILogger<BackupService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <summary>Adds the daily backups where they are wanted.</summary>
    /// <exception cref="DatabaseUnusableException">A setting makes no sense; the message says which.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration, DatabaseOptions database)
    {
        if (database.Provider == DatabaseProvider.Sqlite && Flag(configuration, "Backup:Enabled"))
        {
            services.AddSingleton(Read(configuration));
            services.AddHostedService<BackupService>();
        }
    }

    /// <inheritdoc cref="Add"/>
    public static BackupRule Read(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["Backup:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(DatabaseSettings.DataFolder(configuration), "backups")),
        Number(configuration, "Backup:Hour", 1, least: 0, most: 23),
        Number(configuration, "Backup:KeepDaily", 14, least: 1, most: 3660),
        Number(configuration, "Backup:KeepMonthly", 12, least: 0, most: 1200));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // the first look is a minute after the start: whoever waits for the server comes first
            for (TimeSpan pause = Pace; ; pause = await TryAsync(stoppingToken) ? Pace : AfterFailure)
            {
                await Task.Delay(pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the server stops
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            switch (await backups.MakeDueAsync(rule, cancellationToken))
            {
                case { Count: > 0 } refusals:
                    logger.LogError("Sao lưu hằng ngày không thành công: {Reasons}", string.Join(' ', refusals));
                    return false;
                case not null:
                    logger.LogInformation("Đã sao lưu hằng ngày vào {Folder}.", rule.Folder);
                    return true;
                default:
                    return true;
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e) || e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "Sao lưu hằng ngày không thành công: {Reason}", DatabaseTrouble.Is(e) ? DatabaseTrouble.Sentence(e) : e.Message);
            return false;
        }
    }

    private static bool Flag(IConfiguration configuration, string name) =>
        configuration[name] switch
        {
            null or "" => true,
            var text when bool.TryParse(text, out bool flag) => flag,
            var text => throw new DatabaseUnusableException($"{name} là “{text}” nhưng phải là true hoặc false."),
        };

    private static int Number(IConfiguration configuration, string name, int otherwise, int least, int most) =>
        configuration[name] switch
        {
            null or "" => otherwise,
            var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most => number,
            var text => throw new DatabaseUnusableException($"{name} là “{text}” nhưng phải là số từ {least} đến {most}."),
        };
}
