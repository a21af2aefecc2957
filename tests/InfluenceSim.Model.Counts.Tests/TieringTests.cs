namespace InfluenceSim.Model.Counts.Tests;

/// <summary>Tiers begin at 1.4, 2.8, 5.6 and 9.3 times the mean, with one follower either side.</summary>
[Trait("Promise", "counted-twice")]
public sealed class TieringTests
{
    private const double Reference = 100;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(139, 0)]
    [InlineData(140, 1)]
    [InlineData(141, 1)]
    [InlineData(279, 1)]
    [InlineData(280, 2)]
    [InlineData(281, 2)]
    [InlineData(559, 2)]
    [InlineData(560, 3)]
    [InlineData(561, 3)]
    [InlineData(929, 3)]
    [InlineData(931, 4)]
    [InlineData(1_000_000, 4)]
    public void A_follower_more_or_less_changes_the_tier_at_its_border_only(int followers, int tier) =>
        Assert.Equal(tier, Tiering.Of(followers, Reference));
}
