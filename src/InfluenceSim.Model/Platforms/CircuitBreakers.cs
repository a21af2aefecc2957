using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// Which posts are held back because they are re-shared fast. Re-shares are counted from the first tick on in which there is a breaker.
/// </summary>
internal sealed class CircuitBreakers(World world, RecentPosts posts)
{
    // Of each hour its re-shares, each as the same word for the same post.
    private readonly ulong[][] _shares = PostWindow.Empty<ulong>();

    /// <summary>Until when each post is held back.</summary>
    public PostTerms Terms { get; } = new(posts);

    /// <summary>Whether there is nothing to keep.</summary>
    public bool IsEmpty => Terms.IsEmpty && PostWindow.IsEmpty(_shares);

    /// <summary>Counts the re-shares of the hour before a tick, holds back what passed a threshold and lets go what has waited.</summary>
    public void Update(Tick tick, Rules rules, EngagementEvent[][] engagements, List<Intervention> done)
    {
        _shares[PostWindow.SlotOf(tick)] = rules.Breakers.Count == 0 ? [] : Shared(engagements);
        foreach (BreakerRule rule in rules.Breakers)
        {
            HoldBack(tick, rule);
        }

        for (int past = Oldest(tick); past < tick; past++)
        {
            if (!Terms.IsEmptyAt(new Tick(past)))
            {
                Mark(tick, new Tick(past), done);
            }
        }
    }

    public void AddTo(ref EntityHash hash)
    {
        Terms.AddTo(ref hash);
        PostWindow.AddTo(ref hash, _shares);
    }

    public void Save(StateWriter writer)
    {
        Terms.Save(writer);
        PostWindow.Save(writer, _shares);
    }

    public void Load(StateReader reader)
    {
        Terms.Load(reader);
        PostWindow.Load(reader, _shares);
    }

    private void HoldBack(Tick tick, BreakerRule rule)
    {
        var shared = new List<ulong>();
        for (int past = Math.Max(0, tick - rule.Window + 1); past <= tick; past++)
        {
            shared.AddRange(_shares[PostWindow.SlotOf(new Tick(past))]);
        }

        // Blocks answer in any division, and so in any order.
        shared.Sort();
        for (int first = 0, next; first < shared.Count; first = next)
        {
            for (next = first + 1; next < shared.Count && shared[next] == shared[first]; next++)
            {
            }

            var post = new EngagementEvent(shared[first]);
            if (next - first > rule.Threshold && post.Tick >= Oldest(tick))
            {
                Card card = posts.PublishedAt(post.Tick)[post.Index];
                if (rule.Target == BreakerTarget.All || world.IsFalse(card.Claim))
                {
                    Terms.Hold(card, tick + rule.Hours);
                }
            }
        }
    }

    private void Mark(Tick tick, Tick published, List<Intervention> done)
    {
        foreach (Card card in posts.PublishedAt(published))
        {
            ref PostRow row = ref posts.RowOf(card);
            bool isHeldBack = tick < Terms.Of(card);
            if (isHeldBack && !row.IsHeldBack)
            {
                done.Add(new Intervention(card.A, (CreatorClass)row.Class, InterventionKind.HeldBack));
            }

            row.IsHeldBack = isHeldBack;
        }
    }

    // Older posts can no longer be read.
    private int Oldest(Tick tick) => Math.Max(0, tick - world.Parameters.Feed.CardMaxAge);

    private static ulong[] Shared(EngagementEvent[][] engagements) =>
    [
        .. from block in engagements
           from engagement in block
           where engagement.Share != 0
           select EngagementEvent.Of(engagement.Tick, engagement.Index, like: false, comment: false, share: true).Bits
           into post
           orderby post
           select post,
    ];
}
