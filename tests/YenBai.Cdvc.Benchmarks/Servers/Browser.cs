using System.Net;
using System.Text.RegularExpressions;

namespace YenBai.Cdvc.Benchmarks.Servers;

/// <summary>A browser without scripts: keeps cookies, follows redirects, posts forms. The caller disposes it.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly SocketsHttpHandler handler;

    public Browser(Uri server, int connections = int.MaxValue)
    {
        Server = server;
        handler = new SocketsHttpHandler { CookieContainer = Cookies, AutomaticDecompression = DecompressionMethods.All, MaxConnectionsPerServer = connections };
        Client = new HttpClient(handler) { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };
    }

    public Uri Server { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    /// <summary>The text of a page.</summary>
    /// <exception cref="HttpRequestException">It is not there.</exception>
    public Task<string> GetAsync(string path, CancellationToken cancellationToken) => Client.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);

    /// <summary>Signs in by the form of the program.</summary>
    public async Task SignInAsync(string userName, string password, CancellationToken cancellationToken)
    {
        const string Page = "/dang-nhap";
        string html = await GetAsync(Page, cancellationToken);
        List<KeyValuePair<string, string>> fields = [.. Hidden().Matches(html).Select(m => KeyValuePair.Create(m.Groups["name"].Value, m.Groups["value"].Value))];
        fields.Add(KeyValuePair.Create("Form.UserName", userName));
        fields.Add(KeyValuePair.Create("Form.Password", password));
        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage answer = await Client.PostAsync(new Uri(Page, UriKind.Relative), form, cancellationToken);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith(Page, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{userName} could not sign in ({answer.StatusCode}).");
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
