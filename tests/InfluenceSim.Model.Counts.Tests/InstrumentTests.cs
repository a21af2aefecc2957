using System.Text.RegularExpressions;

namespace InfluenceSim.Model.Counts.Tests;

/// <summary>What telemetry calls a measure, and what it says of its groups.</summary>
public sealed partial class InstrumentTests
{
    [Fact]
    public void Every_measure_has_an_instrument_of_its_own_with_a_lower_case_name()
    {
        Instrument[] all = [.. DataDictionary.All.Select(Instrument.Of)];
        Assert.Distinct(all.Select(instrument => instrument.Name));
        Assert.All(all, instrument => Assert.Matches(Name(), instrument.Name));
    }

    [Theory]
    [InlineData("claimImpressions", "influencesim.claim_impressions", true, "{impression}")]
    [InlineData("engagementShift", "influencesim.engagement_shift", false, "1")]
    [InlineData("income", "influencesim.income", false, "kr")]
    public void A_sum_is_a_counter_and_a_level_is_none(string measure, string name, bool isCounter, string unit) =>
        Assert.Equal(new Instrument(name, isCounter, unit), Instrument.Of(DataDictionary.Get(measure)));

    [Theory]
    [InlineData("itemAge", "influencesim.item_age", "{hour}")]
    [InlineData("minutes", "influencesim.reading_time", "{minute}")]
    [InlineData("reachHalfTime", "influencesim.reach_half_time", "{day}")]
    public void Simulated_time_does_not_look_like_real_time(string measure, string name, string unit) =>
        Assert.Equal(new Instrument(name, false, unit), Instrument.Of(DataDictionary.Get(measure)));

    [Theory]
    [InlineData("engagement7d", "ai", "creator.kind")]
    [InlineData("engagement", "farm", "creator.kind")]
    [InlineData("engagementRate", "mega", "creator.tier")]
    [InlineData("cascadeSize", "true", "claim.truth")]
    [InlineData("aiImpressions", "labelled", "label.state")]
    [InlineData("opinionShift", "agenda-2", "agenda")]
    [InlineData("incomeLorenz", "lowest-50", "group")]
    public void A_group_is_told_by_an_attribute(string measure, string group, string key) =>
        Assert.Equal(KeyValuePair.Create(key, group), Instrument.AttributeOf(DataDictionary.Get(measure), group));

    [Fact]
    public void Everybody_together_bears_no_attribute() => Assert.Null(Instrument.AttributeOf(DataDictionary.Get("impressions"), "all"));

    [GeneratedRegex(@"^influencesim\.[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Name();
}
