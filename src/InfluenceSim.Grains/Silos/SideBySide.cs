namespace InfluenceSim.Grains.Silos;

/// <summary>Does pieces of work on all processors that the process has.</summary>
internal static class SideBySide
{
    public static void Do(int pieces, Action<int> piece) => Parallel.For(0, pieces, piece);
}
