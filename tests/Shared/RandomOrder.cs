using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(InfluenceSim.Tests.Shared.RandomOrder))]
[assembly: Xunit.TestClassOrderer(typeof(InfluenceSim.Tests.Shared.RandomOrder))]
[assembly: Xunit.TestMethodOrderer(typeof(InfluenceSim.Tests.Shared.RandomOrder))]
[assembly: Xunit.TestCaseOrderer(typeof(InfluenceSim.Tests.Shared.RandomOrder))]

namespace InfluenceSim.Tests.Shared;

/// <summary>
/// The order in which tests run: by chance where the environment variable INFLUENCESIM_TEST_ORDER has a seed, else the one of
/// xunit, which is the same in every run and so hides a test that needs another before it.
/// </summary>
internal sealed class RandomOrder : ITestCollectionOrderer, ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    private static readonly int? Seed = Environment.GetEnvironmentVariable("INFLUENCESIM_TEST_ORDER") is { Length: > 0 } seed
        ? int.Parse(seed, CultureInfo.InvariantCulture)
        : null;

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        Seed is null
            ? DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections)
            : Shuffled(testCollections, one => one.UniqueID);

    public IReadOnlyCollection<TTestClass?> OrderTestClasses<TTestClass>(IReadOnlyCollection<TTestClass?> testClasses)
        where TTestClass : notnull, ITestClass =>
        Seed is null ? DefaultTestClassOrderer.Instance.OrderTestClasses(testClasses) : Shuffled(testClasses, one => one?.UniqueID);

    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(IReadOnlyCollection<TTestMethod?> testMethods)
        where TTestMethod : notnull, ITestMethod =>
        Seed is null ? DefaultTestMethodOrderer.Instance.OrderTestMethods(testMethods) : Shuffled(testMethods, one => one?.UniqueID);

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        Seed is null ? DefaultTestCaseOrderer.Instance.OrderTestCases(testCases) : Shuffled(testCases, one => one.UniqueID);

    /// <summary>By identity first, so that a seed gives one order whatever order they were found in.</summary>
    private static T[] Shuffled<T>(IEnumerable<T> tests, Func<T, string?> identity)
    {
        T[] shuffled = [.. tests.OrderBy(identity, StringComparer.Ordinal)];
        new Random(Seed!.Value).Shuffle(shuffled);
        return shuffled;
    }
}
