using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Run.Order;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Run;

/// <summary>What must add up in every run, whatever people do.</summary>
public sealed class ConservationTests
{
    private static readonly Policy[] Policies =
        [new MandatoryLabelling { From = 1 }, new FactCheckLabels { Coverage = 1, DelayMin = 0, DelayMax = 12 }];
    private static readonly World World = SmallWorld.Build(Parameters(), seed: 12);
    private static readonly List<TickSummary> Run = SmallWorld.Summaries(World, Policies);

    [Fact]
    public void Every_impression_is_one_engagement_event_and_every_reaction_is_in_one()
    {
        var conductor = new Conductor(World, Policies);
        var parts = new LocalParts(World);
        while (!conductor.IsFinished)
        {
            TickAsk ask = conductor.Next();
            TickAnswer answer = parts.Answer(ask);
            if (answer is BlocksStepped stepped)
            {
                Check(((AskBlocks)ask).Input, Assert.Single(stepped.Outputs));
            }

            conductor.Take(answer);
        }

        Assert.Equal(SmallWorld.Run(World, Policies).Digest, conductor.Digest);
    }

    private static void Check(TickInput input, TickOutput output)
    {
        EngagementEvent[] events = output.Engagements;
        Assert.Equal(SumOf(output.Tally, Count.ImpressionsOf), events.Length);
        Assert.Equal(SumOf(output.Tally, Count.LikesOf), events.Sum(e => e.Like));
        Assert.Equal(SumOf(output.Tally, Count.CommentsOf), events.Sum(e => e.Comment));
        Assert.Equal(output.Comments.Length, events.Sum(e => e.Comment));
        Assert.Equal(SumOf(output.Tally, Count.SharesOf), events.Sum(e => e.Share));
        Assert.Equal(output.Reshares.Length, events.Sum(e => e.Share));
        Assert.Equal(output.Tally[Count.OwnPosts], output.Posts.Length);
        Assert.All(events, e => Assert.InRange(input.Tick - e.Tick, 0, World.Parameters.Feed.CardMaxAge));
    }

    [Fact]
    public void Follow_edges_are_those_at_the_start_and_what_changed_since()
    {
        long edges = World.Follows.Edges;
        foreach (TickSummary summary in Run)
        {
            edges += summary.Tally[Count.Follows] - summary.Tally[Count.Unfollows];
            Assert.True(summary.Tally[Count.Unfollows] >= summary.Tally[Count.ShockUnfollows]);
            if (summary.Survey is { } survey)
            {
                Assert.Equal(edges, survey[SurveySum.Edges]);
            }
        }
    }

    [Fact]
    public void Audiences_are_the_follow_edges_to_creators()
    {
        Survey end = Run[^1].Survey!;
        long audiences = SmallWorld.Run(World, Policies).Audiences.Sum();
        Assert.Equal(end[SurveySum.Edges] - end[SurveySum.UserEdges], audiences);
        Assert.Equal(Run[^1].Measures.Where(value => value.Measure == "audience").Sum(value => value.Value), audiences);
        Assert.NotEqual(World.Creators.Sum(creator => (long)creator.Audience), audiences);
    }

    [Fact]
    public void False_beliefs_are_those_begun_less_those_corrected_and_lapsed()
    {
        long beliefs = 0;
        foreach (TickSummary summary in Run)
        {
            beliefs += summary.Tally[Count.BeliefsBegun] - summary.Tally[Count.BeliefsCorrected] - summary.Tally[Count.BeliefsLapsed];
            if (summary.Survey is { } survey)
            {
                Assert.Equal(beliefs, World.Claims.Where(claim => claim.IsFalse).Sum(claim => survey.Believers[claim.Id]));
            }
        }

        Assert.True(SmallWorld.Total(Run, Count.BeliefsCorrected) > 0);
    }

