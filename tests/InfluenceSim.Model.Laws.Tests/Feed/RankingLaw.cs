namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>
/// Log score of a card: wI interest + wT tie + wA appeal + wP log(1 + velocity) - age / tau + noise, a false claim's by affinity and
/// proneness, and log f of what is down-ranked. A chronological feed goes by when the card arrived and drops with probability 1 - f.
/// </summary>
internal sealed class RankingLaw(World world, FeedScene scene)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly FeedParameters _feed = world.Parameters.Feed;

    public (double Score, bool IsDropped) Of(int user, FeedCard card, double bond)
    {
        PublishedPost post = card.Post;
        double noise = _draws.Uniform(Draw.UserPost, 0, post.Key, user);
        double factor = Factor(post);
        if (IsChronological(user))
        {
            return (card.Arrived + noise, factor < 1 && _draws.Uniform(Draw.UserPostMore, 2, post.Key, user) < 1 - factor);
        }

        double score = (_feed.InterestWeight * world.Profiles.Interest[(user * world.Parameters.Population.Topics) + post.Post.Topic])
            - ((scene.Tick - post.Post.Tick) / _feed.Tau)
            + (_feed.Noise * ((2 * noise) - 1))
            + Math.Log(factor)
            + (post.IsFalse ? _feed.ClaimAffinity * world.Profiles.Proneness[user] : 0);
        if (_feed.Algorithm == FeedAlgorithm.Engagement)
        {
            score += (_feed.TieWeight * Tie(card, bond)) + (_feed.AppealWeight * Appeal(post.Post))
                + (_feed.PopularityWeight * post.Popularity.Log);
        }

        return (score, false);
    }

    private bool IsChronological(int user)
    {
        double share = scene.Rules.ChronologicalShare;
        return _feed.Algorithm == FeedAlgorithm.Chronological
            || (share > 0 && _draws.Uniform(Draw.ChronologicalFeed, 0, (ulong)user) < share);
    }

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

    /// <summary>What all levers leave of the score; posts made with AI tools are as of personas for brands, who is labelled by mistake counts as a farm.</summary>
    private double Factor(PublishedPost post)
    {
        double factor = post.IsFalse ? scene.Rules.DownrankClaims : 1;
        int creator = post.Post.Author - world.Users;
        if (creator < 0)
        {
            return factor;
        }

        bool isLabelled = ((CreatorStatus)scene.Input.Status[creator]).HasFlag(CreatorStatus.Labelled);
        PerKind factors = isLabelled ? scene.Rules.DownrankLabelled : scene.Rules.DownrankUnlabelled;
        return factor * (post.Post.Class switch
        {
            CreatorClass.Commercial or CreatorClass.Hybrid => factors.Commercial,
            CreatorClass.Farm => factors.Farm,
            CreatorClass.Manipulative => factors.Manipulative,
            _ => isLabelled ? factors.Farm : 1,
        });
    }
}
