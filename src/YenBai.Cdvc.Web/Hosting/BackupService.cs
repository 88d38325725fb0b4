using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Sao lưu theo lịch: <c>Backup:Enabled</c>, <c>Backup:Folder</c>, <c>Backup:Hour</c>, <c>Backup:KeepDaily</c>, <c>Backup:KeepMonthly</c>. SQL Server is backed up by its own means.</summary>
public sealed class BackupService(DailyBackups backups, BackupRule rule, TimeProvider time, ILogger<BackupService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <summary>Adds the daily backups where they are wanted.</summary>
    /// <exception cref="StartRefusedException">A setting makes no sense; the message says which.</exception>
    public static void Add(IServiceCollection services, IConfiguration configuration, DatabaseOptions database)
    {
        if (database.Provider == DatabaseProvider.Sqlite && ServerSettings.Flag(configuration, "Backup:Enabled", fallback: true))
        {
            services.AddSingleton(Read(configuration));
            services.AddHostedService<BackupService>();
        }
    }

    /// <inheritdoc cref="Add"/>
    public static BackupRule Read(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["Backup:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(DatabaseSettings.DataFolder(configuration), "backups")),
        ServerSettings.Number(configuration, "Backup:Hour", fallback: 1, least: 0, most: 23),
        ServerSettings.Number(configuration, "Backup:KeepDaily", fallback: 14, least: 1, most: 3660),
        ServerSettings.Number(configuration, "Backup:KeepMonthly", fallback: 12, least: 0, most: 1200));

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
}
