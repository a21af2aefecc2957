using InfluenceSim.Scenarios.Idle;

namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>A rule about a key that is called otherwise now would warn of nothing.</summary>
[Trait("Promise", "every-key-acts")]
public sealed class IdleRulesTests
{
    [Fact]
    public void Each_rule_is_about_keys_that_there_are()
    {
        Scenario[] scenarios = [.. Settings.OfWorlds.Concat(Settings.OfLevers()).Select(setting => setting.AsItIs())];
        string[] paths = [.. scenarios.SelectMany(ScenarioValue.All).Select(value => value.Path).Distinct()];

        IdleRule[] rules = [.. scenarios.SelectMany(scenario =>
        {
            var there = new WhatThereIs(scenario);
            return new WorldRules(scenario, there).All().Concat(new LeverRules(scenario, there).Settings());
        })];

        Assert.NotEmpty(rules);
        Assert.All(
            rules.SelectMany(rule => rule.Keys).Distinct(),
            key => Assert.Contains(paths, path => new IdleRule("", [key]).IsAbout(path)));
    }
}
