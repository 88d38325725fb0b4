using YenBai.Cdvc.Benchmarks.Databases;
using YenBai.Cdvc.Benchmarks.Servers;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>The entry grid and the search of a CĐCS as whole pages, at every size against itself at 50 CĐCS.</summary>
internal sealed class ScaleCase : BenchmarkCase
{
    private static readonly (string What, string Path)[] Pages =
    [
        ("grid", "/nhap-lieu/" + SampleDatabase.Period),
        ("search in the grid", $"/nhap-lieu/{SampleDatabase.Period}?tim=thu+7"),
        ("search of one CĐCS", "/cdcs?tim=" + SampleDatabase.UnionCode(49)),
        ("search of CĐCS, as many as a page holds", "/cdcs?tim=trung+tam+thu"),
    ];

    public override string Name => "scale";

    public override async Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        Dictionary<string, TimeSpan> at50 = new(StringComparer.Ordinal);
        foreach (int unions in run.Options.Sizes)
        {
            await using SampleDatabase database = await run.Databases.CopyAsync(unions);
            await using RunningProgram server = await RunningProgram.StartAsync(await run.Programs.WebAsync(cancellationToken), database.Folder);
            using Browser browser = new(server.Url);
            await browser.SignInAsync(SampleDatabase.Officer(1), SampleDatabase.Password, cancellationToken);
            foreach ((string what, string path) in Pages)
            {
                TimeSpan late = (await Times.OfAsync(run.Options.Times(60), () => browser.GetAsync(path, cancellationToken))).Percentile(95);
                if (!at50.TryAdd(what, late))
                {
                    run.Add(Measured.Ratio($"{what}, p95, {unions:#,0} CĐCS", late, "at 50 CĐCS", at50[what], 1.5));
                }
            }
        }
    }
}
