using System.Runtime.CompilerServices;
using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Tests.Messages;

public sealed class CardTests
{
    private const int MostAccounts = 0x0FFFFFFE;

    private static readonly Gen<Post> Posts =
        from author in AtExtremes(0, MostAccounts)
        from tick in AtExtremes(0, ushort.MaxValue)
        from slot in AtExtremes(0, 255)
        from topic in AtExtremes(0, 15)
        from claim in Gen.OneOf(AtExtremes(0, Claim.Limit - 1), Gen.Const(Claim.None))
        from agenda in AtExtremes(0, Card.NoAgenda)
        from sponsored in Gen.Bool
        from appeal in Gen.OneOf(Gen.Float[-4, 4], Gen.Const(-100f), Gen.Const(100f))
        select new Post(
            new Account(author), new Tick(tick), (byte)slot, (byte)topic, 0, (byte)claim, (byte)agenda, sponsored, appeal, appeal, 0.5f,
            CreatorClass.Person);

    [Fact]
    public void Is_16_bytes() => Assert.Equal(16, Unsafe.SizeOf<Card>());

    [Fact]
    public void Keeps_what_it_is_made_of() =>
        Gen.Select(Posts, AtExtremes(0, Card.IndexLimit - 1)).Sample((post, index) =>
        {
            Card card = Card.Of(post, index);
            Assert.Equal(
                (post.Author, post.Tick, (int)post.Slot, (int)post.Topic, (int)post.Claim, (int)post.Agenda, post.Sponsored, index,
                    Card.Root, 0),
                (card.Author, card.Tick, card.Slot, card.Topic, card.Claim, card.Agenda, card.Sponsored, card.Index, card.Sharer,
                    card.Delta));
            Assert.InRange(card.Appeal, Math.Clamp(post.Appeal, -4, 3.9375) - 0.04, Math.Clamp(post.Appeal, -4, 3.9375) + 0.04);
        }, iter: 5_000);

    [Fact]
    public void Is_kept_in_half_the_bytes_by_who_knows_its_tick_and_its_index() =>
        Gen.Select(Posts, AtExtremes(0, Card.IndexLimit - 1)).Sample((post, index) =>
        {
            Card card = Card.Of(post, index);
            Assert.Equal(card, new PublishedCard(card).At(post.Tick, index));
        }, iter: 5_000);

    [Fact]
    public void Is_kept_in_8_bytes() => Assert.Equal(8, Unsafe.SizeOf<PublishedCard>());

    [Fact]
    public void Passed_on_it_is_the_same_post_from_somebody_else() =>
        Gen.Select(Posts, AtExtremes(0, Card.IndexLimit - 1), AtExtremes(0, MostAccounts), AtExtremes(0, 127), AtExtremes(1, 127))
            .Sample((post, index, sharer, first, second) =>
        {
            Card card = Card.Of(post, index);
            Card again = card.PassedOn(new Account(1), new Tick(post.Tick + first))
                .PassedOn(new Account(sharer), new Tick(post.Tick + second));
            Assert.Equal(card.A, again.A);
            Assert.Equal((sharer, second), (again.Sharer, again.Delta));
            Assert.Equal((card.Index, card.Topic, card.Appeal), (again.Index, again.Topic, again.Appeal));
        }, iter: 5_000);

    [Fact]
    public void Different_posts_have_different_identities() =>
        Gen.Select(Posts, Posts).Where((left, right) => (left.Author, left.Tick, left.Slot) != (right.Author, right.Tick, right.Slot))
            .Sample((left, right) => Assert.NotEqual(Card.Of(left, 0).A, Card.Of(right, 0).A));

    private static Gen<int> AtExtremes(int low, int high) => Gen.OneOf(Gen.Int[low, high], Gen.Const(low), Gen.Const(high));
}
