using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>What a reader learns of a creator, what a deception does to trust, and how labels tire (MODEL section 4, shock and fatigue).</summary>
internal sealed class Learning(World world, UserColumns columns, FollowLists follows, TickBuffers buffers, Following following)
{
    private readonly ShockEffect _shock = ShockEffect.Of(world.Parameters.Effects);
    private readonly PerceptionParameters _perception = world.Parameters.Perception;
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>Ends an item: what was perceived is known from now on, and a noticed label tires.</summary>
    public void LearnAndTire(int local, int user, int author, int creator, ulong account, bool unfollowed, Perception seen)
    {
        if (creator >= 0 && seen.PerceivedAi && !unfollowed)
        {
            int edge = follows.Find(local, author);
            if (edge >= 0)
            {
                Learn(local, user, author, creator, account, edge, seen);
            }
        }

        if (seen.LabelNoticed)
        {
            columns.Fatigue[local] = (float)Math.Min(1, columns.Fatigue[local] + _perception.FatigueGain);
        }

        columns.LabelShare[local] = (float)(columns.LabelShare[local] + (_perception.LabelShareGain * ((seen.LabelNoticed ? 1 : 0) - columns.LabelShare[local])));
    }

    /// <summary>A follower knows a creator for an AI; if only now, and undisclosed so far, it is a shock.</summary>
    public void Learn(int local, int user, int author, int creator, ulong account, int edge, Perception seen)
    {
        FollowFlags flags = follows.Flags(local, edge);
        FollowFlags now = (flags & ~FollowFlags.FromLabel) | FollowFlags.Knows | FollowFlags.ShockSpent | (seen.OnlyFromLabel ? FollowFlags.FromLabel : 0);
        if (now != flags)
        {
            follows.SetFlags(local, edge, now);
        }

        // Who takes a person for an AI learned nothing true: it costs that person trust, but it is no deception.
        if (!seen.Learned || (flags & FollowFlags.ShockSpent) != 0 || !world.Creators[creator].IsAi)
        {
            return;
        }

        bool byMaker = seen.OnlyFromLabel && (_input.Status[creator] & (byte)CreatorStatus.SelfDisclosed) != 0;
        double scale = (byMaker ? world.Parameters.Effects.ShockIfDisclosed : 1) * (1 + follows.Bond(local, edge));
        double loss = Math.Min(1, _shock.TrustLoss * scale);
        columns.TrustAi[local] = (float)(columns.TrustAi[local] * (1 - loss));
        columns.TrustHuman[local] = (float)(columns.TrustHuman[local] * (1 - (loss * _shock.Spill)));
        buffers.Tally.Counts[(int)Count.Shocks]++;
        double chance = _shock.Unfollow * scale;
        bool unfollows = world.Parameters.Reactions.FollowsChange && world.Draws.UserCreator(account, user).ShockUnfollow.Chance(chance);
        buffers.Witness?.Shocked(user, creator, follows.Bond(local, edge), unfollows);
        if (unfollows)
        {
            buffers.Tally.Counts[(int)Count.BondsBroken] += Tally.Fixed(follows.Bond(local, edge));
            following.Unfollow(local, user, author, edge);
            buffers.Tally.Counts[(int)Count.ShockUnfollows]++;
        }
    }
}
