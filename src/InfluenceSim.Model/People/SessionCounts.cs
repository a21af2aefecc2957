using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Counts what happens in sessions.</summary>
internal sealed class SessionCounts(World world, UserColumns columns, TickBuffers buffers)
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
    public void Impression(in Card card, in PostRow row, int creator, int edge, bool recommended, Perception seen)
    {
        long[] counts = buffers.Tally.Counts;
        counts[(int)Count.ImpressionsOf + row.Class]++;
        counts[(int)Count.AgeHours] += _input.Tick - card.Tick;
        counts[(int)Count.Recommended] += recommended ? 1 : 0;
        counts[(int)Count.Quality] += Tally.Fixed(row.Quality);
        counts[(int)Count.Usefulness] += Tally.Fixed(row.Usefulness);
        counts[(int)Count.Entertainment] += Tally.Fixed(row.Entertainment);
        Variety(card);
        if (creator < 0)
        {
            return;
        }

        bool isAi = world.Creators[creator].IsAi;
        bool labelled = (_input.Status[creator] & (byte)CreatorStatus.Labelled) != 0;
        counts[(int)Count.FollowerImpressions] += edge >= 0 ? 1 : 0;
        counts[(int)(isAi ? Count.AiTierImpressionsOf : Count.HumanTierImpressionsOf) + _input.Tier[creator]]++;
        if (isAi)
        {
            counts[(int)Count.AiPerceived] += seen.PerceivedAi ? 1 : 0;
            counts[(int)Count.AiUnlabelled] += labelled ? 0 : 1;
            counts[(int)Count.AiLabelNoticed] += seen.LabelNoticed ? 1 : 0;
        }
        else
        {
            // A person with AI tools who says so is neither mistaken nor labelled by mistake.
            bool says = (_input.Status[creator] & (byte)CreatorStatus.SelfDisclosed) != 0;
            counts[(int)Count.HumanMistaken] += seen.PerceivedAi && !says ? 1 : 0;
            counts[(int)Count.HumanLabelled] += labelled && !says ? 1 : 0;
        }
    }

    /// <summary>An item with a claim is seen.</summary>
    public void Claim(int local, Claim claim, int authorClass, bool labelNoticed, bool isChecked)
    {
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
        tally.Counts[(int)Count.FalseImpressionsAi] += authorClass is >= (int)CreatorClass.Commercial and <= (int)CreatorClass.Manipulative ? 1 : 0;
        tally.Counts[(int)Count.FalseImpressionsHuman] += authorClass is (int)CreatorClass.Influencer or (int)CreatorClass.Hybrid ? 1 : 0;
        tally.Counts[(int)Count.FalseLabelNoticed] += labelNoticed ? 1 : 0;
        tally.Counts[(int)Count.FalseChecked] += isChecked ? 1 : 0;
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

    /// <summary>What the reader did with an item.</summary>
    public void Reactions(in Card card, int authorClass, int creator, bool liked, bool commented, bool shared)
    {
        int engagement = (liked ? 1 : 0) + (commented ? 1 : 0) + (shared ? 1 : 0);
        if (engagement == 0)
        {
            return;
        }

        long[] counts = buffers.Tally.Counts;
        counts[(int)Count.LikesOf + authorClass] += liked ? 1 : 0;
        counts[(int)Count.CommentsOf + authorClass] += commented ? 1 : 0;
        counts[(int)Count.SharesOf + authorClass] += shared ? 1 : 0;
        if (creator >= 0)
        {
            Count first = world.Creators[creator].IsAi ? Count.AiTierEngagementOf : Count.HumanTierEngagementOf;
            counts[(int)first + _input.Tier[creator]] += engagement;
            buffers.Tally.CreatorEngagementByAge[_input.Tick - card.Tick] += engagement;
        }
    }

    private void Variety(in Card card)
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
