using CsCheck;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Feed;

[Trait("Promise", "people-by-the-book")]
[Trait("Promise", "digests-kept")]
public sealed class RecommenderRingTests
{
    private const int Topics = 4;

    // All close together, or anywhere on the ring.
    private static readonly Gen<uint> Places = Gen.OneOf(Gen.UInt[0, 41], Gen.UInt, Gen.UInt[uint.MaxValue - 40, uint.MaxValue]);

    private static readonly Gen<List<Point>> Points =
        Gen.Select(Gen.Int[0, Topics - 1], Places, Gen.ULong[0, 1_000]).List[0, 400]
            .Select(points => points.Select(point => new Point(point.Item1, point.Item2, new Card(point.Item3, 0))).ToList());

    [Fact]
    public void Successor_is_the_first_point_at_or_after_a_place() =>
        Gen.Select(Points, Gen.Int[0, Topics - 1], Places).Sample((points, topic, place) =>
        {
            Point[] own = [.. points.Where(point => point.Topic == topic).OrderBy(point => point.Place).ThenBy(point => point.Card.A)];
            RecommenderRing ring = Ring(points);
            Assert.Equal(own.Select(point => point.Card), ring.Topic(topic).ToArray());
            int expected = Array.FindIndex(own, point => point.Place >= place);
            Assert.Equal(expected < 0 ? own.Length : expected, ring.Successor(topic, place));
            Assert.Equal(ring.SuccessorPlainly(topic, place), ring.Successor(topic, place));
        }, iter: 2_000);

    [Fact]
    public void One_more_post_changes_the_choice_only_of_those_whose_draw_falls_just_before_it() =>
        Gen.Select(Points, Places, Places).Sample((points, added, place) =>
        {
            var extra = new Point(1, added, new Card(5_000, 0));
            RecommenderRing before = Ring(points);
            RecommenderRing after = Ring([.. points, extra]);
            Card? Choice(RecommenderRing ring) =>
                ring.Topic(1).Length == 0 ? null : ring.Topic(1)[ring.Successor(1, place) % ring.Topic(1).Length];
            Assert.True(Choice(after) == Choice(before) || Choice(after) == extra.Card);
        }, iter: 1_000);

    // More posts than are drawn together, so that some have their points and some wait for them.
    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void What_an_hour_that_failed_has_left_is_on_no_ring(int left)
    {
        var tick = new Tick(5);
        List<Point> posts = [.. Enumerable.Range(0, left + 1).Select(number => new Point(0, 0, new Card((ulong)number, 0)))];
        var coming = new PointsToCome(new Draws(ReplicateKey.Of(1, 0)));
        coming.Begin();
        for (int post = 0; post < left; post++)
        {
            coming.Add((uint)post, topic: 0, (ulong)post, tick, count: 2);
        }

        coming.Begin();
        coming.Add((uint)left, topic: 0, (ulong)left, tick, count: 2);
        Card[] cards = coming.ToRing(tick, Topics, new Kept(posts)).Cards.ToArray();
        Assert.Equal([posts[left].Card, posts[left].Card], cards);
    }

    private static RecommenderRing Ring(List<Point> points)
    {
        var ring = new RingPoints();
        for (int i = 0; i < points.Count; i++)
        {
            ring.Add(points[i].Topic, points[i].Place, (uint)i);
        }

        return ring.ToRing(Topics, new Kept(points));
    }

    private readonly struct Kept(List<Point> points) : IKeptCards
    {
        public Card At(uint place) => points[(int)place].Card;
    }

    private sealed record Point(int Topic, uint Place, Card Card);
}
