using System.Net;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Web.Tests.Features.Accounts;

/// <summary>A browser without scripts: keeps cookies, reads a page, posts its form with the hidden fields it carries.</summary>
internal sealed partial class FormPost(Uri server, CookieContainer cookies) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = true, CookieContainer = cookies }) { BaseAddress = server };

    public FormPost(Uri server)
        : this(server, new CookieContainer())
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

    public void Dispose() => client.Dispose();

    private static async Task<(string Path, string Html)> ReadAsync(HttpResponseMessage answer) =>
        (answer.RequestMessage!.RequestUri!.PathAndQuery, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
