namespace InfluenceSim.Grains.Runs;

/// <summary>Counts the calls of one run. All of them are made in turns of its simulation grain, one at a time.</summary>
internal sealed class CallCount
{
    public long Value { get; private set; }

    /// <summary>Counts a call as it is made.</summary>
    public T Of<T>(T call)
    {
        Value++;
        return call;
    }
}
