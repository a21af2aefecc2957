namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>
/// Which posts are down or held back, from their draws and re-shares alone. A post that a rule is about goes with its coverage, every other
/// one by mistake, both after an exponential delay and an hour at least; what went by mistake may come back, once and for good. Re-shares
/// of an hour are known in the next; more than the threshold within the window hold a post back.
/// </summary>
internal sealed class ModerationLaw(World world, IReadOnlyList<Policy> policies)
{
    private readonly KeyedWords _draws = new(world.Key.Value);

    /// <summary>Whether it is down; told whether its account was an undisclosed AI in an hour.</summary>
    public bool IsDown(PublishedPost post, int tick, Func<int, bool> isUndisclosed)
    {
        for (int hour = post.Post.Tick + 1; hour <= Math.Min(tick, post.Post.Tick + world.Parameters.Feed.CardMaxAge); hour++)
        {
            Removal[] rules = [.. policies.OfType<Removal>().Where(rule => Strength(rule, hour) > 0)];
            bool isMeant = rules.Any(rule => IsAbout(rule, post, isUndisclosed(hour)));
            Removal[] hit = [.. rules.Where(rule => isMeant
                ? IsAbout(rule, post, isUndisclosed(hour)) && Takes(rule, 0, rule.Coverage, post, hour)
                : Takes(rule, 2, rule.FalsePositive, post, hour))];
            if (hit.Length > 0)
            {
                return isMeant || hit.Any(rule => _draws.Uniform(Draw.Removal, 3, post.Key) >= rule.Appeals
                    || tick < hour + Math.Max(1, Math.Ceiling(24 * rule.AppealDays)));
            }
        }

        return false;
    }

    /// <summary>Whether it is held back; told how often it was re-shared in an hour.</summary>
    public bool IsHeldBack(PublishedPost post, int tick, Func<int, int> shares) =>
        Enumerable.Range(post.Post.Tick + 1, tick - post.Post.Tick).Any(hour => policies.OfType<CircuitBreaker>().Any(rule =>
            Strength(rule, hour) > 0 && tick < hour + rule.Hours
            && (rule.Target == BreakerTarget.All || post.IsFalse)
            && Enumerable.Range(hour - rule.Window, rule.Window).Where(past => IsWatched(past + 1)).Sum(shares)
                > rule.Threshold / Strength(rule, hour)));

    // Re-shares are counted while there is any breaker.
    private bool IsWatched(int hour) => policies.OfType<CircuitBreaker>().Any(rule => Strength(rule, hour) > 0);

    private static bool IsAbout(Removal rule, PublishedPost post, bool isUndisclosed) => rule.Target switch
    {
        RemovalTarget.Claims => post.IsFalse,
        RemovalTarget.UndisclosedAi => isUndisclosed,
        _ => post.IsFalse || isUndisclosed,
    };

    private bool Takes(Removal rule, int word, double share, PublishedPost post, int hour) =>
        _draws.Uniform(Draw.Removal, word, post.Key) < share * Strength(rule, hour)
        && Math.Pow(2, -(hour - post.Post.Tick) / Math.Max(1e-9, rule.HalfLife)) <= _draws.Open(Draw.Removal, 1, post.Key);

    private double Strength(Policy policy, int hour)
    {
        int day = (hour / 24) - world.Parameters.WarmUp;
        return hour < 0 || day < policy.From || day >= (policy.Until ?? int.MaxValue)
            ? 0
            : policy.Ramp == 0 ? 1 : Math.Min(1, (day - policy.From + 1.0) / policy.Ramp);
    }
}
