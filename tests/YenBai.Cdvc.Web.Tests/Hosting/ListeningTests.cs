using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Tests.Commands;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class ListeningTests : IDisposable
{
    private static readonly ServerSettings Default = ServerSettings.Read(new ConfigurationManager());

    private readonly CommandProcess program = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    [InlineData("https://[::]:443")]
    [InlineData("https://10.1.2.3:443")]
    [InlineData("http://unix:/run/cdvc.sock")]
    public void Plain_HTTP_on_this_machine_and_HTTPS_anywhere_are_served(string address)
    {
        Assert.Null(Listening.Refusal([address], Default, demonstration: false));
        Assert.Null(Listening.Warning([address]));
    }

    [Theory]
    [InlineData("http://[::]:8080")]
    [InlineData("http://0.0.0.0:80")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://may-chu:8080")]
    [InlineData("HTTP://localhost.noi-khac.example:8080")]
    public void Plain_HTTP_over_the_network_is_refused_with_the_remedies(string address)
    {
        string refusal = Listening.Refusal(["http://localhost:5080", address], Default, demonstration: false)!;

        Assert.Contains(address, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("5080, ", refusal, StringComparison.Ordinal);
        Assert.Contains("HTTPS", refusal, StringComparison.Ordinal);
        Assert.Contains("Server:AllowHttp=true", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://0.0.0.0:443")]
    [InlineData("http://0.0.0.0:8080")]
    public void A_demonstration_never_leaves_this_machine_whatever_is_allowed(string address)
    {
        ServerSettings all = ServerSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Server:AllowHttp", "true")]).Build());

        Assert.Null(Listening.Refusal([address], all, demonstration: false));
        Assert.Contains("minh họa", Listening.Refusal([address], all, demonstration: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "http://*:0")]
    [InlineData("--http_ports=0")]
    [InlineData("--Kestrel:Endpoints:Mang:Url=http://0.0.0.0:0")]
    public async Task However_the_address_is_set_the_real_one_decides(params string[] setting)
    {
        string said = await program.RefusedAsync(setting);

        Assert.Contains("HTTP không mã hóa", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_asked_onto_the_network_is_refused_before_it_is_made()
    {
        Assert.Contains("chỉ chạy trên chính máy này", await program.RefusedAsync("--demo", "--urls", "http://0.0.0.0:0", "--Server:AllowHttp=true"), StringComparison.Ordinal);

        Assert.Empty(Directory.GetFiles(program["."], "*.db", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_port_somebody_else_listens_on_is_a_sentence_with_the_remedy()
    {
        using TcpListener other = new(IPAddress.Loopback, port: 0);
        other.Start();

        string said = await program.RefusedAsync("--urls", $"http://{other.LocalEndpoint}");

        Assert.Equal("Cổng này đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: --urls http://localhost:5081", said);
        // who looks after the machine finds the rest in the file
        Assert.Contains("AddressInUseException", await File.ReadAllTextAsync(Directory.GetFiles(program["data/logs"]).Single(), Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("http://localhost:99999")]
    [InlineData("https://localhost:0")]
    [InlineData("http://192.0.2.1:0")]
    public async Task An_address_that_cannot_be_listened_on_is_a_sentence_with_the_remedy(string address)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(["--urls", address]);
        builder.Logging.ClearProviders();
        await using WebApplication app = builder.Build();

        Exception e = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(Cancellation));

        Assert.Contains("Hãy ghi như http://localhost:5080", Listening.Trouble(e), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_AllowHttp_the_server_starts_and_warns()
    {
        Process server = await program.ServeAsync("--urls", "http://0.0.0.0:0", "--Server:AllowHttp=true");
        string? warning = await server.StandardOutput.ReadLineAsync(Cancellation);
        server.Kill();
        await server.WaitForExitAsync(Cancellation);

        Assert.StartsWith("CẢNH BÁO: đang mở http://0.0.0.0:", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Server:AllowHttp", "có")]
    [InlineData("Server:CircuitsPerUser", "0")]
    [InlineData("Server:ExportsPerUser", "hai")]
    [InlineData("Server:Proxies", "may-chu")]
    [InlineData("Server:CircuitsPerUser", "2000000000")]
    [InlineData("Server:StopNotice", "-1")]
    [InlineData("Server:StopNotice", "61")]
    [InlineData("Security:LeaderSecondFactor", "không")]
    [InlineData("Security:SessionHours", "2000000000")]
    [InlineData("Security:IdleMinutes", "4")]
    public void A_setting_that_makes_no_sense_is_named(string name, string value)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() =>
        {
            ServerSettings.Read(configuration);
            SignInSettings.Read(configuration, demonstration: false);
        });

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
    }
}
