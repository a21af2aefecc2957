using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Network;

namespace InfluenceSim.Grains;

/// <summary>Who follows whom at tick 0, as two columns. Nobody changes them.</summary>
/// <param name="Ends">Per user, the end of the user's row in the other column; each row begins where the one before ends.</param>
/// <param name="Followed">Accounts that are followed, row by row, ascending in each: people first, then creators.</param>
[Immutable]
public sealed record Ties(int[] Ends, int[] Followed)
{
    internal static Ties Of(FollowGraph graph)
    {
        var ends = new int[graph.Users];
        var followed = new int[graph.Edges];
        int end = 0;
        for (int user = 0; user < ends.Length; user++)
        {
            ReadOnlySpan<int> row = graph.FollowedBy(new Account(user));
            row.CopyTo(followed.AsSpan(end));
            end += row.Length;
            ends[user] = end;
        }

        return new Ties(ends, followed);
    }
}
