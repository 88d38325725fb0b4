using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class LiveSessionsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lock_and_a_change_of_role_close_the_open_pages_of_that_account_within_a_minute_and_no_others()
    {
        OpenCircuit locked = await OpenPageOfAsync("bi.khoa");
        OpenCircuit changed = await OpenPageOfAsync("doi.vai.tro");
        OpenCircuit another = await OpenPageOfAsync("nguoi.khac");

        // as if on another node: nothing here is told
        await ChangeAsync("bi.khoa", officer => officer with { Disabled = true });
        await ChangeAsync("doi.vai.tro", officer => officer with { Role = Role.Leader });

        long since = Stopwatch.GetTimestamp();
        while ((locked.State, changed.State) != (CircuitState.Ended, CircuitState.Ended) && Stopwatch.GetElapsedTime(since) < Minute)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancellation);
        }

        Assert.Equal((CircuitState.Ended, CircuitState.Ended, CircuitState.Open), (locked.State, changed.State, another.State));
    }

    [Fact]
    public async Task A_cookie_kept_from_before_signing_out_opens_nothing_and_says_why()
    {
        using FormPost browser = await server.OfficerAsync("dang.xuat");
        using FormPost thief = new(server.Client.BaseAddress!);
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        Assert.Equal(PageUrls.Periods, (await thief.GetAsync(PageUrls.Periods)).Path);

        Assert.Equal(PageUrls.SignIn(), (await browser.PostFromAsync(PageUrls.Periods, PageUrls.SignOut)).Path);

        (string path, string html) = await thief.GetAsync(PageUrls.Periods);
        Assert.StartsWith(PageUrls.SignIn(), path, StringComparison.Ordinal);
        Assert.Contains("Phiên đăng nhập trước đã kết thúc", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_begun_on_this_server_ends_with_the_account_for_requests_too()
    {
        using FormPost browser = await server.OfficerAsync("tam.nghi");
        await ChangeAsync("tam.nghi", officer => officer with { Disabled = true });
        await server.Services.GetRequiredService<LiveSessions>().CheckAsync(Cancellation);

        Assert.StartsWith(PageUrls.SignIn(), (await browser.GetAsync(PageUrls.Periods)).Path, StringComparison.Ordinal);
    }

    private async Task<OpenCircuit> OpenPageOfAsync(string name)
    {
        (await server.OfficerAsync(name)).Dispose();
        SignInAnswer answer = await server.Services.GetRequiredService<SignInCommands>().EnterAsync(name, RunningServer.Password, new Visitor("127.0.0.1"), Cancellation);
        OpenCircuit circuit = new(
            server.Services.GetRequiredService<OpenCircuits>(), new SignedInAs(AccountClaims.PrincipalOf(Assert.IsType<SignInAnswer.Entered>(answer).Session, "thử")));
        await circuit.OnCircuitOpenedAsync(null!, Cancellation);
        return circuit;
    }

    private async Task ChangeAsync(string name, Func<AccountDetails, AccountDetails> change)
    {
        AccountDetails officer = new(name, "Cán bộ thử", Role.Officer, UnionCode: null);
        Assert.IsType<Outcome.Saved>(await server.Services.GetRequiredService<AccountCommands>().ChangeAsync(
            Operation.By(Actor.CommandLine), new AccountChange(officer, change(officer)), Cancellation));
    }

    private sealed class SignedInAs(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
