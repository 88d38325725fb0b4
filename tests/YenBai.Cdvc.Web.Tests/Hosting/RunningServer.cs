using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

/// <summary>The real server on a free port, with a data folder of its own and one page that throws ("/hong").</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private WebApplication server = null!;

    public string Data { get; } = Directory.CreateTempSubdirectory("cdvc-server-").FullName;

    public HttpClient Client { get; } = new();

    public IServiceProvider Services => server.Services;

    public async ValueTask InitializeAsync()
    {
        server = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={Data}"], demonstration: false);
        server.MapGet("/hong", string () => throw new InvalidOperationException("hỏng")).AllowAnonymous();
        await server.Services.GetRequiredService<DatabaseStarter>().StartAsync(TestContext.Current.CancellationToken);
        await server.StartAsync(TestContext.Current.CancellationToken);
        Client.BaseAddress = new Uri(server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
