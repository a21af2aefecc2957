namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>What is fixed about a creator when it enters, each trait by its own word of a draw of its account.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class RosterLawTests
{
    [Fact]
    public void Every_trait_of_every_creator_is_what_its_draws_say()
    {
        World world = CreatorScene.Build(CreatorScene.Parameters);
        CreatorParameters options = world.Parameters.Creators;
        var draws = new KeyedWords(world.Key.Value);
        foreach (CreatorProfile creator in world.Creators.Where(creator => creator.Key.Group != AccountKey.StatedGroup))
        {
            ulong key = KeyedWords.Account(creator.Key);
            double Normal(int word, int block) => draws.Normal(Draw.Attribute, word, key, block);
            Assert.Equal((int)(draws.Uniform(Draw.Attribute, 1, key, 1) * options.Bandit.Styles), creator.Style);
            if (!creator.IsAi)
            {
                Assert.Equal((int)(draws.Uniform(Draw.Attribute, 0, key, 1) * 5), creator.Niche);
                Assert.Equal(0.6 * Normal(2, 1), creator.Talent, 1e-4);
                Assert.Equal(4 * Math.Exp(0.5 * Normal(3, 1)), creator.PostsPerDay, 1e-3);
                Assert.Equal(300_000 * Math.Exp(0.6 * draws.Normal(Draw.Business, 0, key)), creator.Reservation, 100.0);
                Assert.Equal(Math.Clamp(0.6 + (0.15 * draws.Normal(Draw.Business, 1, key)), 0, 1), creator.Authenticity, 1e-4);
                Assert.Equal(0.4 * draws.Normal(Draw.Business, 2, key), creator.Usefulness, 1e-4);
                continue;
            }

            PersonaParameters kind = creator.Class switch
            {
                CreatorClass.Commercial => options.Commercial,
                CreatorClass.Farm => options.Farm,
                _ => options.Manipulative,
            };
            int niche = creator.Class == CreatorClass.Manipulative
                ? 4 - (int)(draws.Word(Draw.Attribute, 0, key, 1) % 2)
                : (int)(draws.Uniform(Draw.Attribute, 0, key, 1) * 5);
            Assert.Equal(niche, creator.Niche);
            Assert.Equal(kind.PostsPerDay * Math.Exp(0.3 * Normal(3, 1)), creator.PostsPerDay, 1e-3);
            Assert.Equal(Math.Clamp(kind.Realism + (0.05 * Normal(0, 2)), 0, 1), creator.Realism, 1e-4);
            Assert.Equal((0, 0.3), (creator.Talent, creator.Authenticity));
        }
    }
}
