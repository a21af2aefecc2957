using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// What a reader learns of a creator, what a deception does to trust, and how labels tire (MODEL section 4, shock and fatigue).
/// </summary>
internal sealed class Learning(World world, UserState state, TickBuffers buffers, Following following, Sincerity sincerity)
{
    private readonly UserColumns _columns = state.Columns;
    private readonly FollowLists _follows = state.Follows;
    private readonly ShockEffect _shock = ShockEffect.Of(world.Parameters.Effects);
    private readonly PerceptionParameters _perception = world.Parameters.Perception;
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>Ends an item: what was perceived is known from now on, and a noticed label tires.</summary>
    public void Learn(in Impression item, in Reaction reaction, bool unfollowed)
    {
        sincerity.Judge(item, reaction, unfollowed);
        if (item.IsByCreator && item.Seen.PerceivedAi && !unfollowed)
        {
            int edge = _follows.Find(item.Reader.Local, item.Author);
            if (edge >= 0)
            {
                Learn(item.Reader, item.Creator, edge, item.Seen);
            }
        }

        Tire(item.Reader.Local, item.Seen.LabelNoticed);
    }

    /// <summary>A follower knows a creator for an AI; if only now, and undisclosed so far, it is a shock.</summary>
    public void Learn(Reader reader, CreatorId creator, int edge, Perception seen)
    {
        Row local = reader.Local;
        FollowFlags flags = _follows.Flags(local, edge);
        FollowFlags now = (flags & ~FollowFlags.FromLabel) | FollowFlags.Knows | FollowFlags.ShockSpent | (
            seen.OnlyFromLabel ? FollowFlags.FromLabel : 0);
        if (now != flags)
        {
            _follows.SetFlags(local, edge, now);
        }

        // Who takes a person for an AI learned nothing true: it costs that person trust, but it is no deception.
        if (!seen.Learned || (flags & FollowFlags.ShockSpent) != 0 || !world.AreAi[creator])
        {
            return;
        }

        bool byMaker = seen.OnlyFromLabel && IsMakersWord((CreatorStatus)_input.Status[creator]);
        double scale = (byMaker ? world.Parameters.Effects.ShockIfDisclosed : 1) * (1 + _follows.Bond(local, edge));
        double loss = Math.Min(1, _shock.TrustLoss * scale);
        _columns.TrustAi[local] = (float)(_columns.TrustAi[local] * (1 - loss));
        _columns.TrustHuman[local] = (float)(_columns.TrustHuman[local] * (1 - (loss * _shock.Spill)));
        buffers.Tally.Counts[(int)Count.Shocks]++;
        Draw draw = world.Draws.UserCreator(world.CreatorKeys[creator], reader.User).ShockUnfollow;
        bool unfollows = world.Parameters.Reactions.FollowsChange && draw.Chance(_shock.Unfollow * scale);
        buffers.Witness?.Shocked(reader.User, creator, _follows.Bond(local, edge), unfollows);
        if (unfollows)
        {
            buffers.Tally.Counts[(int)Count.BondsBroken] += Tally.Fixed(_follows.Bond(local, edge));
            following.Unfollow(reader, creator.AsAccount(world.Users), edge);
            buffers.Tally.Counts[(int)Count.ShockUnfollows]++;
        }
    }

    // Whom a detector found is not believed to have spoken by itself, though its advertisements did.
    private static bool IsMakersWord(CreatorStatus status) =>
        (status & (CreatorStatus.SelfDisclosed | CreatorStatus.Detected)) == CreatorStatus.SelfDisclosed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tire(Row local, bool labelNoticed)
    {
        if (labelNoticed)
        {
            _columns.Fatigue[local] = (float)Math.Min(1, _columns.Fatigue[local] + _perception.FatigueGain);
        }

        ref float share = ref _columns.LabelShare[local];
        share = (float)(share + (_perception.LabelShareGain * ((labelNoticed ? 1 : 0) - share)));
    }
}
