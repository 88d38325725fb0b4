using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class AuditedRequestTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Actor Officer = new(AccountId: 7, "Cán bộ Thử", Role.Officer);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("fe80::1%3", "fe80::1")]
    public void The_address_of_a_request_is_that_of_the_caller(string connected, string expected) =>
        Assert.Equal(expected, RequestAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(connected) } }));

    [Fact]
    public void Whoever_is_signed_in_has_the_address_of_this_request_and_not_what_a_cookie_says()
    {
        ClaimsPrincipal cookie = Principal(Officer, new Claim("cdvc:address", "10.9.9.9"));

        Assert.Equal("192.0.2.7", AccountClaims.ActorOf(AccountClaims.WithAddress(cookie, "192.0.2.7"))!.Address);
        Assert.Null(AccountClaims.ActorOf(AccountClaims.WithAddress(cookie, address: null))!.Address);
        Assert.Equal("10.9.9.9", cookie.FindFirstValue("cdvc:address"));
    }

    [Fact]
    public async Task A_page_refused_to_somebody_signed_in_is_a_row_of_the_log()
    {
        IAuthorizationMiddlewareResultHandler handler = server.Services.GetRequiredService<IAuthorizationMiddlewareResultHandler>();
        DefaultHttpContext context = new() { RequestServices = server.Services, User = AccountClaims.WithAddress(Principal(Officer), "192.0.2.7"), Request = { Path = "/tai-khoan" } };

        await handler.HandleAsync(_ => Task.CompletedTask, context, new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build(), PolicyAuthorizationResult.Forbid());

        AuditRow row = (await RowsAsync(server, AuditActions.Refused(AuditActions.Open))).Single();
        Assert.Equal(("Cán bộ Thử", "192.0.2.7", "/tai-khoan"), (row.ActorName, row.Address, row.Subject));
    }

    [Fact]
    public void Settings_are_written_down_without_secrets()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Server:AllowHttp"] = "true",
            ["Server:Proxies:0"] = "10.0.0.0/8",
            ["Server:Certificate:Password"] = "bí mật",
            ["Server:KeyFile"] = "/bi-mat",
            ["Backup:Folder"] = "/sao-luu",
            ["Database:Provider"] = "SqlServer",
            ["Database:ConnectionString"] = "Server=x;Password=bí mật",
            ["Security:LeaderSecondFactor"] = "false",
            ["Security:SetupToken"] = "bí mật",
        }).Build();

        Assert.Equal(
            ["Backup:Folder=/sao-luu", "Database:Provider=SqlServer", "Security:LeaderSecondFactor=false", "Server:AllowHttp=true", "Server:Proxies:0=10.0.0.0/8"],
            AuditWork.Settings(configuration).Select(s => $"{s.Key}={s.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_server_writes_down_the_settings_it_starts_with()
    {
        ServerWith set = new("--Server:AllowHttp=true", "--Security:SetupToken=bí mật");
        await using (set)
        {
            await set.InitializeAsync();

            AuditRow row = Assert.Single(await RowsAsync(set, AuditActions.ChangeSettings));
            Assert.Contains("Server:AllowHttp=true", row.After, StringComparison.Ordinal);
            Assert.DoesNotContain("bí mật", row.After, StringComparison.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<AuditRow>> RowsAsync(RunningServer server, string action) =>
        await server.Services.GetRequiredService<AuditQueries>().ListAsync(Actor.CommandLine, new AuditFilter(null, null, null, action, null), null, 100, Cancellation);

    private static ClaimsPrincipal Principal(Actor actor, params Claim[] more) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, "7"), new Claim(ClaimTypes.Role, actor.Role.ToString()), new Claim("cdvc:name", actor.Name), .. more], "thử"));
}
