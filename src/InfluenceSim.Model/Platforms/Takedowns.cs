using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// Which posts are down. One draw of each post decides whether it is found, one how long that takes, one whether it goes by mistake:
/// several rules read the same draws, so that two that are alike are one. What was done stays done when a rule ends, and a post that was
/// put back stays.
/// </summary>
internal sealed class Takedowns(World world, RecentPosts posts)
{
    private const int ForGood = int.MaxValue;

    /// <summary>Until when each post is down.</summary>
    public PostTerms Terms { get; } = new(posts);

    /// <summary>Takes down and puts back what is due at a tick; the posts of the tick itself come after.</summary>
    public void Update(Tick tick, Rules rules, ReadOnlySpan<byte> statuses, List<Intervention> done)
    {
        RemovalRule[] removals = [.. rules.Removals];
        if (removals.Length == 0 && Terms.IsEmpty)
        {
            return;
        }

        for (int past = Math.Max(0, tick - world.Parameters.Feed.CardMaxAge); past < tick; past++)
        {
            foreach (Card card in posts.PublishedAt(new Tick(past)))
            {
                ref PostRow row = ref posts.RowOf(card);
                int until = Terms.Of(card);
                InterventionKind? kind = null;
                if (until == 0)
                {
                    kind = Decide(card, tick, removals, IsUndisclosed(card, row, statuses));
                }
                else if (row.IsRemoved && tick >= until)
                {
                    kind = InterventionKind.Restored;
                }

                if (kind is { } what)
                {
                    row.IsRemoved = what != InterventionKind.Restored;
                    done.Add(new Intervention(card.A, (CreatorClass)row.Class, what));
                }
            }
        }
    }

    /// <summary>Whether a post that was never down goes down at a tick; if so, until when is kept.</summary>
    private InterventionKind? Decide(in Card card, Tick tick, RemovalRule[] rules, bool isUndisclosed)
    {
        bool isFalse = world.IsFalse(card.Claim);
        if (!Array.Exists(rules, rule => rule.FalsePositive > 0 || rule.IsAbout(isFalse, isUndisclosed)))
        {
            return null;
        }

        RemovalDraws draws = world.Draws.Removal(PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot));
        bool isMeant = false;
        int until = 0;
        foreach (RemovalRule rule in rules)
        {
            if (rule.IsAbout(isFalse, isUndisclosed))
            {
                isMeant = true;
                until = draws.Covered.Chance(rule.Coverage) && IsDue(rule, draws, card.Tick, tick) ? ForGood : until;
            }
        }

        foreach (RemovalRule rule in isMeant ? [] : rules)
        {
            if (draws.Mistaken.Chance(rule.FalsePositive) && IsDue(rule, draws, card.Tick, tick))
            {
                until = Math.Max(until, draws.Restored.Chance(rule.Restored) ? tick + Hours(rule.AppealDays) : ForGood);
            }
        }

        if (until == 0)
        {
            return null;
        }

        Terms.Hold(card, until);
        return isMeant ? InterventionKind.Removed : InterventionKind.RemovedByMistake;
    }

    private bool IsDue(RemovalRule rule, RemovalDraws draws, Tick published, Tick tick) =>
        tick >= rule.Since.OfRun(world.Parameters.WarmUp).FirstTick
        && tick >= published - (rule.HalfLife * DetMath.Log(draws.Delay.OpenUniform) / DetMath.Log(2));

    // Nothing is put back in the tick in which it goes.
    private static int Hours(double days) => Math.Max(1, (int)Math.Ceiling(days * Tick.PerDay));

    private bool IsUndisclosed(in Card card, in PostRow row, ReadOnlySpan<byte> statuses) =>
        (CreatorClass)row.Class is not (CreatorClass.Person or CreatorClass.Influencer)
        && !card.IsLabelled((CreatorStatus)statuses[card.Author.AsCreator(world.Users)]);
}
