using CsCheck;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Messages;

[Trait("Promise", "digests-kept")]
public sealed class PostContentTests
{
    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters(users: 20));

    [Fact]
    public void The_topic_by_bounds_is_that_of_all_scores() =>
        Gen.Select(Gen.ULong, Gen.OneOf(Gen.Float[-3, 3], Gen.Const(0f)).Array[3, 16]).Sample(
            (post, interest) => Assert.Equal(PostContent.TopicPlainly(World, post, interest), PostContent.Topic(World, post, interest)),
            iter: 20_000);
}
