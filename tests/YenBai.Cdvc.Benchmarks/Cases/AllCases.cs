namespace YenBai.Cdvc.Benchmarks.Cases;

/// <summary>Every case, in the order of the table.</summary>
internal static class AllCases
{
    public static IReadOnlyList<BenchmarkCase> InOrder { get; } =
    [
        new StartCase(),
        new SaveCase(),
        new WritersCase(),
        new ImportCase(),
        new ScorecardCase(),
        new WorkbookCase(),
        new DashboardPageCase(),
        new ScaleCase(),
        new MemoryCase(),
        new BadConditionsCase(),
        new BrowserCase(),
        new StorageCase(),
        new FunctionsCase(),
    ];
}
