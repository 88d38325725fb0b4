using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>A browser without scripts: keeps cookies, reads a page, posts its form with the hidden fields it carries.</summary>
internal sealed partial class FormPost(Uri server, CookieContainer cookies, IPAddress? from = null) : IDisposable
{
    private readonly HttpClient client = new(Handler(cookies, from)) { BaseAddress = server };

    public FormPost(Uri server)
        : this(server, new CookieContainer())
    {
    }

    /// <summary>A browser elsewhere: any address of this machine, e.g. 127.0.0.2.</summary>
    public FormPost(Uri server, IPAddress from)
        : this(server, new CookieContainer(), from)
    {
    }

    /// <summary>The same browser, led to another node by the proxy.</summary>
    public FormPost At(Uri node) => new(node, cookies);

    /// <summary>For what the rest does not tell, e.g. headers.</summary>
    public HttpClient Client => client;

    public CookieContainer Cookies => cookies;

    public async Task<(string Path, string Html)> GetAsync(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    /// <summary>Whatever is at an address.</summary>
    public async Task<(HttpStatusCode Status, byte[] Content)> DownloadAsync(string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Posts the form of a page; the answer is the page it ends on.</summary>
    public Task<(string Path, string Html)> PostAsync(string path, params (string Name, string Value)[] fields) => PostFromAsync(path, path, fields);

    /// <summary>Posts a form of a page to another address.</summary>
    public async Task<(string Path, string Html)> PostFromAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        (_, string html) = await GetAsync(page);
        IEnumerable<KeyValuePair<string, string>> hidden = Hidden().Matches(html)
            .Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value));
        using FormUrlEncodedContent form = new(hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
        using HttpResponseMessage answer = await client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);
        return await ReadAsync(answer);
    }

    /// <summary>Sets up a new second factor, as the page of it is met after the password; the phone, and the page that follows.</summary>
    public async Task<(AuthenticatorApp Phone, string Html)> EnrolAsync(string html)
    {
        AuthenticatorApp phone = new(Key().Match(html).Groups["key"].Value);
        (_, string after) = await PostAsync(PageUrls.Enrolment, ("Form.Code", phone.NewCode(DateTimeOffset.UtcNow)));
        return (phone, after);
    }

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler Handler(CookieContainer cookies, IPAddress? from)
    {
        SocketsHttpHandler handler = new() { AllowAutoRedirect = true, CookieContainer = cookies };
        if (from is not null)
        {
            handler.ConnectCallback = async (context, cancellation) =>
            {
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        return handler;
    }

    [GeneratedRegex("id=\"khoa\"[^>]*>(?<key>[A-Z2-7 ]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    private static async Task<(string Path, string Html)> ReadAsync(HttpResponseMessage answer) =>
        (answer.RequestMessage!.RequestUri!.PathAndQuery, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
