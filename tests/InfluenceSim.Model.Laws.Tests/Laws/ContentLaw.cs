namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What goes into any post: its hour, what it is worth to readers, and the claim that it carries.</summary>
internal sealed class ContentLaw(World world)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly ClaimParameters _claims = world.Parameters.Claims;

    /// <summary>An hour in proportion to 1 + a cos(2 pi (h - 19) / 24) + b cos(4 pi (h - 20) / 24), never below 0.</summary>
    public int Tick(ulong post, int day)
    {
        double[] weights = [.. Enumerable.Range(0, 24).Select(hour => Math.Max(
            0,
            1 + (world.Parameters.Feed.DiurnalFirst * Math.Cos(Math.PI * (hour - 19) / 12))
                + (world.Parameters.Feed.DiurnalSecond * Math.Cos(Math.PI * (hour - 20) / 6))))];
        double at = _draws.Uniform(Draw.PostAttributes, 3, post) * weights.Sum();
        return (day * 24) + Enumerable.Range(0, 24).First(hour => at < weights.Take(hour + 1).Sum());
    }

    /// <summary>Two normals that share a shift of appeal, a style's effect on the first, and a quality around talent.</summary>
    public (double Entertainment, double Usefulness, double Quality) Worth(
        ulong post, int topic, int? style, double appeal, double talent, double usefulness)
    {
        double effect = style is int own
            ? world.Parameters.Utility.StyleSd
                * _draws.Normal(Draw.StyleEffect, 0, (ulong)((topic * world.Parameters.Creators.Bandit.Styles) + own))
            : 0;
        double logOdds = talent + (world.Parameters.Utility.QualitySd * _draws.Normal(Draw.PostAttributes, 2, post));
        return (
            _draws.Normal(Draw.PostAttributes, 0, post) + (appeal / Math.Sqrt(2)) + effect,
            _draws.Normal(Draw.PostAttributes, 1, post) + (appeal / Math.Sqrt(2)) + usefulness,
            1 / (1 + Math.Exp(-logOdds)));
    }

    /// <summary>A recent claim of the post's topic: false below the false share of the draw, true above 1 - the true share.</summary>
    public int ClaimOf(ulong post, double uniform, int topic, double falseShare, int tick)
    {
        if (topic < world.Parameters.Population.Topics - 2)
        {
            return Claim.None;
        }

        bool isFalse = uniform < falseShare;
        bool isTrue = !isFalse && uniform >= 1 - _claims.TrueShare;
        return isFalse || isTrue ? Recent(post, topic, isFalse, tick) : Claim.None;
    }

    /// <summary>The false claim that was launched last.</summary>
    public int Newest(int tick) =>
        world.Claims.Where(claim => claim.IsFalse && claim.Start <= tick).OrderByDescending(claim => claim.Start)
            .ThenByDescending(claim => claim.Id)
            .Select(claim => claim.Id).FirstOrDefault(Claim.None);

    /// <summary>Of the claims of a topic that are at most some days old, the one with the largest draw of post and claim.</summary>
    private int Recent(ulong post, int topic, bool isFalse, int tick) =>
        world.Claims.Where(claim =>
            claim.IsFalse == isFalse && claim.Topic == topic && claim.Start <= tick && tick - claim.Start <= _claims.RecentDays * 24)
            .OrderByDescending(claim => _draws.Word(Draw.PostClaim, 0, post, claim.Id))
            .Select(claim => claim.Id).FirstOrDefault(Claim.None);
}
