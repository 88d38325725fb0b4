using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Việc nền của nhật ký: what the server writes to the audit log of its own accord.</summary>
public sealed class AuditWork(AuditInbox inbox, SettingsLog settings, IConfiguration configuration, TimeProvider time, ILogger<AuditWork> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>The sections that decide who gets in and what is kept.</summary>
    private static readonly string[] Sections = ["Server", "Security", "Backup"];

    /// <summary>Never written down, whatever somebody puts into a section.</summary>
    private static readonly string[] SecretWords = ["password", "secret", "connection", "key", "token", "code", "certificate"];

    /// <summary>What is written down of a configuration.</summary>
    public static IReadOnlyDictionary<string, string> Settings(IConfiguration configuration) => Sections
        .SelectMany(section => configuration.GetSection(section).AsEnumerable())
        .Append(KeyValuePair.Create("Database:Provider", configuration["Database:Provider"]))
        .Where(s => !string.IsNullOrEmpty(s.Value) && !Array.Exists(SecretWords, word => s.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .ToDictionary(s => s.Key, s => s.Value!, StringComparer.OrdinalIgnoreCase);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await settings.RecordAsync(Settings(configuration), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TakeAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // what is left stays left until the next start
        }
    }

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await inbox.TakeAsync(cancellationToken);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e) || e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "What commands left for the audit log could not be written down yet.");
        }
    }
}
