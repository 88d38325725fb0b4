using System.Globalization;
using Serilog;
using Serilog.Events;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Nhật ký vận hành: console, and a file a day beside the database, kept 31 days. Levels come from `Serilog:MinimumLevel`.</summary>
public static class FileLogging
{
    private const int DaysKept = 31;

    /// <summary>Logs to the folder "logs" of <see cref="DatabaseSettings.DataFolder"/>.</summary>
    public static void AddFileLogging(this WebApplicationBuilder builder)
    {
        string file = Path.Combine(DatabaseSettings.DataFolder(builder.Configuration), "logs", "cdvc-.log");
        LoggerConfiguration logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            // what a person at the console needs is printed by Serving; the rest is in the file
            .WriteTo.Console(LogEventLevel.Warning, formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Error)
            .WriteTo.File(
                file,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept,
                // a second program on the same folder (a command beside the server) writes to the same day
                shared: true);
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }
}
