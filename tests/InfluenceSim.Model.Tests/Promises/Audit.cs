using System.Numerics;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>Runs a world in two blocks and checks after each tick that the books balance.</summary>
internal sealed class Audit(World world, Policy[] policies)
{
    private readonly Conductor _conductor = new(world, policies);
    private readonly LocalParts _parts = new(world, (world.Users / 2) + 1);
    private readonly Dictionary<(int Tick, int Index), long> _likes = [];
    private readonly ulong[] _seen = new ulong[world.Users];
    private readonly long[] _reached = new long[64];
    private double _reachedAny;
    private long _spent;
    private long _spentOnAi;
    private long _aiAnswers;

    public long Impressions { get; private set; }

    public long Beliefs { get; private set; }

    public long Conversations { get; private set; }

    public double Earned { get; private set; }

    public long Launches { get; private set; }

    public void Run()
    {
        while (!_conductor.IsFinished)
        {
            TickAsk ask = _conductor.Next();
            TickAnswer answer = _parts.Answer(ask);
            Check(ask, answer);
            if (_conductor.Take(answer) is { } finished)
            {
                CheckEdges();
                CheckReach(finished);
            }
        }
    }

    private void Check(TickAsk ask, TickAnswer answer)
    {
        switch (answer)
        {
            case MarketSettled settled:
                CheckWeek(((AskMarket)ask).Brief, settled.Outcome);
                break;
            case OperatorsPlanned operators:
                Launches += operators.Plans.Sum(plan => plan.Launches.Count);
                break;
            case CreatorsPlanned:
                (_spent, _spentOnAi, _aiAnswers) = (0, 0, 0);
                break;
            case PlatformPrepared prepared:
                CheckPosts(prepared.Input);
                break;
            case BlocksStepped stepped:
                CheckTick(((AskBlocks)ask).Input, stepped.Outputs);
                break;
            default:
                Assert.Fail($"{answer} is checked by nothing");
                break;
        }
    }

    private void CheckTick(TickInput input, IReadOnlyList<TickOutput> outputs)
    {
        foreach (TickOutput output in outputs)
        {
            CheckTally(output);
            CountTick(output);
        }

        foreach (HumanUsers block in _parts.Blocks)
        {
            CheckColumns(block, input.Tick);
        }

        CheckInteractions(input.Tick);
    }

    /// <summary>No öre is made or lost, nobody is paid for posts that nobody made, and who is gone earns nothing.</summary>
    private void CheckWeek(MarketBrief brief, MarketOutcome outcome)
    {
        Assert.Equal(0, outcome.Values.Sum);
        Assert.All(
            outcome.Creators, deal => Assert.InRange(deal.SponsoredShare, 0, world.Parameters.Economy.Market.Sponsored.MaxShare + 1e-6));
        Assert.All(
            brief.Creators.Zip(outcome.Creators).Where(pair => !pair.First.IsActive),
            pair => Assert.Equal(0, pair.Second.Sponsorship));
        Earned += outcome.Creators.Sum(deal => (double)deal.Income);
    }

    /// <summary>The platform's likes of each post are those of all events so far.</summary>
    private void CheckPosts(TickInput input)
    {
        foreach (((int tick, int index), long likes) in _likes)
        {
            if (input.Tick - tick < TickInput.Window)
            {
                Assert.Equal(likes, input.Rows[tick & (TickInput.Window - 1)][index].Likes);
            }
        }
    }

    private static void CheckTally(TickOutput output)
    {
        EngagementEvent[] events = output.Engagements;
        Assert.Equal(events.Length, Sum(output.Tally, Count.ImpressionsOf));
        Assert.Equal(events.Sum(e => e.Like), Sum(output.Tally, Count.LikesOf));
        Assert.Equal(events.Sum(e => e.Comment), Sum(output.Tally, Count.CommentsOf));
        Assert.Equal(events.Sum(e => e.Share), Sum(output.Tally, Count.SharesOf));
        foreach (CreatorClass author in Enum.GetValues<CreatorClass>())
        {
            foreach (Count reaction in (Count[])[Count.LikesOf, Count.CommentsOf, Count.SharesOf])
            {
                Assert.InRange(
                    output.Tally.Counts[(int)reaction + (int)author], 0, output.Tally.Counts[(int)Count.ImpressionsOf + (int)author]);
            }
        }

        Assert.Equal(output.Tally[Count.FalseImpressions] + output.Tally[Count.TrueImpressions], output.Tally.ClaimImpressions.Sum());
        Assert.All(output.Tally.Arrays.Skip(1).SelectMany(values => values), value => Assert.True(value >= 0));
    }

    private void CountTick(TickOutput output)
    {
        Impressions += output.Engagements.Length;
        Conversations += output.Tally[Count.Conversations];
        foreach (EngagementEvent e in output.Engagements)
        {
            _likes[(e.Tick, e.Index)] = _likes.GetValueOrDefault((e.Tick, e.Index)) + e.Like;
        }

        _spent += output.Tally[Count.Conversations] + output.Comments.Count(comment => comment.Author < world.Users);
        _spentOnAi += output.Comments.Count(comment => comment.Author >= world.Users && world.Creators[comment.Author - world.Users].IsAi);
        _aiAnswers += output.Tally[Count.AiAnswers];
        for (int claim = 0; claim < _reached.Length; claim++)
        {
            _reached[claim] += output.Tally.Reached[claim];
        }
    }

