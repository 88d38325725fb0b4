using Microsoft.AspNetCore.StaticFiles;
using YenBai.Cdvc.Bare;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
WebApplication app = builder.Build();
app.UseAntiforgery();
app.MapGet("/_framework/blazor.web.js", () =>
    Results.File(Path.Combine(AppContext.BaseDirectory, "blazor.web.js"), new FileExtensionContentTypeProvider().Mappings[".js"]));
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.StartAsync();
Console.WriteLine($"Listening at {app.Urls.First()}");
await app.WaitForShutdownAsync();
