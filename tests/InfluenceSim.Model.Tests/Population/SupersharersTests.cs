using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Population;

/// <summary>Each preset of `claims.makers` pushes the making of false claims to those whom it is named after.</summary>
public sealed class SupersharersTests(ITestOutputHelper output)
{
    private const int Users = 1_000;
    private const int Replicates = 4;
    private const int Few = 3;

    [Fact]
    public void Personas_make_most_under_their_preset_and_least_under_the_other()
    {
        double personas = Made(ClaimMakers.Personas).ByAi;
        double mixed = Made(ClaimMakers.Mixed).ByAi;
        double supersharers = Made(ClaimMakers.Supersharers).ByAi;
        output.WriteLine($"share of impressions of false claims that personas make: {personas:F3}, {mixed:F3}, {supersharers:F3}");

        Assert.InRange(personas, 0.6, 1);
        Assert.InRange(mixed, 0.2, 0.5);
        Assert.InRange(supersharers, 0, mixed / 1.5);
    }

    [Theory]
    [InlineData(ClaimMakers.Personas, 0, 0.4)]
    [InlineData(ClaimMakers.Mixed, 0.65, 0.95)]
    [InlineData(ClaimMakers.Supersharers, 0.65, 0.95)]
    public void A_few_people_make_most_of_what_people_share_where_there_are_supersharers(ClaimMakers makers, double least, double most)
    {
        double byFew = Made(makers).ByFew;
        output.WriteLine($"share of people's false posts and re-shares by the {Few} most prone: {byFew:F3}");

        Assert.InRange(byFew, least, most);
    }

    /// <summary>Share of impressions that AI creators make, and share of what people post and re-share that the most prone do.</summary>
    private static (double ByAi, double ByFew) Made(ClaimMakers makers)
    {
        (long ai, long impressions, long few, long people) = (0, 0, 0, 0);
        for (int replicate = 0; replicate < Replicates; replicate++)
        {
            World world = SmallWorld.Build(Parameters(makers), seed: 70, replicate);
            HashSet<int> prone = [.. Enumerable.Range(0, Users).OrderByDescending(user => world.Profiles.Proneness[user]).Take(Few)];
            List<TickSummary> run = SmallWorld.Summaries(world);
            ai += SmallWorld.Total(run, Count.FalseImpressionsAi);
            impressions += SmallWorld.Total(run, Count.FalseImpressions);
            int[] makersOfFalse =
            [
                .. run.SelectMany(tick => tick.Reshares).Where(reshare => world.IsFalse(reshare.Card.Claim))
                    .Select(reshare => reshare.Card.Sharer.Number),
                .. run.SelectMany(tick => tick.Retired).Select(record => record.Post)
                    .Where(post => post.Class == CreatorClass.Person && world.IsFalse(post.Claim)).Select(post => post.Author.Number),
            ];
            people += makersOfFalse.Length;
            few += makersOfFalse.Count(prone.Contains);
        }

        return (ai / (double)impressions, few / (double)people);
    }

    private static SimulationParameters Parameters(ClaimMakers makers)
    {
        SimulationParameters parameters = SmallWorld.Parameters(Users, warmUp: 2, horizon: 14);
        return parameters with
        {
            Creators = parameters.Creators with { Manipulative = parameters.Creators.Manipulative with { FalseShare = null } },
            Claims = parameters.Claims with { Makers = makers },
        };
    }
}
