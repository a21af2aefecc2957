using System.Runtime.ExceptionServices;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Grains.Silos;

/// <summary>Does pieces of work on all processors that the process has.</summary>
internal static class SideBySide
{
    /// <summary>
    /// Who does the pieces of a run's hour. A run in several blocks is taken to have all processors; in one block it goes on beside
    /// others and does them in turn, which null stands for.
    /// </summary>
    public static DoPieces? Of(RunSpec spec, World world) =>
        BlockLayout.Size(world.Users, spec.UsersPerGrain) < world.Users ? Do : null;

    /// <summary>
    /// Does them. Where one fails, its own exception comes out, as where they are done in turn; of several, that which failed first.
    /// </summary>
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
