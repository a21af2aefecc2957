using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Tests;

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>Who can tell which persona, by all pairs at a time and by each pair.</summary>
[Trait("Promise", "digests-kept")]
public sealed class PairSurveyTests
{
    private const int Users = 1_303;

    // Two blocks, none of which is a number of whole batches, or of whole vectors.
    private const int UsersPerBlock = 701;

    // The doubt is what a run has, so that hardly any pair is asked by itself, or such that some, most or all are.
    [Theory]
    [InlineData(null)]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(double.PositiveInfinity)]
    public void All_pairs_at_a_time_are_counted_as_each_by_itself(double? doubt)
    {
        World world = SmallWorld.Build(SmallWorld.Parameters(Users, warmUp: 0, horizon: 2));
        var conductor = new Conductor(world, [new LiteracyCampaign { Reach = 0.4 }]);
        var parts = new LocalParts(world, UsersPerBlock);
        TickInput? last = null;
        Survey? survey = null;
        new LocalSimulation(conductor, parts) { Asked = ask => last = ask is AskBlocks blocks ? blocks.Input : last }
            .Run(observer: tick => survey = tick.Survey ?? survey);

        var plain = new Survey();
        long asked = 0;
        long inDoubt = 0;
        survey = doubt is null ? survey : new Survey();
        foreach (HumanUsers block in parts.Blocks)
        {
            var recognition = new Recognition(world, block.State.Columns, block.State.Follows);
            recognition.Begin(last!);
            AddPlainly(plain, world, last!, block, recognition);
            if (doubt is { } margin)
            {
                var pairs = new PairSurvey(world, recognition, last!) { Doubt = margin };
                pairs.AddTo(survey!, new Account(block.First), block.UserCount);
                asked += pairs.Asked;
                inDoubt += Near(margin, world, last!, block, recognition);
            }
        }

        Assert.True(plain[SurveySum.CanTell] > 0 && plain[SurveySum.TaughtCanTell] > 0);
        Assert.True(plain[SurveySum.CanTell] < plain[SurveySum.Pairs] && plain[SurveySum.TaughtPairs] < plain[SurveySum.Pairs]);
        Assert.All(
            (SurveySum[])[SurveySum.Pairs, SurveySum.CanTell, SurveySum.TaughtPairs, SurveySum.TaughtCanTell],
            sum => Assert.Equal(plain[sum], survey![sum]));
        Assert.Equal(inDoubt, asked);
    }

    // Pairs whose u (1 + e^-z) is as near to 1.
    private static int Near(double margin, World world, TickInput input, HumanUsers block, Recognition recognition) =>
        PersonasIn(world, input).Sum(persona => Enumerable.Range(block.First, block.UserCount).Count(number =>
        {
            var user = new Account(number);
            Draw[] drawn = new Draw[1];
            world.Draws.CanTell(world.CreatorKeys[persona], user, drawn);
            double insight = recognition.Insight(user) - recognition.Disguise(persona);
            return Math.Abs((drawn[0].Uniform * (1 + Math.Exp(-insight))) - 1) <= margin;
        }));

    private static IEnumerable<CreatorId> PersonasIn(World world, TickInput input) =>
        Enumerable.Range(0, world.Creators.Count).Select(number => new CreatorId(number))
            .Where(creator => world.Creators[creator].IsAi && (input.Status[creator] & (byte)CreatorStatus.Absent) == 0);

    private static void AddPlainly(Survey plain, World world, TickInput input, HumanUsers block, Recognition recognition)
    {
        foreach (int number in Enumerable.Range(block.First, block.UserCount))
        {
            var user = new Account(number);
            foreach (CreatorId persona in PersonasIn(world, input))
            {
                int canTell = recognition.CanTell(user, persona) ? 1 : 0;
                plain[SurveySum.Pairs]++;
                plain[SurveySum.CanTell] += canTell;
                plain[SurveySum.TaughtPairs] += recognition.IsTaught(user) ? 1 : 0;
                plain[SurveySum.TaughtCanTell] += recognition.IsTaught(user) ? canTell : 0;
            }
        }
    }
}
