using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;
using YenBai.Cdvc.Browser;

[assembly: TestCollectionOrderer(typeof(AnyOrder))]
[assembly: TestCaseOrderer(typeof(AnyOrder))]

namespace YenBai.Cdvc.Browser;

/// <summary>Whatever number CDVC_ORDER holds makes an order of its own, of the classes and of the tests in each: no test may need another before it.</summary>
public sealed class AnyOrder : ITestCollectionOrderer, ITestCaseOrderer
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("CDVC_ORDER"), CultureInfo.InvariantCulture, out int seed) ? seed : 0;

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => Shuffled(testCollections, c => c.TestCollectionDisplayName);

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => Shuffled(testCases, c => c.TestCaseDisplayName);

    private static T[] Shuffled<T>(IEnumerable<T> all, Func<T, string> name)
    {
        T[] ordered = [.. all.OrderBy(name, StringComparer.Ordinal)];
        new Random(Seed).Shuffle(ordered);
        return ordered;
    }
}
