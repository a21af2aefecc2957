using System.Runtime.ExceptionServices;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Silos;

/// <summary>Does pieces of work on all processors that the process has.</summary>
internal static class SideBySide
{
    /// <summary>Who does the pieces of a run's hour: a run in one block has one processor, beside others; null is nobody else.</summary>
    public static DoPieces? Of(RunSpec spec, World world) =>
        BlockLayout.Size(world.Users, spec.UsersPerGrain) < world.Users ? Do : null;

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
