using System.Net;
using Microsoft.AspNetCore.Http;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Hosting;

public sealed class AddressLimitTests : IClassFixture<RunningServer>
{
    private readonly RunningServer server;
    private readonly FakeClock clock = new(new DateOnly(2026, 11, 22));
    private readonly AddressLimit limit;

    public AddressLimitTests(RunningServer server)
    {
        this.server = server;
        limit = new AddressLimit(clock);
    }

    [Fact]
    public async Task The_11th_wrong_try_from_one_address_is_refused_with_429_in_Vietnamese_and_another_address_goes_on()
    {
        (await server.OfficerAsync("mot.nguoi")).Dispose();
        using FormPost guessing = new(server.Client.BaseAddress!, IPAddress.Parse("127.0.0.9"));
        for (int n = 0; n < AddressLimit.Tries; n++)
        {
            Assert.Contains("không đúng", (await guessing.PostAsync(PageUrls.SignIn(), ("Form.UserName", $"doan{n}"), ("Form.Password", "đoán mò"))).Html, StringComparison.Ordinal);
        }

        foreach (string path in (string[])[PageUrls.SignIn(), PageUrls.SignIn() + "/", PageUrls.SignIn().ToUpperInvariant() + "//", PageUrls.SetUp, PageUrls.ActivationOf("mot.nguoi", "bia"), PageUrls.SecondFactor, PageUrls.Enrolment])
        {
            using HttpResponseMessage answer = await guessing.Client.PostAsync(new Uri(path, UriKind.Relative), content: null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(AddressLimit.Window, answer.Headers.RetryAfter!.Delta);
            Assert.Contains("Từ địa chỉ mạng này đã nhập sai quá nhiều lần", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using FormPost elsewhere = new(server.Client.BaseAddress!, IPAddress.Parse("127.0.0.10"));
        Assert.Equal(PageUrls.Home, (await elsewhere.PostAsync(PageUrls.SignIn(), ("Form.UserName", "mot.nguoi"), ("Form.Password", RunningServer.Password))).Path);
    }

    [Fact]
    public void Right_tries_are_given_back_so_that_an_office_behind_one_address_signs_in_as_often_as_it_likes()
    {
        for (int n = 0; n < 5 * AddressLimit.Tries; n++)
        {
            HttpContext right = From("192.0.2.1");
            Assert.True(limit.TryEnter(right));
            limit.GiveBack(right);
            // once per request
            limit.GiveBack(right);
        }

        Assert.Equal(AddressLimit.Tries, Admitted("192.0.2.1"));
    }

    [Fact]
    public void A_quarter_of_an_hour_after_the_first_try_the_count_begins_anew()
    {
        Assert.Equal(AddressLimit.Tries, Admitted("192.0.2.1"));
        clock.Advance(AddressLimit.Window - TimeSpan.FromSeconds(1));
        Assert.Equal(0, Admitted("192.0.2.1"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(AddressLimit.Tries, Admitted("192.0.2.1"));
    }

    [Fact]
    public void All_addresses_of_one_IPv6_line_are_one_and_an_IPv4_address_is_the_same_in_either_form()
    {
        Assert.Equal(AddressLimit.Tries, Admitted("2001:db8:1:2::1", "2001:db8:1:2:ffff::7", "2001:db8:1:2::9"));
        Assert.Equal(AddressLimit.Tries, Admitted("2001:db8:1:3::1"));
        Assert.Equal(AddressLimit.Tries, Admitted("192.0.2.1", "::ffff:192.0.2.1"));
    }

    /// <summary>How many of many tries, from these addresses in turn, are let in.</summary>
    private int Admitted(params string[] addresses) =>
        Enumerable.Range(0, 3 * AddressLimit.Tries).Count(n => limit.TryEnter(From(addresses[n % addresses.Length])));

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
