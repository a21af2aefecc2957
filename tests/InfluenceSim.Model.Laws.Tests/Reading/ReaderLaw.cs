namespace InfluenceSim.Model.Laws.Tests.Reading;

/// <summary>
/// One reader's sessions: each item from the recommender with its share, else the best of the inbox; nothing twice that is among
/// the last posts read or shared, nothing too old, banned or removed. The card of a post that is down waits.
/// </summary>
internal sealed class ReaderLaw(World world, FeedScene scene, int user)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly FeedParameters _feed = world.Parameters.Feed;
    private readonly List<FeedCard> _inbox = [];
    private readonly List<PublishedPost> _read = [];
    private readonly List<PublishedPost> _shared = [];

    /// <summary>The posts read in the scene's tick, in this order.</summary>
    public List<PublishedPost> Read()
    {
        foreach (FeedCard card in scene.Delivered.Where(card => scene.Follows(user, card.Source) && card.Post.Post.Author != user))
        {
            _inbox.Add(card);
            if (_inbox.Count > _feed.Inbox)
            {
                _inbox.RemoveAt(0);
            }
        }

        var ranking = new RankingLaw(world, scene);
        _inbox.RemoveAll(card => !IsShown(card.Post) || (card.Sharer >= 0 && !IsPerSharer && IsRemembered(card.Post)));
        Dictionary<FeedCard, double> open = [];
        foreach (FeedCard card in _inbox.Where(card => !scene.IsDown(card.Post)))
        {
            if (!ranking.IsDropped(user, card.Post))
            {
                open.Add(card, ranking.Of(user, card, scene.BondOf(user, card)));
            }
        }

        var items = new List<PublishedPost>();
        for (int item = 0; ; item++)
        {
            bool isRecommended = ranking.HasRecommendations(user)
                && _draws.Uniform(Draw.Item, 0, (ulong)user, scene.Tick, item) < scene.OutOfNetworkShare;
            PublishedPost? next = isRecommended ? Recommended(item, ranking) : null;
            if (next is null)
            {
                if (open.Count == 0)
                {
                    return items;
                }

                FeedCard best = open.MaxBy(pair => pair.Value + ranking.Moved(user, pair.Key.Post, items)).Key;
                open.Remove(best);
                _inbox.Remove(best);
                next = best.Post;
            }

            items.Add(next);
            Remember(next, open);
            if (_draws.Uniform(Draw.Item, 3, (ulong)user, scene.Tick, item) < 1 / _feed.ItemsMean)
            {
                return items;
            }
        }
    }

    private bool IsPerSharer => _feed.Repeats == FeedRepeats.PerSharer;

    private bool IsShown(PublishedPost post) => scene.Tick - post.Post.Tick <= _feed.CardMaxAge
        && !(post.Post.Author >= world.Users && ((CreatorStatus)scene.Input.Status[post.Post.Author - world.Users])
            .HasFlag(CreatorStatus.Banned))
        && !(post.Post.Claim != Claim.None && scene.Input.ClaimStatus[post.Post.Claim] == 1);

    private bool IsRemembered(PublishedPost post) =>
        _read.TakeLast(_feed.ReadMemory).Contains(post) || _shared.TakeLast(_feed.SharedMemory).Contains(post);

    private void Remember(PublishedPost post, Dictionary<FeedCard, double> open)
    {
        _read.Add(post);
        if (world.Parameters.Reactions.ConstantShare == 1 && !_shared.Contains(post))
        {
            _shared.Add(post);
        }

        if (!IsPerSharer)
        {
            _inbox.RemoveAll(card => card.Post == post);
            foreach (FeedCard card in open.Keys.Where(card => card.Post == post).ToArray())
            {
                open.Remove(card);
            }
        }
    }

    /// <summary>
    /// A topic in proportion to e^interest, then the successor of the reader's own draw on the ring, over its end to its
    /// beginning.
    /// </summary>
    private PublishedPost? Recommended(int item, RankingLaw ranking)
    {
        int topics = world.Parameters.Population.Topics;
        double[] weights = [.. Enumerable.Range(0, topics).Select(topic => Math.Exp(world.Profiles.Interest[(user * topics) + topic]))];
        double at = _draws.Uniform(Draw.Item, 1, (ulong)user, scene.Tick, item) * weights.Sum();
        int chosen = Enumerable.Range(0, topics).First(topic => at < weights.Take(topic + 1).Sum() || topic == topics - 1);
        bool explores = _draws.Uniform(Draw.Item, 2, (ulong)user, scene.Tick, item) < _feed.Explore;
        List<RingPoint> ring = explores ? scene.Recent(chosen) : scene.Trending(chosen);
        uint place = _draws.Word(Draw.ItemPlace, 0, (ulong)user, scene.Tick, item);
        return ring.Where(point => point.Place >= place).Concat(ring.Where(point => point.Place < place))
            .Select(point => point.Post)
            .FirstOrDefault(post =>
                post.Post.Author != user && IsShown(post) && !IsRemembered(post) && !ranking.IsDropped(user, post));
    }
}
