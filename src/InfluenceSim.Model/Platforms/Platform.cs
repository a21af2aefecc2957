using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>
/// The platform: counts what posts do, says what is trending, labels creators, and makes the one input of a tick. What
/// it computes at a tick it knows from the end of the tick before.
/// </summary>
public sealed class Platform
{
    private const ulong DeliveryKind = 0x44454C49;
    private const ulong InputKind = 0x494E5055;

    private readonly World _world;
    private readonly RecentPosts _posts;
    private readonly AccountTimelines _accounts;

    /// <summary>The platform as it is at tick 0.</summary>
    /// <param name="world">The world.</param>
    public Platform(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _posts = new RecentPosts(world);
        _accounts = new AccountTimelines(world);
    }

    /// <summary>Order in which a tick's cards reach inboxes; by account only in a test that must see it matter.</summary>
    internal bool DeliverByAccount { get; init; }

    /// <summary>Makes the input of a tick.</summary>
    /// <param name="request">What happened and what is published.</param>
    /// <returns>The input; it stays valid until the platform is called again.</returns>
    public TickInput Prepare(PlatformRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RunDay day = request.Tick.Day;
        _accounts.Update(request.Rules, request.Standings);
        _posts.Count(request.Tick, request.Engagements);
        RecommenderRing trending = _posts.Trending(request.Tick);
        RecommenderRing recent = _posts.Recent(request.Tick);
        Card[] cards = _posts.Publish(request.Tick, request.Posts);
        Delivery[] deliveries = InOrder(request, cards);
        var input = new TickInput
        {
            Tick = request.Tick,
            Day = day.OfPolicies(_world.Parameters.WarmUp),
            Rules = request.Rules,
            Deliveries = deliveries,
            Notices = request.Notices,
            Comments = request.Comments,
            Answers = request.Answers,
            Status = _accounts.StatusesAt(request.Tick),
            Tie = [.. request.Audiences.Select(Tie)],
            Tier = [.. request.Audiences.Select(Tier)],
            Realism =
                [.. Enumerable.Range(0, request.Audiences.Length).Select(creator => (float)_world.RealismOn(new CreatorId(creator), day))],
            Authenticity = _world.Parameters.Economy.Enabled ? [.. request.Standings.Select(standing => standing.Authenticity)] : [],
            ClaimStatus = new byte[Claim.Limit],
            Rows = _posts.Rows,
            Trending = trending,
            Recent = recent,
            FullSurvey = request.FullSurvey,
        };
        input.Hash = HashOf(input);
        return input;
    }

    /// <summary>Hash of the popularity rows.</summary>
    /// <returns>A sum over ticks.</returns>
    public Hash128 HashState() => _posts.HashState();

    /// <summary>Saves the state at a tick boundary.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Platform);
        _posts.Save(writer);
        return writer.ToSection();
    }

    /// <summary>Replaces the state by a saved one.</summary>
    /// <param name="section">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Platform);
        _posts.Load(reader);
        reader.End();
    }

    private float Tie(int audience) =>
        (float)(
            -_world.Parameters.Utility.TieSlope * DetMath.Log(
                Math.Max(_world.Parameters.Utility.LeastTieAudience * _world.ReferenceAudience, audience) / _world.ReferenceAudience));

    private byte Tier(int audience) => (byte)Tiering.Of(audience, _world.ReferenceAudience);

    private Delivery[] InOrder(PlatformRequest request, Card[] cards)
    {
        var deliveries = new Delivery[cards.Length + request.Reshares.Length];
        var order = new ulong[deliveries.Length];
        for (int i = 0; i < cards.Length; i++)
        {
            deliveries[i] = new Delivery(cards[i], cards[i].Author);
        }

        for (int i = 0; i < request.Reshares.Length; i++)
        {
            Card card = request.Reshares[i].Card;
            deliveries[cards.Length + i] = new Delivery(card, card.Sharer);
        }

        for (int i = 0; i < order.Length; i++)
        {
            Card card = deliveries[i].Card;
            ulong post = PostKey.Of(_world.AccountKeyOf(card.Author), card.Day, card.Slot);
            order[i] = DeliverByAccount
                ? (uint)deliveries[i].Card.Author.Number
                : _world.Draws.DeliveryOrder(post, card.Sharer, request.Tick);
        }

        Array.Sort(order, deliveries);
        return deliveries;
    }

    // All but the rules: two sets of rules that do the same are no difference between runs.
    private static Hash128 HashOf(TickInput input)
    {
        var whole = new EntityHash(InputKind, (ulong)input.Tick.Number);
        whole.Add<byte>(input.Status);
        whole.Add<float>(input.Tie);
        whole.Add<float>(input.Realism);
        if (input.Authenticity.Length > 0)
        {
            whole.Add<float>(input.Authenticity);
        }

        whole.Add<byte>(input.ClaimStatus);
        whole.Add<byte>(input.Tier);
        whole.Add<uint>(input.Trending.Places);
        whole.Add<Card>(input.Trending.Cards);
        whole.Add<uint>(input.Recent.Places);
        whole.Add<Card>(input.Recent.Cards);
        whole.Add<FollowChange>(input.Notices);
        whole.Add<Comment>(input.Comments);
        whole.Add<Answer>(input.Answers);
        foreach (PostRow[] rows in input.Rows)
        {
            whole.Add<PostRow>(rows);
        }

        Hash128 sum = whole.Finish();
        foreach (Delivery delivery in input.Deliveries)
        {
            var hash = new EntityHash(DeliveryKind, delivery.Card.A);
            hash.Add(delivery.Card.B);
            hash.Add((ulong)(uint)delivery.Source.Number);
            sum += hash.Finish();
        }

        return sum;
    }
}
