using System.Runtime.ExceptionServices;

namespace InfluenceSim.Grains.Silos;

/// <summary>Does pieces of work on all processors that the process has.</summary>
internal static class SideBySide
{
    /// <summary>Does them. Where one fails, its own exception comes out, as where they are done in turn; of several, the first.</summary>
    public static void Do(int pieces, Action<int> piece)
    {
        try
        {
            Parallel.For(0, pieces, piece);
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }
}