    private void CheckColumns(HumanUsers block, int tick)
    {
        UserColumns columns = block.Columns;
        ulong launched = 0;
        foreach (var claim in world.Claims.Where(claim => claim.Start <= tick))
        {
            launched |= 1UL << claim.Id;
        }

        for (int user = 0; user < block.UserCount; user++)
        {
            foreach (float share
                in (float[])[columns.TrustHuman[user], columns.TrustAi[user], columns.Fatigue[user], columns.LabelShare[user]])
            {
                Assert.True(share is >= 0 and <= 1, $"a share of {share}");
            }

            for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
            {
                float stance = columns.Stance[(user * UserProfiles.Agendas) + agenda];
                Assert.True(stance is >= -1 and <= 1, $"a stance of {stance}");
            }

            // Bit by bit: what is believed was seen, what was seen was launched, and stays seen; who was exposed has seen.
            ulong seen = columns.Seen[user];
            Assert.Equal(0UL, columns.Believed[user] & ~seen);
            Assert.Equal(0UL, seen & ~launched);
            Assert.Equal(0UL, _seen[block.First + user] & ~seen);
            Assert.Equal(seen, columns.Exposures0[user] | columns.Exposures1[user] | columns.Exposures2[user]);
            _seen[block.First + user] = seen;
            Beliefs += BitOperations.PopCount(columns.Believed[user]);

            for (int position = 0; position < block.Follows.Count(new Row(user)); position++)
            {
                double bond = block.Follows.Bond(new Row(user), position);
                Assert.InRange(bond, 0, block.Follows.Account(new Row(user), position) < world.Users ? 0 : 1);
                Assert.NotEqual(block.First + user, block.Follows.Account(new Row(user), position));
            }
        }
    }

    /// <summary>
    /// What people spent on each other today is what their budgets lost; AI may take part of it only where time is bound.
    /// </summary>
    private void CheckInteractions(int tick)
    {
        int day = tick / SimulationParameters.HoursPerDay;
        long lost = 0;
        foreach (HumanUsers block in _parts.Blocks)
        {
            for (int user = 0; user < block.UserCount; user++)
            {
                double drawn = world.Profiles.Interactions[block.First + user] + world.Draws.Interactions(
                    new Account(block.First + user), new RunDay(day)).Uniform;
                int budget = (int)Math.Min(byte.MaxValue, drawn);
                Assert.InRange(block.Columns.InteractionsLeft[user], 0, budget);
                lost += budget - block.Columns.InteractionsLeft[user];
            }
        }

        bool bound = world.Parameters.Effects.Displacement == DisplacementPreset.TimeBound;
        Assert.InRange(lost - _spent - (bound ? _spentOnAi : 0), 0, bound ? _aiAnswers : 0);
    }

    private void CheckEdges()
    {
        var followers = new int[world.Creators.Count];
        foreach (HumanUsers block in _parts.Blocks)
        {
            for (int user = 0; user < block.UserCount; user++)
            {
                for (int position = 0; position < block.Follows.Count(new Row(user)); position++)
                {
                    int account = block.Follows.Account(new Row(user), position);
                    if (account >= world.Users)
                    {
                        followers[account - world.Users]++;
                    }
                }
            }
        }

        Assert.Equal(followers, _conductor.Audiences);
        for (int creator = 0; creator < followers.Length; creator++)
        {
            Assert.Equal(
                followers[creator], _parts.Blocks.Sum(block => block.Follows.FollowersOf(new Account(world.Users + creator)).Length));
        }
    }

    private void CheckReach(TickSummary summary)
    {
        // No run is as long as the days in which reach is counted, so that it is the number of those who have seen a claim.
        foreach (var claim in world.Claims)
        {
            Assert.Equal(_seen.Count(bits => ((bits >> claim.Id) & 1) != 0), _reached[claim.Id]);
        }

        foreach (MeasureValue value in summary.Measures)
        {
            Assert.True(double.IsFinite(value.Value), value.ToString());
            if (value.Measure == "misinformationReachAny")
            {
                Assert.InRange(value.Value, _reachedAny, 1);
                _reachedAny = value.Value;
            }
        }

        if (summary.Survey is { } survey)
        {
            Assert.All(world.Claims, claim => Assert.InRange(survey.Believers[claim.Id], 0, _reached[claim.Id]));
            Assert.InRange(survey[SurveySum.BondsAiKnown], 0, survey[SurveySum.BondsAi]);
            Assert.InRange(survey[SurveySum.Moved], 0, world.Users);
        }
    }

    private static long Sum(Tally tally, Count first) => Enumerable.Range(0, 6).Sum(author => tally.Counts[(int)first + author]);
}
