using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Foundation.Work;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;
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
    private const ulong ModerationKind = 0x4D4F4445;

    private readonly World _world;
    private readonly DoPieces _work;
    private readonly RecentPosts _posts;
    private readonly AccountTimelines _accounts;
    private readonly Takedowns _takedowns;
    private readonly CircuitBreakers _breakers;

    /// <summary>The platform as it is at tick 0.</summary>
    /// <param name="world">The world.</param>
    /// <param name="work">Who does the pieces of an hour's work; null does them in turn. The input is the same.</param>
    public Platform(World world, DoPieces? work = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _work = work ?? Pieces.InTurn;
        _posts = new RecentPosts(world, _work);
        _accounts = new AccountTimelines(world);
        _takedowns = new Takedowns(world, _posts);
        _breakers = new CircuitBreakers(world, _posts);
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
        byte[] statuses = _accounts.StatusesAt(request.Tick);
        Intervention[] interventions = Moderate(request, statuses);
        (RecommenderRing trending, RecommenderRing recent) = _posts.Rings(request.Tick, request.Engagements);
        Card[] cards = Publish(request.Tick, request.Posts);
        Delivery[] deliveries = Deliveries(request, cards);
        var input = new TickInput
        {
            Tick = request.Tick,
            Day = day.OfPolicies(_world.Parameters.WarmUp),
            Rules = request.Rules,
            Deliveries = deliveries,
            Notices = request.Notices,
            Comments = request.Comments,
            Answers = request.Answers,
            Interventions = interventions,
            Status = statuses,
            Tie = [.. request.Audiences.Select(Tie)],
            Tier = [.. request.Audiences.Select(Tier)],
            Realism = RealismOn(day, request.Rules, request.Audiences.Length),
            Authenticity = _world.Parameters.Economy.Enabled ? [.. request.Standings.Select(standing => standing.Authenticity)] : [],
            ClaimStatus = new byte[Claim.Limit],
            Rows = _posts.Rows,
            Trending = trending,
            Recent = recent,
            FullSurvey = request.FullSurvey,
        };
        input.Hash = OrderAndHash(input);
        return input;
    }

    /// <summary>Hash of the popularity rows, and of what is down or held back.</summary>
    /// <returns>A sum over ticks.</returns>
    public Hash128 HashState()
    {
        Hash128 sum = _posts.HashState();
        if (_takedowns.Terms.IsEmpty && _breakers.IsEmpty)
        {
            return sum;
        }

        var hash = new EntityHash(ModerationKind, 0);
        _takedowns.Terms.AddTo(ref hash);
        _breakers.AddTo(ref hash);
        return sum + hash.Finish();
    }

    /// <summary>Saves the state at a tick boundary.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save() => StateWriter.SectionOf(SectionKind.Platform, writer =>
    {
        _posts.Save(writer);
        _takedowns.Terms.Save(writer);
        _breakers.Save(writer);
    });

    /// <summary>Replaces the state by a saved one.</summary>
    /// <param name="section">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Platform);
        _posts.Load(reader);
        _takedowns.Terms.Load(reader);
        _breakers.Load(reader);
        reader.End();
    }

    // What a post is when it is published the platform does not know yet: it can go down in the next tick at the earliest.
    private Intervention[] Moderate(PlatformRequest request, byte[] statuses)
    {
        var done = new List<Intervention>();
        _takedowns.Update(request.Tick, request.Rules, statuses, done);
        _breakers.Update(request.Tick, request.Rules, request.Engagements, done);
        return [.. done];
    }

    private Card[] Publish(Tick tick, Post[] posts)
    {
        Card[] cards = _posts.Publish(tick, posts);
        _takedowns.Terms.Publish(tick);
        _breakers.Terms.Publish(tick);
        return cards;
    }

    private float Tie(int audience) =>
        (float)(
            -_world.Parameters.Utility.TieSlope * DetMath.Log(
                Math.Max(_world.Parameters.Utility.LeastTieAudience * _world.ReferenceAudience, audience) / _world.ReferenceAudience));

    private byte Tier(int audience) => (byte)Tiering.Of(audience, _world.ReferenceAudience);

    private Delivery[] Deliveries(PlatformRequest request, Card[] cards)
    {
        Reshare[] reshares = Array.FindAll(request.Reshares, share => _posts.RowOf(share.Card).MayTravel);
        var deliveries = new Delivery[cards.Length + reshares.Length];
        for (int i = 0; i < cards.Length; i++)
        {
            deliveries[i] = new Delivery(cards[i], cards[i].Author);
        }

        for (int i = 0; i < reshares.Length; i++)
        {
            Card card = reshares[i].Card;
            deliveries[cards.Length + i] = new Delivery(card, card.Sharer);
        }

        return deliveries;
    }

    // The hash of all else reads no deliveries.
    private Hash128 OrderAndHash(TickInput input)
    {
        Hash128 deliveries = Hash128.Zero;
        Hash128 whole = Hash128.Zero;
        _work.Together(
            () =>
            {
                PutInOrder(input.Deliveries, input.Tick);
                deliveries = HashOf(input.Deliveries);
            },
            () => whole = HashOf(input));
        return whole + deliveries;
    }

    private void PutInOrder(Delivery[] deliveries, Tick tick)
    {
        var order = new ulong[deliveries.Length];
        for (int i = 0; i < order.Length; i++)
        {
            Card card = deliveries[i].Card;
            ulong post = PostKey.Of(_world.AccountKeyOf(card.Author), card.Day, card.Slot);
            order[i] = DeliverByAccount
                ? (uint)deliveries[i].Card.Author.Number
                : _world.Draws.DeliveryOrder(post, card.Sharer, tick);
        }

        Array.Sort(order, deliveries);
    }

    private float[] RealismOn(RunDay day, Rules rules, int creators)
    {
        ILookup<CreatorId, Instruction> told = rules.Instructions.ToLookup(one => one.Creator(_world.Parameters.Creators));
        return
        [
            .. Enumerable.Range(0, creators).Select(number => new CreatorId(number)).Select(creator =>
            {
                double own = _world.RealismOn(creator, day);
                return (float)(told.Contains(creator) ? told[creator].ToArray().Realism(own) : own);
            }),
        ];
    }

    // Deliveries are added apart. Rules are left out: two sets of rules that do the same are no difference between runs.
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

        if (input.Interventions.Length > 0)
        {
            whole.Add<Intervention>(input.Interventions);
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

        return whole.Finish();
    }

    private static Hash128 HashOf(Delivery[] deliveries)
    {
        Hash128 sum = Hash128.Zero;
        foreach (Delivery delivery in deliveries)
        {
            var hash = new EntityHash(DeliveryKind, delivery.Card.A);
            hash.Add(delivery.Card.B);
            hash.Add((ulong)(uint)delivery.Source.Number);
            sum += hash.Finish();
        }

        return sum;
    }
}
