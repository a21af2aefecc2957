namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>
/// Log score of a card: wI interest + wT tie + wA appeal + wP log(1 + velocity) - age / tau + noise, a false claim's by affinity and
/// proneness. A chronological feed goes by when the card arrived. What is down-ranked by f is dropped with probability 1 - f, for a
/// person and a post once and for all.
/// </summary>
internal sealed class RankingLaw(World world, FeedScene scene)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly FeedParameters _feed = world.Parameters.Feed;

    public bool IsDropped(int user, PublishedPost post) =>
        Factor(post) is < 1 and var factor && _draws.Uniform(Draw.UserPostMore, 2, post.Key, user) < 1 - factor;

    public double Of(int user, FeedCard card, double bond)
    {
        PublishedPost post = card.Post;
        double noise = _draws.Uniform(Draw.UserPost, 0, post.Key, user);
        if (IsChronological(user))
        {
            return card.Arrived + noise;
        }

        if (Own is not null)
        {
            return Interest(user, post) + (_feed.Noise * ((2 * noise) - 1));
        }

        double score = (_feed.InterestWeight * Interest(user, post))
            - ((scene.Tick - post.Post.Tick) / _feed.Tau)
            + (_feed.Noise * ((2 * noise) - 1))
            + (post.IsFalse ? _feed.ClaimAffinity * world.Profiles.Proneness[user] : 0);
        if (_feed.Algorithm == FeedAlgorithm.Engagement)
        {
            score += (_feed.TieWeight * Tie(card, bond)) + (_feed.AppealWeight * Appeal(post.Post))
                + (_feed.PopularityWeight * post.Popularity.Log);
        }

        return score;
    }

    /// <summary>What is added to the score of a post for those that were read in the session before.</summary>
    public double Moved(int user, PublishedPost post, List<PublishedPost> read) => Own is { } own && !IsChronological(user)
        ? -own.Weariness * read.Count(one => one.Post.Topic == post.Post.Topic)
        : 0;

    public bool HasRecommendations(int user) => !IsAmong(scene.Rules.FollowsOnlyShare, user);

    private WearyOfTopics? Own => _feed.Own.Find(_feed.Algorithm) as WearyOfTopics;

    private double Interest(int user, PublishedPost post) =>
        world.Profiles.Interest[(user * world.Parameters.Population.Topics) + post.Post.Topic];

    private bool IsChronological(int user) =>
        _feed.Algorithm == FeedAlgorithm.Chronological || IsAmong(scene.Rules.ChronologicalShare, user);

    private bool IsAmong(double share, int user) => share > 0 && _draws.Uniform(Draw.ChronologicalFeed, 0, (ulong)user) < share;

    private double Tie(FeedCard card, double bond)
    {
        if (card.Sharer >= 0 || card.Post.Post.Author < world.Users)
        {
            return world.Parameters.Utility.TieFriend;
        }

        double relative = scene.Audiences[card.Post.Post.Author - world.Users] / world.ReferenceAudience;
        return (-world.Parameters.Utility.TieSlope * Math.Log(Math.Max(world.Parameters.Utility.LeastTieAudience, relative)))
            + (world.Parameters.Relations.BondTie * bond);
    }

    /// <summary>A card tells appeal in sixteenths.</summary>
    private static double Appeal(Post post) =>
        Math.Clamp(Math.Floor(((post.Entertainment + (double)post.Usefulness) / Math.Sqrt(2) * 16) + 0.5), -64, 63) / 16;

    /// <summary>
    /// What all levers leave of a post's readers; posts made with AI tools are as of personas for brands, who is labelled by mistake counts
    /// as a farm.
    /// </summary>
    private double Factor(PublishedPost post)
    {
        double factor = post.IsFalse ? scene.Rules.DownrankClaims : 1;
        int creator = post.Post.Author - world.Users;
        if (creator < 0)
        {
            return factor;
        }

        bool isLabelled = post.IsLabelled((CreatorStatus)scene.Input.Status[creator]);
        PerKind factors = isLabelled ? scene.Rules.DownrankLabelled : scene.Rules.DownrankUnlabelled;
        if (isLabelled)
        {
            // Of those who come upon a full screen, 64 of 100 look on.
            double screens = post.Post.Sponsored ? Math.Max(scene.Rules.Look.Interstitial, scene.Rules.AdLook.Interstitial)
                : scene.Rules.Look.Interstitial;
            factor *= 1 - screens + (screens * 0.64);
        }

        return factor * (post.Post.Class switch
        {
            CreatorClass.Commercial or CreatorClass.Hybrid => factors.Commercial,
            CreatorClass.Farm => factors.Farm,
            CreatorClass.Manipulative => factors.Manipulative,
            _ => isLabelled ? factors.Farm : 1,
        });
    }
}
