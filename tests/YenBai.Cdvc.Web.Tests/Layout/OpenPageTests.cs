using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Layout;

public sealed class OpenPageTests : BunitContext
{
    private const int Limit = 3;
    private const string Content = "<h1>Trang có số liệu</h1>";

    private readonly OpenCircuits circuits = new(ServerSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Server:CircuitsPerUser", Limit.ToString(CultureInfo.InvariantCulture))]).Build()));

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_ended_page_loses_its_content_at_once_and_asks_the_server_anew()
    {
        OpenCircuit mine = await OpenAsync(account: 1);
        OpenCircuit another = await OpenAsync(account: 2);
        IRenderedComponent<OpenPage> page = Show(mine);

        Assert.Equal(1, circuits.End(user => IdOf(user) is 1));

        page.WaitForAssertion(() => Assert.Contains("Phiên làm việc đã kết thúc", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain(Content, page.Markup, StringComparison.Ordinal);
        NavigationHistory asked = Assert.Single(((BunitNavigationManager)Services.GetRequiredService<NavigationManager>()).History);
        Assert.True(asked.Options.ForceLoad);
        Assert.Equal(CircuitState.Open, another.State);
    }

    [Fact]
    public async Task One_page_too_many_says_so_instead_of_its_content_and_one_fewer_makes_room()
    {
        OpenCircuit[] within = [await OpenAsync(1), await OpenAsync(1), await OpenAsync(1)];
        OpenCircuit tooMany = await OpenAsync(1);
        OpenCircuit another = await OpenAsync(2);

        Assert.All(within.Append(another), circuit => Assert.Equal(CircuitState.Open, circuit.State));
        Assert.Equal(CircuitState.TooMany, tooMany.State);
        IRenderedComponent<OpenPage> page = Show(tooMany);
        Assert.Contains("Đang mở quá nhiều trang", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Content, page.Markup, StringComparison.Ordinal);

        await within[0].OnCircuitClosedAsync(null!, Cancellation);
        Assert.Equal(CircuitState.Open, (await OpenAsync(1)).State);
    }

    [Fact]
    public async Task A_page_whose_browser_is_gone_leaves_its_place()
    {
        OpenCircuit[] lost = [await OpenAsync(1), await OpenAsync(1), await OpenAsync(1)];
        await lost[0].OnConnectionDownAsync(null!, Cancellation);

        Assert.Equal(CircuitState.Open, (await OpenAsync(1)).State);
        Assert.Equal(4, circuits.Users.Count);
        // and is ended all the same: it might come back
        Assert.Equal(4, circuits.End(_ => true));
        Assert.Equal(CircuitState.Ended, lost[0].State);
    }

    [Fact]
    public async Task A_warning_stands_above_the_content_of_every_open_page()
    {
        OpenCircuit mine = await OpenAsync(1);
        await OpenAsync(2);
        IRenderedComponent<OpenPage> page = Show(mine);

        Assert.Equal(2, circuits.Warn(GracefulStop.Sentence));

        page.WaitForAssertion(() => Assert.Equal(GracefulStop.Sentence, page.Find("[role=alert]").TextContent));
        Assert.Contains(Content, page.Markup, StringComparison.Ordinal);
    }

    private static int IdOf(ClaimsPrincipal user) => int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    private async Task<OpenCircuit> OpenAsync(int account)
    {
        OpenCircuit circuit = new(circuits, new SignedIn(account));
        await circuit.OnCircuitOpenedAsync(null!, Cancellation);
        return circuit;
    }

    private IRenderedComponent<OpenPage> Show(OpenCircuit circuit)
    {
        Services.AddSingleton(circuit);
        return Render<OpenPage>(p => p.AddChildContent(Content));
    }

    private sealed class SignedIn(int account) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Role, nameof(Role.Officer)),
            ],
            "thử"))));
    }
}
