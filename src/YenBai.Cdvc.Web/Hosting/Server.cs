using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.ResponseCompression;
using Radzen;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Auditing;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Reports;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Features.Unions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Máy chủ web: what `serve` starts. Services above, the request's way below, in the order it is walked.</summary>
public static class Server
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Builds the server; the caller runs and disposes it.</summary>
    /// <param name="args">Settings of the command line, e.g. `--urls http://*:8080`.</param>
    /// <param name="demonstration">Whether to serve the demonstration database.</param>
    /// <exception cref="DatabaseUnusableException">The settings of the database make no sense; the message says which.</exception>
    /// <exception cref="StartRefusedException">Other settings make no sense; the message says which.</exception>
    public static WebApplication Build(string[] args, bool demonstration)
    {
        WebApplicationBuilder builder = CreateBuilder(args);
        builder.UseDefaultUrl();
        builder.AddHardening();
        // without this `dotnet run` in Production answers 500 for every _content/ file
        builder.WebHost.UseStaticWebAssets();
        builder.AddFileLogging();
        DatabaseOptions database = demonstration ? DatabaseSettings.Demonstration(builder.Configuration) : DatabaseSettings.Read(builder.Configuration);
        builder.Services.AddCdvcData(database);
        if (!demonstration)
        {
            BackupService.Add(builder.Services, builder.Configuration, database);
        }

        builder.AddSignIn(demonstration);
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddHostedService<AuditWork>();
        builder.Services.AddSingleton<ReportExport>();
        builder.Services.AddSingleton<ReminderLetterExport>();
        builder.Services.AddSingleton<AuditExport>();
        builder.Services.AddSingleton<EntryFormFiles>();
        builder.Services.AddSingleton<UnionListFile>();
        builder.Services.AddSingleton<ImportPlaces>();
        builder.Services.AddSingleton<TypedFigures>();
        builder.Services.AddSingleton<FigureDetailsReader>();
        builder.Services.AddShell();
        WebApplication app = builder.Build();
        app.UseShell();
        return app;
    }

    /// <summary>A builder with the program's settings, found from any folder; for the server and the commands alike.</summary>
    /// <exception cref="StartRefusedException">A file of settings cannot be read; the message says which, and where it is wrong.</exception>
    internal static WebApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            return WebApplication.CreateBuilder(new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(Server).Assembly.GetName().Name,
                // settings and wwwroot lie beside the program; the working folder stays where the command was typed
                ContentRootPath = AppContext.BaseDirectory,
            });
        }
        catch (InvalidDataException e)
        {
            throw new StartRefusedException($"Không đọc được tệp cấu hình; hãy sửa lại cho đúng JSON. Máy báo: {e.Message} {e.GetBaseException().Message}", e);
        }
    }

    private static void UseDefaultUrl(this WebApplicationBuilder builder)
    {
        bool set = Array.Exists(["urls", "http_ports", "https_ports"], name => !string.IsNullOrEmpty(builder.Configuration[name]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!set)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    private static void AddHardening(this WebApplicationBuilder builder)
    {
        ServerSettings settings = ServerSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.AddLimits(settings);
        builder.Services.AddTrustedProxies(settings);
        builder.Services.AddHsts(SecurityHeaders.Configure);
        builder.Services.AddHealth();
        builder.Services.AddGracefulStop();
        builder.Services.AddSingleton<OpenCircuits>();
        builder.Services.AddScoped<OpenCircuit>();
        builder.Services.AddScoped<CircuitHandler>(p => p.GetRequiredService<OpenCircuit>());
    }

    private static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        // Vietnamese letters as they are: as entities a page is a third longer
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenTexts>();
        // of a page gzip makes as little as Brotli, in a fifth of the time
        services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
        services.AddCascadingAuthenticationState();
    }

    private static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseHostCookies();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseReadableQuery();
        app.UseOriginCheck();
        app.UseAddressLimit();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapSignOut();
        app.MapGroup("").RequireRateLimiting(Limits.Exports).MapDownloads();
        app.MapRazorComponents<App>()
            // one header for every answer, see SecurityHeaders
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        app.UseGracefulStop();
    }
}
