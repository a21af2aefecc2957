using System.Runtime.CompilerServices;
using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Tests.Messages;

public sealed class PostRowTests
{
    [Fact]
    public void Is_16_bytes() => Assert.Equal(16, Unsafe.SizeOf<PostRow>());

    [Fact]
    public void Keeps_attributes_within_a_step() =>
        Gen.Select(Gen.Float[-6, 6], Gen.Float[-6, 6], Gen.Float[0, 1], Gen.Int[0, 5])
            .Sample((entertainment, usefulness, quality, author) =>
        {
            var post = new Post(
                new Account(0), new Tick(0), 0, 0, 0, Claim.None, Card.NoAgenda, false, entertainment, usefulness, quality,
                (CreatorClass)author);
            PostRow row = PostRow.Of(post);
            const double most = 127 / 31.0;
            Assert.Equal(Math.Clamp(entertainment, -most, most), row.Entertainment, 0.5 / 31 + 1e-6);
            Assert.Equal(Math.Clamp(usefulness, -most, most), row.Usefulness, 0.5 / 31 + 1e-6);
            Assert.Equal(quality, row.Quality, 0.5 / 255 + 1e-6);
            Assert.Equal(author, row.Class);
            Assert.Equal((0u, 0u), (row.Likes, row.Velocity));
        }, iter: 2_000);
}
