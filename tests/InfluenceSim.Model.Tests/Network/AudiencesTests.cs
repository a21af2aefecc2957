using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Network;

public sealed class AudiencesTests
{
    private const double Large = 0.05;

    [Theory]
    [InlineData(300)]
    [InlineData(37)]
    public void A_large_audience_is_those_of_the_largest_draws(int users)
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(users));
        int large = 0;
        foreach ((int number, CreatorProfile creator) in world.Creators.Index())
        {
            int audience = Math.Min(creator.Audience, users);
            if (audience <= Large * users)
            {
                continue;
            }

            large++;
            var account = new CreatorId(number).AsAccount(users);
            IEnumerable<int> expected = Enumerable.Range(0, users)
                .OrderByDescending(user => LogWeight(world, creator, user)
                    + world.Draws.AudienceWeight(creator.Key.Packed, new Account(user)).Gumbel)
                .Take(audience)
                .Order();
            Assert.Equal(expected, Enumerable.Range(0, users).Where(user => world.Follows.Has(new Account(user), account)));
        }

        Assert.True(large > 2, $"only {large} creators have a large audience");
    }

    private static double LogWeight(World world, CreatorProfile creator, int user)
    {
        CreatorParameters parameters = world.Parameters.Creators;
        UserProfiles people = world.Profiles;
        double proneness = creator.Class == CreatorClass.Manipulative ? parameters.ManipulativeProneness * people.Proneness[user] : 0;
        return DetMath.Log(DetMath.Exp((parameters.AudienceInterest * people.InterestOf(new Account(user))[creator.Niche]) + proneness));
    }
}
