using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Messages;

/// <summary>What goes into a post, each by draws keyed by the post itself.</summary>
internal static class PostContent
{
    private const double InverseRootOfTwo = 0.70710678118654752;

    /// <summary>
    /// Entertainment, usefulness and quality; a shift of appeal is shared by the first two, one of usefulness comes on top.
    /// </summary>
    public static (float Entertainment, float Usefulness, float Quality) Attributes(World world, ulong post, in Craft craft)
    {
        PostDraws draws = world.Draws.Post(post);
        double shift = craft.Appeal * InverseRootOfTwo;
        return (
            (float)(draws.Entertainment.Normal + shift + craft.Style),
            (float)(draws.Usefulness.Normal + shift + craft.Usefulness),
            (float)DetMath.Sigmoid(craft.Talent + (world.Parameters.Utility.QualitySd * draws.Quality.Normal)));
    }

    /// <summary>Tick at which a creator's post of a day comes.</summary>
    public static Tick TickOf(World world, ulong post, RunDay day) =>
        new(day.FirstTick + world.Diurnal.Hour(world.Draws.Post(post).Hour.Uniform));

    /// <summary>A topic by interest, as the largest of keyed Gumbel draws.</summary>
    /// <remarks>Bounds of the draws leave one topic nearly always, and two or three else, whose scores are worked out.</remarks>
    public static int Topic(World world, ulong post, ReadOnlySpan<float> interest)
    {
        Span<Draw> draws = stackalloc Draw[interest.Length];
        world.Draws.PostTopics(post, draws);
        double surely = double.NegativeInfinity;
        for (int topic = 0; topic < interest.Length; topic++)
        {
            surely = Math.Max(surely, interest[topic] + GumbelBounds.Least(draws[topic]));
        }

        int best = -1;
        double bestScore = double.NaN;
        for (int topic = 0; topic < interest.Length; topic++)
        {
            if (interest[topic] + GumbelBounds.Most(draws[topic]) < surely)
            {
                continue;
            }

            if (best < 0)
            {
                best = topic;
                continue;
            }

            bestScore = double.IsNaN(bestScore) ? interest[best] + draws[best].Gumbel : bestScore;
            double score = interest[topic] + draws[topic].Gumbel;
            if (score > bestScore)
            {
                (best, bestScore) = (topic, score);
            }
        }

        return best;
    }

    /// <summary>The same by the scores of all topics.</summary>
    public static int TopicPlainly(World world, ulong post, ReadOnlySpan<float> interest)
    {
        int best = 0;
        double bestScore = double.NegativeInfinity;
        for (int topic = 0; topic < interest.Length; topic++)
        {
            double score = interest[topic] + world.Draws.PostTopic(post, topic).Gumbel;
            if (score > bestScore)
            {
                (best, bestScore) = (topic, score);
            }
        }

        return best;
    }

    /// <summary>The claim that a post on a topic carries, or none: false with its share, true news with its own.</summary>
    public static int ClaimFor(World world, in Draft draft, Draw draw, double falseShare)
    {
        if (!Claim.IsClaimTopic(draft.Topic, world.Parameters.Population.Topics))
        {
            return Claim.None;
        }

        double u = draw.Uniform;
        ClaimParameters claims = world.Parameters.Claims;
        if (u < falseShare)
        {
            return Recent(world, draft, isFalse: true);
        }

        // The two shares are read from the two ends of one draw, so that a change of one leaves the other's posts alone.
        return u >= 1 - claims.TrueShare ? Recent(world, draft, isFalse: false) : Claim.None;
    }

    /// <summary>The newest false claim, which coordinated personas push.</summary>
    public static int Newest(World world, Tick tick)
    {
        int newest = Claim.None;
        foreach (Claim claim in world.Claims)
        {
            if (claim.IsFalse && claim.Start <= tick && (newest == Claim.None || claim.Start >= world.Claims[newest].Start))
            {
                newest = claim.Id;
            }
        }

        return newest;
    }

    private static int Recent(World world, in Draft draft, bool isFalse)
    {
        int oldest = draft.Tick - (world.Parameters.Claims.RecentDays * SimulationParameters.HoursPerDay);
        int best = Claim.None;
        uint most = 0;
        foreach (Claim claim in world.Claims)
        {
            if (claim.IsFalse != isFalse || claim.Topic != draft.Topic || claim.Start > draft.Tick || claim.Start < oldest)
            {
                continue;
            }

            uint mind = world.Draws.PostClaim(draft.Post, claim.Id).Bits;
            if (best == Claim.None || mind > most)
            {
                (best, most) = (claim.Id, mind);
            }
        }

        return best;
    }
}
