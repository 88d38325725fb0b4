using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Circuits;

/// <summary>Many officers at the grid of one server at once. The caller disposes it.</summary>
internal sealed class Crowd(Uri server, SampleDatabase database) : IAsyncDisposable
{
    private static readonly string[] Items = ["LD", "DV", "CQ", "CB_KCT", "DV_MOI", "DV_DANG", "CTPCT_MOI", "QUY_TIEN"];
    private readonly List<GridTyping> people = [];
    private readonly List<Browser> browsers = [];

    public int Count => people.Count;

    /// <summary>So many more open the grid, each under one of the accounts.</summary>
    public async Task ComeAsync(int count, CancellationToken cancellationToken)
    {
        while (browsers.Count < Math.Min(SampleDatabase.Officers, count))
        {
            Browser browser = new(server);
            browsers.Add(browser);
            await browser.SignInAsync(SampleDatabase.Officer(browsers.Count), SampleDatabase.Password, cancellationToken);
        }

        for (int i = 0; i < count; i++)
        {
            people.Add(await GridTyping.OpenAsync(browsers[i % browsers.Count], cancellationToken, Items[people.Count % Items.Length], line: 1 + (people.Count / Items.Length)));
        }
    }

    /// <summary>Everybody types a figure, pauses, and so on.</summary>
    public async Task TypeAsync(TimeSpan length, TimeSpan pause, Times times, CancellationToken cancellationToken)
    {
        int each = Math.Max(1, (int)(length / pause));
        await Task.WhenAll(people.Select(async (person, number) =>
        {
            // not all in one moment
            await Task.Delay(pause * number / people.Count, cancellationToken);
            await person.TypeAsync(each, times, pause, cancellationToken);
        }));
    }

    /// <summary>Whether every figure acknowledged to anybody is there.</summary>
    /// <exception cref="InvalidOperationException">One is not.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (GridTyping person in people)
        {
            await person.CheckAsync(database, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(people.Select(p => p.DisposeAsync().AsTask()));
        browsers.ForEach(b => b.Dispose());
    }
}
