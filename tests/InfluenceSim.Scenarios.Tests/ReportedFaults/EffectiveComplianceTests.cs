using System.Text.Json.Nodes;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Scenarios.Tests.ReportedFaults;

/// <summary>A duty that all comply with reaches only those who do not evade.</summary>
[Trait("Promise", "reported-faults")]
public sealed class EffectiveComplianceTests
{
    private const string Everybody = "arms: { none: none, duty: [{ mandatoryLabelling: { compliance: 100%, recall: 0 } }] }";

    [Theory]
    [InlineData("")]
    [InlineData("effects: { evasion: none }")]
    [InlineData("effects: { evasion: custom, customEvasion: { commercial: 0.2, farm: 0.6, manipulative: 0.9 } }")]
    [InlineData("creators: { mix: { farm: 0 }, extraPersonas: [{ kind: farm }, { kind: farm }, { kind: farm }] }")]
    public void The_reach_is_what_worlds_have_on_average(string more)
    {
        string text = $"population: {{ users: 250 }}\nnetwork: {{ userFollows: 1 }}\n{Everybody}\n{more}";
        Scenario scenario = ScenarioReader.ReadText(text, "x.yaml");
        DutyReach reach = Assert.Single(DutyReach.Of(scenario));
        double personas = 0;
        double willing = 0;
        double posts = 0;
        double willingPosts = 0;
        for (int replicate = 0; replicate < 60; replicate++)
        {
            foreach (CreatorProfile creator in World.Build(scenario.Parameters, ReplicateKey.Of(5, replicate)).Creators.Where(c => c.IsAi))
            {
                int willingNow = creator.Evades ? 0 : 1;
                personas++;
                willing += willingNow;
                posts += creator.PostsPerDay;
                willingPosts += willingNow * creator.PostsPerDay;
            }
        }

        Assert.Equal("duty", reach.Arm);
        Assert.InRange(reach.Personas - (willing / personas), -0.03, 0.03);
        Assert.InRange(reach.Posts - (willingPosts / posts), -0.03, 0.03);
        Assert.Equal(1 - reach.Personas, reach.Evading, 12);
    }

    [Theory]
    [InlineData("mandatoryLabelling: { compliance: 80%, appliesTo: commercial }")]
    [InlineData("voluntaryLabelling: { share: 80%, appliesTo: commercial }")]
    [InlineData("mandatoryLabelling: { compliance: 80%, appliesTo: commercial, from: 10d, ramp: 5d, until: 20d }")]
    public void The_reach_is_that_of_the_strongest_day(string lever)
    {
        DutyReach reach = Assert.Single(DutyReach.Of(ScenarioReader.ReadText(
            $"arms: {{ none: none, a: [{{ {lever} }}] }}\neffects: {{ evasion: none }}\ncreators: {{ fakefluencers: 40 }}", "x.yaml")));

        // 16 of 40 are commercial; a fifth of the others disclose today.
        Assert.Equal(((16 * 0.8) + (24 * 0.2)) / 40, reach.Personas, 12);
        Assert.Equal(0, reach.Evading);
    }

    [Theory]
    [InlineData("exempt: fictional", 0.65, 0.65)]
    [InlineData("scope: sponsored", 0.2, 0.8)]
    [InlineData("scope: sponsored, exempt: fictional", 0.2, 0.65)]
    public void A_duty_on_some_personas_or_some_posts_reaches_so_far(string duty, double personas, double advertisers)
    {
        DutyReach reach = Assert.Single(DutyReach.Of(ScenarioReader.ReadText(
            $"arms: {{ none: none, a: [{{ mandatoryLabelling: {{ compliance: 80%, {duty} }} }}] }}\neffects: {{ evasion: none }}\n"
            + "creators: { fictional: 25% }", "x.yaml")));

        // A quarter are fictional; a fifth of who has no duty disclose today.
        Assert.Equal(personas, reach.Personas, 12);
        Assert.Equal(personas, reach.Posts, 12);
        Assert.Equal(advertisers, reach.Advertisers, 12);
    }

    [Theory]
    [InlineData("arms: { none: none, a: [{ mandatoryLabelling: { compliance: 10% } }] }")]
    [InlineData("arms: { none: none, a: [chronologicalFeed] }")]
    [InlineData("creators: { fakefluencers: 0 }\narms: { none: none, a: [mandatoryLabelling] }")]
    public void An_arm_in_which_nobody_discloses_more_has_none(string text) =>
        Assert.Empty(DutyReach.Of(ScenarioReader.ReadText(text, "x.yaml")));

    [Theory]
    [InlineData("mandatoryLabelling", "compliance")]
    [InlineData("voluntaryLabelling", "share")]
    public void The_keys_sentence_says_first_of_whom_it_is_a_share(string lever, string key)
    {
        JsonNode levers = JsonNode.Parse(ScenarioSchema.Json())!["properties"]!["arms"]!["patternProperties"]!.AsObject().Single().Value!;
        JsonNode settings = levers["anyOf"]![0]!["items"]!["anyOf"]![1]!["properties"]![lever]!["properties"]!;

        Assert.StartsWith("Of personas whose operators do not evade", (string)settings[key]!["description"]!, StringComparison.Ordinal);
    }
}
