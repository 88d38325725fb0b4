using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>What runs for every key and every cell, by BenchmarkDotNet, beside the least the framework itself can do.</summary>
internal sealed class FunctionsCase : BenchmarkCase
{
    public override string Name => "functions";

    public override Task MeasureAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        Job job = (run.Options.Smoke ? Job.Dry : Job.ShortRun).WithToolchain(InProcessEmitToolchain.Instance);
        Summary summary = BenchmarkRunner.Run<Functions>(new ManualConfig().AddJob(job).AddLogger(NullLogger.Instance).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "cdvc-benchmarks"))
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        // a runner that fails says so in its summary only
        if (summary.HasCriticalValidationErrors || summary.Reports.Length == 0 || summary.Reports.Any(r => !r.Success))
        {
            throw new InvalidOperationException("BenchmarkDotNet did not run: " + string.Join(' ', summary.ValidationErrors.Select(e => e.Message)));
        }

        run.Add(Beside(summary, "read a typed number", nameof(Functions.ReadTypedNumber), "long.Parse", nameof(Functions.ParseLong), 20));
        run.Add(Beside(summary, "fold a name for the search", nameof(Functions.FoldName), "normalise and lower", nameof(Functions.NormaliseName), 5));
        return Task.CompletedTask;
    }

    private static Measured Beside(Summary summary, string what, string method, string limitName, string limit, double reach)
    {
        (double figure, double least) = (Nanoseconds(summary, method), Nanoseconds(summary, limit));
        return new Measured(
            what, string.Create(CultureInfo.InvariantCulture, $"{figure:#,0} ns"), string.Create(CultureInfo.InvariantCulture, $"{limitName} {least:#,0} ns"), figure / least, reach, "×");
    }

    private static double Nanoseconds(Summary summary, string method) =>
        summary.Reports.Single(r => string.Equals(r.BenchmarkCase.Descriptor.WorkloadMethod.Name, method, StringComparison.Ordinal)).ResultStatistics!.Mean;
}

/// <summary>What <see cref="FunctionsCase"/> times.</summary>
public class Functions
{
    private const string Typed = "1.234";
    private const string Sector = "Trường Trung học phổ thông chuyên (minh họa)";

    private static readonly DataItem Item = new()
    {
        Code = "LD", Order = 1, Name = "Tổng số", ShortName = "Tổng số", Group = "Quy mô", Kind = DataItemKind.Count, Reporter = Reporter.GrassrootsUnion, UnitOfCount = "người",
    };

    [Benchmark]
    public ParsedFigure ReadTypedNumber() => FigureText.ParseTyped(Typed, Item);

    [Benchmark]
    public long ParseLong() => long.Parse("1234", CultureInfo.InvariantCulture);

    [Benchmark]
    public string FoldName() => SearchText.Fold(Sector);

    [Benchmark]
    public string NormaliseName() => Sector.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant();
}
