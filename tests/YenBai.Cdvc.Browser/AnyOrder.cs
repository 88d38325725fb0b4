using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;
using YenBai.Cdvc.Browser;

[assembly: TestCollectionOrderer(typeof(AnyOrder))]
[assembly: TestCaseOrderer(typeof(AnyOrder))]

namespace YenBai.Cdvc.Browser;

/// <summary>Whatever number CDVC_ORDER holds makes an order of its own, of the classes and of the tests in each: no test may need another before it. Without it the longest begin first.</summary>
public sealed class AnyOrder : ITestCollectionOrderer, ITestCaseOrderer
{
    // each takes as long as many others: begun last, it would keep one core waiting
    private static readonly string[] Longest = [nameof(EveryPageTests), nameof(BenchmarkSmokeTests), nameof(KillWhileTypingTests)];

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CDVC_ORDER"), CultureInfo.InvariantCulture, out int seed) ? seed : 0;

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. Shuffled(testCollections, c => c.TestCollectionDisplayName).OrderByDescending(c => Seed == 0 && Array.Exists(Longest, l => c.TestCollectionDisplayName.Contains(l, StringComparison.Ordinal)))];

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => Shuffled(testCases, c => c.TestCaseDisplayName);

    private static T[] Shuffled<T>(IEnumerable<T> all, Func<T, string> name)
    {
        T[] ordered = [.. all.OrderBy(name, StringComparer.Ordinal)];
        new Random(Seed).Shuffle(ordered);
        return ordered;
    }
}
