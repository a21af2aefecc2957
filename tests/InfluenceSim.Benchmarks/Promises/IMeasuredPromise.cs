namespace InfluenceSim.Benchmarks.Promises;

/// <summary>A promise that is a number: kept or not as measured on this machine.</summary>
internal interface IMeasuredPromise
{
    string Name { get; }

    Task<PromiseResult> MeasureAsync();
}
