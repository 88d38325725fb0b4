using System.CommandLine;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Features.Reports;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>Lệnh dùng cơ sở dữ liệu: the same settings and services as the server's, without the server.</summary>
internal static class DatabaseCommand
{
    /// <summary>Takes the database for itself, brings it up to date and works; refused while a server or another command holds it.</summary>
    public static Task<int> WriteAsync(ParseResult parse, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) =>
        AloneAsync(
            parse,
            async services =>
            {
                await BringUpToDateAsync(services, cancellationToken);
                return await work(services);
            });

    /// <summary>Takes the database for itself as it is, be it damaged or not there at all.</summary>
    public static Task<int> AloneAsync(ParseResult parse, Func<IServiceProvider, Task<int>> work) =>
        BesideAsync(
            parse,
            async services =>
            {
                using DatabaseLock? held = DatabaseLock.TryTake(services.GetRequiredService<DatabaseOptions>());
                if (held is null)
                {
                    return await Answer.RefusedAsync("Một máy chủ hoặc lệnh khác đang dùng cơ sở dữ liệu này nên chưa làm gì. Hãy dừng nó trước rồi chạy lại lệnh.");
                }

                return await work(services);
            });

    /// <summary>Reads, beside a server too; where nobody holds the database it is brought up to date first.</summary>
    public static Task<int> ReadAsync(ParseResult parse, Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken) =>
        BesideAsync(
            parse,
            async services =>
            {
                using (DatabaseLock? held = DatabaseLock.TryTake(services.GetRequiredService<DatabaseOptions>()))
                {
                    if (held is not null)
                    {
                        await BringUpToDateAsync(services, cancellationToken);
                    }
                }

                return await work(services);
            });

    private static async Task BringUpToDateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<DatabaseStarter>().StartAsync(cancellationToken) is { } aside)
        {
            await Console.Error.WriteLineAsync(Serving.Upgraded(aside));
        }
    }

    /// <summary>Works beside whoever holds the database, and takes it as it is.</summary>
    public static async Task<int> BesideAsync(ParseResult parse, Func<IServiceProvider, Task<int>> work)
    {
        WebApplicationBuilder builder = Server.CreateBuilder([.. parse.UnmatchedTokens]);
        builder.Logging.ClearProviders();
        builder.Services.AddCdvcData(DatabaseSettings.Read(builder.Configuration));
        builder.Services.AddSingleton<ReportExport>();
        WebApplication app = builder.Build();
        await using (app)
        {
            return await work(app.Services);
        }
    }
}
