using System.Globalization;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Chạy máy chủ: take the database, bring it up to date, say how to sign in, serve.</summary>
public static class Serving
{
    private static readonly TimeSpan WriteLimit = TimeSpan.FromSeconds(10);

    /// <summary>Runs until stopped; then 0.</summary>
    /// <exception cref="DatabaseUnusableException">The database is held by somebody, damaged, unreachable, or made by a newer program.</exception>
    /// <exception cref="StartRefusedException">A setting makes no sense, or the server cannot or must not listen where it is asked to.</exception>
    public static async Task<int> RunAsync(string[] args, bool demonstration, CancellationToken cancellationToken)
    {
        WebApplication app = Server.Build(args, demonstration);
        await using (app)
        {
            // before it is generated
            if (demonstration && Refusal(app, Listening.Asked(app.Configuration), demonstration) is { } refusal)
            {
                throw new StartRefusedException(refusal);
            }

            using DatabaseLock held = DatabaseLock.TryTake(app.Services.GetRequiredService<DatabaseOptions>())
                ?? throw new DatabaseUnusableException("Một máy chủ hoặc lệnh khác đang dùng cơ sở dữ liệu này. Hãy dừng nó trước, hoặc chọn thư mục dữ liệu khác (CDVC_DATA).");
            if (await app.Services.GetRequiredService<DatabaseStarter>().StartAsync(cancellationToken) is { } aside)
            {
                Console.WriteLine(Upgraded(aside));
            }

            await WelcomeAsync(app, demonstration, cancellationToken);
            app.Services.GetRequiredService<ScorecardCache>().Begin();
            await ListenAsync(app, demonstration, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            // no page is connected any more; what they had begun to write ends
            await app.Services.GetRequiredService<CdvcContexts>().SettleAsync(WriteLimit);
            return 0;
        }
    }

    /// <summary>What is said after an upgrade.</summary>
    internal static string Upgraded(string aside) => $"Đã nâng cấp cơ sở dữ liệu. Bản trước nâng cấp được giữ ở {aside}.";

    private static async Task WelcomeAsync(WebApplication app, bool demonstration, CancellationToken cancellationToken)
    {
        DemonstrationSeeder seeder = app.Services.GetRequiredService<DemonstrationSeeder>();
        if (demonstration)
        {
            Console.WriteLine("DỮ LIỆU MINH HỌA – tài khoản của lần chạy này:");
            foreach (DemonstrationAccount account in await seeder.SeedAsync(cancellationToken))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {account.UserName,-10} {account.Password,-20} {account.DisplayName}"));
            }
        }
        else if (!await app.Services.GetRequiredService<AccountQueries>().AnyAsync(cancellationToken))
        {
            Console.WriteLine($"Chưa có tài khoản nào. Mở trang {PageUrls.SetUp} và nhập mã thiết lập: {app.Services.GetRequiredService<SetupCode>().Text}");
        }

        app.Configuration[DatabaseSettings.IsDemonstration] = (await seeder.IsDemonstrationAsync(cancellationToken)).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task ListenAsync(WebApplication app, bool demonstration, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (Listening.Trouble(e) is { } trouble)
        {
            throw new StartRefusedException(trouble, e);
        }

        // only now it is known where it listens, whichever of the many settings said so
        if (Refusal(app, app.Urls, demonstration) is { } refusal)
        {
            await app.StopAsync(cancellationToken);
            throw new StartRefusedException(refusal);
        }

        Console.WriteLine($"Đang chạy tại {string.Join(", ", app.Urls)} – nhấn Ctrl+C để dừng.");
        if (Listening.Warning(app.Urls) is { } warning)
        {
            Console.WriteLine(warning);
        }
    }

    private static string? Refusal(WebApplication app, IEnumerable<string> addresses, bool demonstration) =>
        Listening.Refusal(addresses, app.Services.GetRequiredService<ServerSettings>(), demonstration);
}
