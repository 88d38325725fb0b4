using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog.Events;
using Serilog.Parsing;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Commands;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed partial class LogTests
{
    private const string Canary = "chim-hoàng-yến-7291";

    // an operator in search of a fault sets these
    private static readonly string[] Everything =
        ["--Serilog:MinimumLevel:Default=Verbose", "--Serilog:MinimumLevel:Override:Microsoft.AspNetCore=Verbose", "--Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore=Verbose"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_password_typed_in_any_form_never_appears_in_the_console_or_the_log_even_at_its_most_talkative()
    {
        using CommandProcess program = new();
        Process server = await program.ServeAsync(["--urls", "http://127.0.0.1:0", "--CDVC_DATA=data", .. Everything]);
        Task<string> errors = server.StandardError.ReadToEndAsync(Cancellation);
        Uri address = new(program.Output.Select(line => Address().Match(line)).Single(m => m.Success).Value);
        string code = program.Output.Select(line => Code().Match(line)).Single(m => m.Success).Value;

        using FormPost browser = new(address);
        foreach (string setUpCode in (string[])["AAAA-BBBB-CCCC", code])
        {
            await browser.PostAsync(PageUrls.SetUp, ("Form.SetupCode", setUpCode), ("Form.UserName", "quan.tri"), ("Form.DisplayName", "Quản trị thử"), ("Form.Password", Canary), ("Form.Repeated", Canary));
        }

        using FormPost another = new(address);
        foreach ((string name, string password) in ((string, string)[])[("quan.tri", Canary + " sai"), ("khong.co", Canary), (Canary, Canary), ("quan.tri", Canary)])
        {
            await another.PostAsync(PageUrls.SignIn(), ("Form.UserName", name.Replace(Canary, "nham", StringComparison.Ordinal)), ("Form.Password", password));
        }

        string link = await ActivationAsync(program["data"]);
        foreach (string password in (string[])[Canary[..8], Canary])
        {
            Assert.NotEmpty((await another.PostAsync(link, ("Form.Password", password), ("Form.Repeated", password))).Html);
        }

        server.Kill();
        string said = await server.StandardOutput.ReadToEndAsync(Cancellation) + await errors;
        string logged = await LogOf(program["data"]);
        Assert.Contains("/dang-nhap", logged, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary[..8], said + string.Concat(program.Output), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary[..8], logged, StringComparison.Ordinal);
        Assert.DoesNotContain(JsonEncodedText.Encode(Canary[..8]).ToString(), logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_in_a_name_or_an_address_forges_no_line_of_the_log()
    {
        RunningServer server = new();
        await using (server)
        {
            await server.InitializeAsync();
            using FormPost browser = new(server.Client.BaseAddress!);
            using HttpRequestMessage request = new(HttpMethod.Post, "/dang-xuat%0d%0a2026-11-22%2000:00:00%20[Error]%20GIẢ");
            request.Headers.TryAddWithoutValidation("Origin", "https://noi-khac.example");
            using HttpResponseMessage answer = await browser.Client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

            ILogger logger = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Thử");
            logger.LogWarning("Tên {Name}", "ai\r\n{\"Level\":\"Error\",\"RenderedMessage\":\"GIẢ\"}");

            string[] lines = (await LogOf(server.Data)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Single(lines, line => line.Contains("/dang-xuat", StringComparison.Ordinal));
            Assert.Single(lines, line => line.Contains("GIẢ", StringComparison.Ordinal));
            Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        }
    }

    [Fact]
    public async Task An_error_of_a_page_is_in_the_log()
    {
        RunningServer server = new();
        await using (server)
        {
            await server.InitializeAsync();
            using HttpResponseMessage answer = await server.Client.GetAsync(new Uri("/hong", UriKind.Relative), Cancellation);

            Assert.Single((await LogOf(server.Data)).Split('\n'), line =>
                line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) && line.Contains("InvalidOperationException: hỏng", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void On_the_console_what_a_user_typed_stays_in_its_line_and_moves_no_cursor()
    {
        LogEvent typed = new(
            DateTimeOffset.UnixEpoch,
            LogEventLevel.Warning,
            new InvalidOperationException("hỏng\r\n1970-01-01 00:00:00 +00:00 [Error] GIẢ"),
            new MessageTemplateParser().Parse("Tên {Name}"),
            [new LogEventProperty("Name", new ScalarValue("ai\r\n1970-01-01 00:00:00 +00:00 [Error] GIẢ\r\u001b[2J\u2028x"))]);
        using StringWriter console = new(CultureInfo.InvariantCulture);

        new LogLine().Format(typed, console);

        string[] lines = console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("1970-01-01 00:00:00 +00:00 [Warning] Tên ai", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(string.Concat(lines), char.IsControl);
    }

    /// <summary>The link of a new officer, as an administrator gets it on another node of the same data.</summary>
    private static async Task<string> ActivationAsync(string data)
    {
        WebApplication node = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={data}"], demonstration: false);
        await using (node)
        {
            AccountCommands accounts = node.Services.GetRequiredService<AccountCommands>();
            Assert.IsType<Outcome.Saved>(await accounts.CreateAsync(Operation.By(Actor.CommandLine), new AccountDetails("can.bo", "Cán bộ thử", Role.Officer, UnionCode: null), Cancellation));
            return PageUrls.ActivationOf("can.bo", (await accounts.IssueActivationAsync(Operation.By(Actor.CommandLine), "can.bo", Cancellation))!);
        }
    }

    internal static async Task<string> LogOf(string data)
    {
        string all = "";
        foreach (string file in Directory.GetFiles(Path.Combine(data, "logs")))
        {
            FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using (stream)
            {
                using StreamReader reader = new(stream);
                all += await reader.ReadToEndAsync(Cancellation);
            }
        }

        return all;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=mã thiết lập: )\S+", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
