using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Counts what happens in sessions.</summary>
internal sealed class SessionCounts(World world, UserColumns columns, FollowLists follows, TickBuffers buffers)
{
    private const int ReachHours = 30 * SimulationParameters.HoursPerDay;

    private TickInput _input = null!;
    private int _lastAuthor;
    private int _lastTopic;

    public void Begin(TickInput input) => _input = input;

    /// <summary>A session begins.</summary>
    public void Open()
    {
        buffers.Tally.Counts[(int)Count.Sessions]++;
        _lastAuthor = -1;
    }

    /// <summary>An item is seen.</summary>
    public void CountImpression(in Impression item)
    {
        CountItem(item);
        if (item.IsByCreator)
        {
            CountCreator(item);
        }

        if (item.Claim is { } claim)
        {
            CountClaim(item, claim);
        }
    }

    /// <summary>What the reader did with an item.</summary>
    public void CountReaction(in Impression item, in Reaction reaction)
    {
        if (reaction.Engagement == 0)
        {
            return;
        }

        long[] counts = buffers.Tally.Counts;
        int made = item.Row.Class;
        counts[(int)Count.LikesOf + made] += reaction.Liked ? 1 : 0;
        counts[(int)Count.CommentsOf + made] += reaction.Commented ? 1 : 0;
        counts[(int)Count.SharesOf + made] += reaction.Shared ? 1 : 0;
        if (item.IsByCreator)
        {
            Count first = world.AreAi[item.Creator] ? Count.AiTierEngagementOf : Count.HumanTierEngagementOf;
            counts[(int)first + _input.Tier[item.Creator]] += reaction.Engagement;
            buffers.Tally.CreatorEngagementByAge[_input.Tick - item.Card.Tick] += reaction.Engagement;
        }

        if (reaction.Commented && item.Edge >= 0)
        {
            bool isMutual = (follows.Flags(item.Reader.Local, item.Edge) & FollowFlags.Reciprocal) != 0;
            counts[(int)Count.CommentsToMutual] += isMutual ? 1 : 0;
        }

        if (reaction.Shared && item.Claim is { } claim)
        {
            CountShare(item, claim);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountItem(in Impression item)
    {
        PostRow row = item.Row;
        long[] counts = buffers.Tally.Counts;
        counts[(int)Count.ImpressionsOf + row.Class]++;
        counts[(int)Count.AgeHours] += _input.Tick - item.Card.Tick;
        counts[(int)Count.Recommended] += item.Recommended ? 1 : 0;
        counts[(int)Count.Quality] += Tally.Fixed(row.Quality);
        counts[(int)Count.Usefulness] += Tally.Fixed(row.Usefulness);
        counts[(int)Count.Entertainment] += Tally.Fixed(row.Entertainment);
        CountVariety(item.Card);
    }

    private void CountCreator(in Impression item)
    {
        long[] counts = buffers.Tally.Counts;
        CreatorId creator = item.Creator;
        bool isAi = world.AreAi[creator];
        bool labelled = item.Card.IsLabelled((CreatorStatus)_input.Status[creator]);
        counts[(int)Count.FollowerImpressions] += item.Edge >= 0 ? 1 : 0;
        counts[(int)(isAi ? Count.AiTierImpressionsOf : Count.HumanTierImpressionsOf) + _input.Tier[creator]]++;
        if (isAi)
        {
            counts[(int)Count.AiPerceived] += item.Seen.PerceivedAi ? 1 : 0;
            counts[(int)Count.AiUnlabelled] += labelled ? 0 : 1;
            counts[(int)Count.AiLabelNoticed] += item.Seen.LabelNoticed ? 1 : 0;
        }
        else if (item.Row.Class == (byte)CreatorClass.Influencer)
        {
            // What people make with AI tools is neither a person's own nor an AI's: to take it for one of them is no mistake.
            counts[(int)Count.HumanMistaken] += item.Seen.PerceivedAi ? 1 : 0;
            counts[(int)Count.HumanLabelled] += labelled ? 1 : 0;
        }
    }

    private void CountClaim(in Impression item, Claim claim)
    {
        Row local = item.Reader.Local;
        int authorClass = item.Row.Class;
        bool labelNoticed = item.Seen.LabelNoticed || item.CheckNoticed;
        Tally tally = buffers.Tally;
        tally.ClaimImpressions[claim.Id]++;
        bool first = ((columns.Seen[local] >> claim.Id) & 1) == 0;
        if (first && _input.Tick - claim.Start < ReachHours)
        {
            tally.Reached[claim.Id]++;
            tally.ReachedUnlabelled[claim.Id] += labelNoticed ? 0 : 1;
        }

        if (!claim.IsFalse)
        {
            tally.Counts[(int)Count.TrueImpressions]++;
            return;
        }

        tally.Counts[(int)Count.FalseImpressions]++;
        tally.Counts[(int)Count.FalseImpressionsAi] += authorClass is >= (int)CreatorClass.Commercial and <= (int)CreatorClass.Manipulative
            ? 1
            : 0;
        tally.Counts[(int)Count.FalseImpressionsHuman] += authorClass is (int)CreatorClass.Influencer or (int)CreatorClass.Hybrid ? 1 : 0;
        tally.Counts[(int)Count.FalseLabelNoticed] += labelNoticed ? 1 : 0;
        tally.Counts[(int)Count.FalseChecked] += item.IsChecked ? 1 : 0;
        if (_input.Day >= 0)
        {
            columns.FalseImpressions[local]++;
            if (columns.SeenAny[local] == 0)
            {
                columns.SeenAny[local] = 1;
                tally.Counts[(int)Count.ReachedAny]++;
            }
        }
    }

    private void CountShare(in Impression item, Claim claim)
    {
        Tally tally = buffers.Tally;
        tally.ClaimShares[claim.Id]++;
        tally.Counts[(int)(claim.IsFalse ? Count.FalseShares : Count.TrueShares)]++;
        if (claim.IsFalse)
        {
            tally.Counts[(int)Count.FalseSharesOfShares] += item.Card.Sharer != Card.Root ? 1 : 0;
            columns.FalseShares[item.Reader.Local] += _input.Day >= 0 ? 1 : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountVariety(in Card card)
    {
        if (_lastAuthor >= 0)
        {
            long[] counts = buffers.Tally.Counts;
            counts[(int)Count.Successions]++;
            counts[(int)Count.TopicChanges] += card.Topic == _lastTopic ? 0 : 1;
            counts[(int)Count.AuthorChanges] += card.Author == _lastAuthor ? 0 : 1;
        }

        _lastAuthor = card.Author;
        _lastTopic = card.Topic;
    }
}
