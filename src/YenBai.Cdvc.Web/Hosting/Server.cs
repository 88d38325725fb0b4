using System.Text.Encodings.Web;
using System.Text.Unicode;
using Radzen;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Features.Figures.Import;
using YenBai.Cdvc.Web.Features.Auditing;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Reports;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Máy chủ web: what `serve` starts. Services above, the request's way below, in the order it is walked.</summary>
public static class Server
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Builds the server; the caller runs and disposes it.</summary>
    /// <param name="args">Settings of the command line, e.g. `--urls http://*:8080`.</param>
    /// <param name="demonstration">Whether to serve the demonstration database.</param>
    /// <exception cref="DatabaseUnusableException">The settings make no sense; the message says which.</exception>
    public static WebApplication Build(string[] args, bool demonstration)
    {
        WebApplicationBuilder builder = CreateBuilder(args);
        builder.UseDefaultUrl();
        // without this `dotnet run` in Production answers 500 for every _content/ file
        builder.WebHost.UseStaticWebAssets();
        builder.AddFileLogging();
        builder.Services.AddCdvcData(demonstration ? DatabaseSettings.Demonstration(builder.Configuration) : DatabaseSettings.Read(builder.Configuration));
        builder.AddSignIn();
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddHostedService<AuditWork>();
        builder.Services.AddSingleton<ReportExport>();
        builder.Services.AddSingleton<ReminderLetterExport>();
        builder.Services.AddSingleton<AuditExport>();
        builder.Services.AddSingleton<EntryFormFiles>();
        builder.Services.AddSingleton<ImportPlaces>();
        builder.Services.AddSingleton<TypedFigures>();
        builder.Services.AddSingleton<FigureDetailsReader>();
        builder.Services.AddShell();
        WebApplication app = builder.Build();
        app.UseShell();
        return app;
    }

    /// <summary>A builder with the program's settings, found from any folder; for the server and the commands alike.</summary>
    internal static WebApplicationBuilder CreateBuilder(string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ApplicationName = typeof(Server).Assembly.GetName().Name,
        // settings and wwwroot lie beside the program; the working folder stays where the command was typed
        ContentRootPath = AppContext.BaseDirectory,
    });

    private static void UseDefaultUrl(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    private static void AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        // Vietnamese letters as they are: as entities a page is a third longer
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenTexts>();
        services.AddResponseCompression();
        services.AddCascadingAuthenticationState();
    }

    private static void UseShell(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseExceptionHandler(PageUrls.Error(StatusCodes.Status500InternalServerError), createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(PageUrls.ErrorTemplate, createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignOut();
        app.MapDownloads();
        app.MapRazorComponents<App>()
            // one header for every answer, see SecurityHeaders
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
