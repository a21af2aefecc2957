using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>What a person who makes posts for a living publishes on a day: mostly on its niche, in its own style, rarely a claim.</summary>
internal sealed class InfluencerLaw(World world, int creator)
{
    private readonly KeyedWords _draws = new(world.Key.Value);
    private readonly ContentLaw _content = new(world);
    private readonly CreatorProfile _profile = world.Creators[creator];
    private readonly InfluencerParameters _options = world.Parameters.Creators.Influencer;
    private readonly ulong _key = KeyedWords.Account(world.Creators[creator].Key);

    public List<Post> Posts(CreatorBrief brief, InfluencerWeek week)
    {
        int wanted = _draws.Poisson(_profile.PostsPerDay * week.Pace, Draw.CreatorPostCount, 0, _key, brief.Day);
        return [.. Enumerable.Range(0, Math.Min(wanted, brief.PostsToday)).Select(slot => Write(brief, slot, week))];
    }

    private Post Write(CreatorBrief brief, int slot, InfluencerWeek week)
    {
        ulong post = KeyedWords.Post(_key, brief.Day, slot);
        bool isInNiche = _draws.Uniform(Draw.PostContent, 1, post) < _options.NicheShare;
        int other = (int)Math.Floor(_draws.Uniform(Draw.PostContent, 2, post) * world.Parameters.Population.Topics);
        (int topic, int style) = (isInNiche ? _profile.Niche : other, _profile.Style);
        if (week.Copied is { } copied && _draws.Uniform(Draw.Trend, 0, post) < world.Parameters.Economy.Adaptation.Trend.Share)
        {
            (topic, style) = copied;
        }

        int tick = _content.Tick(post, brief.Day);
        bool isPaid = _draws.Uniform(Draw.PostContent, 3, post) < brief.SponsoredShare;
        double claimed = _draws.Uniform(Draw.PostContent, 0, post);
        int claim = isPaid ? Claim.None : _content.ClaimOf(post, claimed, topic, _options.FalseShare, tick);
        (double entertainment, double usefulness, double quality) =
            _content.Worth(post, topic, style, 0, _profile.Talent + week.Quality, _profile.Usefulness + week.Usefulness);
        return new Post(
            new Account(world.Users + creator),
            new Tick(tick),
            (byte)slot,
            (byte)topic,
            (byte)style,
            (byte)claim,
            Card.NoAgenda,
            isPaid,
            (float)entertainment,
            (float)usefulness,
            (float)quality,
            week.UsesAi ? CreatorClass.Hybrid : _profile.Class);
    }
}
