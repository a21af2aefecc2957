namespace InfluenceSim.Model.Laws.Tests.Creators.Strategies;

[Trait("Promise", "people-by-the-book")]
public sealed class BusinessRangesTests
{
    private const float BelowZero = -0.001f;
    private const float AboveOne = 1.001f;
    private static readonly Business Usual = Business.Of(BusinessSample.World.Creators[0]);
    private static readonly SimulationParameters Parameters = BusinessSample.World.Parameters;

    public static TheoryData<string, Business> Impossible => new()
    {
        { "the person's energy", Usual with { Energy = BelowZero } },
        { "the person's energy", Usual with { Energy = AboveOne } },
        { "the factor on the price", Usual with { PriceFactor = 0 } },
        { "the factor on the price", Usual with { PriceFactor = AboveOne } },
        { "the posts' authenticity", Usual with { Authenticity = BelowZero } },
        { "the posts' authenticity", Usual with { Authenticity = AboveOne } },
        { "the factor on posts that lasts", Usual with { Volume = BelowZero } },
        { "the factor on posts that lasts", Usual with { Volume = float.PositiveInfinity } },
        { "the factor on posts of this week", Usual with { Pace = BelowZero } },
        { "the factor on posts of this week", Usual with { Pace = float.NaN } },
        { "the posts' usefulness", Usual with { Usefulness = float.NaN } },
        { "the posts' quality", Usual with { Quality = float.NegativeInfinity } },
        { "the topic that is copied", Usual with { TrendTopic = -2 } },
        { "the topic that is copied", Usual with { TrendTopic = (sbyte)Parameters.Population.Topics } },
        { "the style that is copied", Usual with { TrendStyle = -2 } },
        { "the style that is copied", Usual with { TrendTopic = 0, TrendStyle = -1 } },
        { "the style that is copied", Usual with { TrendTopic = 0, TrendStyle = (sbyte)Parameters.Creators.Bandit.Styles } },
    };

    public static TheoryData<Business> OnTheBorder =>
    [
        Usual with { Energy = 0, PriceFactor = float.Epsilon, Authenticity = 0, Volume = 0, Pace = 0 },
        Usual with { Energy = 1, PriceFactor = 1, Authenticity = 1, Volume = float.MaxValue, Pace = float.MaxValue },
        Usual with { Usefulness = float.MinValue, Quality = float.MaxValue, TrendTopic = -1, TrendStyle = -1 },
        Usual with { TrendTopic = 0, TrendStyle = 0 },
        Usual with
        {
            TrendTopic = (sbyte)(Parameters.Population.Topics - 1), TrendStyle = (sbyte)(Parameters.Creators.Bandit.Styles - 1),
        },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_business_that_cannot_be_is_refused_by_what_is_wrong_with_it(string what, Business made)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Apply(made));
        Assert.Contains("'own' gave ", refused.Message, StringComparison.Ordinal);
        Assert.Contains($" as {what}; allowed is ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OnTheBorder))]
    public void A_business_on_the_border_of_what_can_be_goes_on_as_it_is(Business made) => Assert.Equal(made, Apply(made));

    private static Business Apply(Business made) =>
        new NamedStrategy("own", new Making(made), _ => 1).Apply(Usual, BusinessSample.Losing(week: 1), Parameters);

    private sealed class Making(Business made) : IStrategy
    {
        public uint Number => StrategyRegistry.FirstOwnNumber;

        public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

        public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => made;
    }
}
