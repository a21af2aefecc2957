using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// Which posts are held back because they are re-shared fast. Re-shares are counted from the first tick on in which there is a breaker.
/// </summary>
internal sealed class CircuitBreakers(World world, RecentPosts posts)
{
    // Of each hour its re-shares, each as the same word for the same post.
    private readonly ulong[][] _shares = Empty();

    /// <summary>Until when each post is held back.</summary>
    public PostTerms Terms { get; } = new(posts);

    /// <summary>Whether there is nothing to keep.</summary>
    public bool IsEmpty => Terms.IsEmpty && Array.TrueForAll(_shares, hour => hour.Length == 0);

    /// <summary>Counts the re-shares of the hour before a tick, holds back what passed a threshold and lets go what has waited.</summary>
    public void Update(Tick tick, Rules rules, EngagementEvent[][] engagements, List<Intervention> done)
    {
        _shares[Slot(tick)] = rules.Breakers.Count == 0 ? [] : Shared(engagements);
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
        foreach (ulong[] hour in _shares)
        {
            hash.Add<ulong>(hour);
        }
    }

    public void Save(StateWriter writer)
    {
        Terms.Save(writer);
        foreach (ulong[] hour in _shares)
        {
            writer.WriteArray<ulong>(hour);
        }
    }

    public void Load(StateReader reader)
    {
        Terms.Load(reader);
        for (int slot = 0; slot < _shares.Length; slot++)
        {
            _shares[slot] = reader.ReadArray<ulong>();
        }
    }

    private void HoldBack(Tick tick, BreakerRule rule)
    {
        var shared = new List<ulong>();
        for (int past = Math.Max(0, tick - rule.Window + 1); past <= tick; past++)
        {
            shared.AddRange(_shares[Slot(new Tick(past))]);
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
                if (rule.Target == BreakerTarget.All || (card.Claim != Claim.None && world.Claims[card.Claim].IsFalse))
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

    private static int Slot(Tick tick) => tick & (TickInput.Window - 1);

    private static ulong[][] Empty()
    {
        var hours = new ulong[TickInput.Window][];
        Array.Fill(hours, []);
        return hours;
    }
}