    [Fact]
    public void Nobody_believes_what_nobody_saw()
    {
        // The run is shorter than the 30 days of reach, so that whoever saw a claim is counted in its reach.
        var reached = new long[World.Claims.Count];
        foreach (TickSummary summary in Run)
        {
            for (int claim = 0; claim < reached.Length; claim++)
            {
                reached[claim] += summary.Tally.Reached[claim];
                Assert.True(summary.Tally.Reached[claim] >= summary.Tally.ReachedUnlabelled[claim]);
                Assert.True(summary.Tally.ClaimImpressions[claim] >= summary.Tally.Reached[claim]);
                if (summary.Survey is { } survey)
                {
                    Assert.InRange(survey.Believers[claim], 0, reached[claim]);
                    Assert.InRange(reached[claim], 0, World.Users);
                }
            }
        }

        Assert.Contains(Run[^1].Survey!.Believers.ToArray(), believers => believers > 0);
    }

    [Fact]
    public void No_claim_is_seen_before_its_launch()
    {
        foreach (TickSummary summary in Run)
        {
            Assert.All(
                World.Claims.Where(claim => claim.Start > summary.Tick),
                claim => Assert.Equal(0, summary.Tally.ClaimImpressions[claim.Id]));
        }
    }

    [Fact]
    public void Reach_of_any_claim_never_falls_and_no_measure_is_not_a_number()
    {
        double[] any = [.. Run
            .SelectMany(summary => summary.Measures)
            .Where(value => value.Measure == "misinformationReachAny")
            .Select(value => value.Value)];
        Assert.Equal(any.Order(), any);
        Assert.InRange(any[^1], 0.01, 1);
        Assert.All(Run.SelectMany(summary => summary.Measures), value => Assert.True(double.IsFinite(value.Value), value.ToString()));
    }

    [Fact]
    public void Every_measure_of_the_dictionary_appears_and_no_other()
    {
        string[] seen =
            [.. Run.SelectMany(summary => summary.Measures).Select(value => value.Measure).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(
            DataDictionary.All.Where(measure => !measure.AtEnd).Select(measure => measure.Name).Order(StringComparer.Ordinal), seen);
        Assert.Equal(
            Enumerable.Range(-1, World.Parameters.Horizon + 1),
            Run.SelectMany(summary => summary.Measures).Select(value => value.Day.Number).Distinct());
    }

    [Fact]
    public void Finished_posts_are_reported_once_with_all_that_became_of_them()
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(users: 100, warmUp: 0, horizon: 12));
        List<TickSummary> summaries = SmallWorld.Summaries(world);
        PostRecord[] retired = [.. summaries.SelectMany(summary => summary.Retired)];
        Assert.NotEmpty(retired);
        Assert.Equal(retired.Length, retired.Select(record => (record.Post.Author, record.Post.Tick, record.Post.Slot)).Distinct().Count());
        Assert.All(
            summaries, summary => Assert.All(summary.Retired, record => Assert.Equal(summary.Tick - TickInput.Window, record.Post.Tick)));

        // All impressions belong to posts that are reported or still in the window.
        long all = summaries.Sum(summary => SumOf(summary.Tally, Count.ImpressionsOf));
        Assert.InRange(retired.Sum(record => (long)record.Counts.Impressions), all / 4, all);
        Assert.All(
            retired,
            record =>
                Assert.True(
                    record.Counts.FirstDayImpressions <= record.Counts.Impressions && record.Counts.Shares <= record.Counts.Impressions));
    }

    // The first week of the economy is settled before day 0, so that every day has its measures.
    private static SimulationParameters Parameters()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 300, warmUp: 8, horizon: 8);
        return parameters with
        {
            Creators = parameters.Creators with { Influencers = 40 },
            Economy = parameters.Economy with { Enabled = true },

            // Few ties: personas' posts are a large part of what is read.
            Network = parameters.Network with { UserFollows = 4 },

            // Whatever the seed, claims are passed on, many come to believe, and a check convinces.
            Reactions = parameters.Reactions with { Share = 8 * parameters.Reactions.Share },
            Claims = parameters.Claims with { ClaimShare = 1, BeliefBase = 0.8 },
            Effects = parameters.Effects with
            {
                FactCheck = FactCheckPreset.Custom,
                CustomFactCheck = new CustomFactCheck { Belief = 1, Sharing = 0.2 },
            },
        };
    }

    private static long SumOf(Tally tally, Count first) => Enumerable.Range(0, 6).Sum(author => tally.Counts[(int)first + author]);
}
