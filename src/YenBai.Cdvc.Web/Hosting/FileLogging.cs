using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Nhật ký vận hành: console, and a file of JSON lines a day beside the database, kept 31 files. Levels come from `Serilog:MinimumLevel`.</summary>
public static class FileLogging
{
    private const int FilesKept = 31;

    // a day that goes wrong does not fill the disk: a fuller file is followed by another, and the oldest goes
    private const long FileBytes = 64 * 1024 * 1024;

    /// <summary>Logs to the folder "logs" of <see cref="DatabaseSettings.DataFolder"/>.</summary>
    /// <exception cref="StartRefusedException">The settings of the log make no sense; the message says which.</exception>
    public static void AddFileLogging(this WebApplicationBuilder builder)
    {
        string file = Path.Combine(DatabaseSettings.DataFolder(builder.Configuration), "logs", "cdvc-.log");
        LoggerConfiguration logger = new LoggerConfiguration()
            .ReadLevels(builder.Configuration)
            .Enrich.FromLogContext()
            // what a person at the console needs is printed by Serving; the rest is in the file
            .WriteTo.Logger(console => console
                // Serving answers it in a sentence, or lets it through
                .Filter.ByExcluding(e => e.MessageTemplate.Text is "Hosting failed to start")
                .WriteTo.Console(new LogLine(), LogEventLevel.Warning, standardErrorFromLevel: LogEventLevel.Error))
            .WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                file,
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                fileSizeLimitBytes: FileBytes,
                retainedFileCountLimit: FilesKept,
                // a second program on the same folder (a command beside the server) writes to the same day
                shared: true);
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }

    private static LoggerConfiguration ReadLevels(this LoggerConfiguration logger, IConfiguration configuration)
    {
        try
        {
            return logger.ReadFrom.Configuration(configuration);
        }
        catch (InvalidOperationException e)
        {
            throw new StartRefusedException($"Cấu hình Serilog không dùng được. Mức nhật ký là Verbose, Debug, Information, Warning, Error hoặc Fatal. Máy báo: {e.Message}", e);
        }
    }
}
