using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Tests.Foundation.Randomness;

/// <summary>Blocks that are made side by side are those that are made one by one, whatever their number.</summary>
[Trait("Promise", "digests-kept")]
public sealed class PhiloxBlocksTests
{
    private static readonly Gen<uint> Word = Gen.OneOf(Gen.UInt, Gen.Const(0u), Gen.Const(1u), Gen.Const(uint.MaxValue));

    private static readonly Gen<Words[]> Counters =
        Gen.Select(Word, Word, Word, Word).Select(words => new Words(words.Item1, words.Item2, words.Item3, words.Item4)).Array[0, 40];

    private static readonly Draws One = new(ReplicateKey.Of(1, 0));

    [Fact]
    public void Side_by_side_blocks_are_the_same() =>
        Gen.Select(Counters, Gen.OneOf(Gen.ULong, Gen.Const(0UL), Gen.Const(ulong.MaxValue))).Sample((counters, key) =>
        {
            Words[] plain = [.. counters];
            PhiloxBlocks.FillPlainly(plain, key);
            PhiloxBlocks.Fill(counters, key);
            Assert.Equal(plain, counters);
        }, iter: 2_000);

    [Fact]
    public void Many_draws_are_those_of_each() => Gen.Select(Gen.ULong.Array[1, 20], Gen.Int[0, 5_000_000], Gen.Int[0, 50_000]).Sample(
        (posts, number, hour) =>
        {
            (var user, var tick) = (new Account(number), new Tick(hour));
            var items = new ItemDraws[posts.Length];
            One.Items(user, tick, 3, items);
            var ranked = new UserPostDraws[posts.Length];
            One.UserPosts(posts, user, ranked);
            int[] groups = [.. posts.Select((_, post) => post % 4)];
            var places = new RingPlaceDraws[posts.Length];
            One.RingPlaces(posts, groups, tick, places);
            var topics = new Draw[posts.Length];
            One.PostTopics(posts[0], topics);
            for (int i = 0; i < posts.Length; i++)
            {
                Assert.Equal(One.Item(user, tick, 3 + (uint)i), items[i]);
                Assert.Equal(One.UserPost(posts[i], user), ranked[i]);
                Assert.Equal(One.RingPlaces(posts[i], tick, groups[i]), places[i]);
                Assert.Equal(One.PostTopic(posts[0], i), topics[i]);
            }
        }, iter: 500);

    [Fact]
    public void The_draws_of_an_item_are_those_of_each_kind() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 5_000_000], Gen.Int[0, 0x0FFFFFFF]).Sample((post, reader, passedOn) =>
        {
            (var user, var sharer) = (new Account(reader), new Account(passedOn));
            One.Impression(post, user, sharer, out ImpressionDraws draws);
            Assert.Equal(One.UserPost(post, user), draws.Post);
            Assert.Equal(One.UserPostMore(post, user), draws.More);
            Assert.Equal(One.UserPostSharer(post, user, sharer), draws.Sharer);
            Assert.Equal(One.UserAuthorPost(post, user), draws.Author);
        }, iter: 500);

    [Fact]
    public void The_sessions_of_many_are_those_of_each_group() =>
        Gen.Select(Gen.Int[0, 5_000_000], Gen.Int[0, 50_000], Gen.Int[1, 30]).Sample((first, hour, count) =>
        {
            var groups = new SessionDraws[count];
            One.Sessions(new Account(first), new Tick(hour), groups);
            for (int group = 0; group < count; group++)
            {
                var user = new Account(first + (group * SessionDraws.GroupSize));
                Assert.Equal(One.Sessions(user, new Tick(hour)), groups[group]);
            }
        }, iter: 500);
}
