using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>The keys of a scenario that do nothing in it.</summary>
internal sealed class IdleKeys
{
    private readonly IdleRule[] _settings;
    private readonly IdleRule[] _levers;
    private readonly ScenarioValue[] _values;

    public IdleKeys(Scenario scenario)
    {
        var there = new WhatThereIs(scenario);
        var levers = new LeverRules(scenario, there);
        _settings = [.. new WorldRules(scenario, there).All(), .. levers.Settings()];
        _levers = [.. levers.Whole()];
        _values = [.. ScenarioValue.All(scenario)];
    }

    /// <summary>
    /// Values that do nothing and say nothing beyond the default, and sections of nothing else: a resolved scenario leaves them out.
    /// </summary>
    public HashSet<string> Unsaid()
    {
        HashSet<string> unsaid =
            [.. _values.Where(value => value.IsDefault && RuleOf(value.Path) is { IsPart: false }).Select(value => value.Path)];
        HashSet<string> said = [.. _values.Where(value => !unsaid.Contains(value.Path)).SelectMany(value => Sections(value.Path))];
        unsaid.UnionWith(unsaid.SelectMany(Sections).Where(section => !said.Contains(section)).ToArray());
        return unsaid;
    }

    /// <summary>One warning for each stated key that does nothing, and for each such lever.</summary>
    public IEnumerable<ScenarioWarning> Warnings(ErrorLog log)
    {
        var found = _levers.Select(rule => (Path: rule.Keys[0], Rule: (IdleRule?)rule))
            .Concat(_values.Where(value => log.IsStated(value.Path)).Select(value => (value.Path, Rule: RuleOf(value.Path))));
        foreach ((string path, IdleRule? rule) in found)
        {
            if (rule is not null)
            {
                Place place = log.PlaceOf(path);
                yield return new ScenarioWarning(place.File, place.Line, place.Column, path, rule.Says);
            }
        }
    }

    /// <summary>The levers under a path that do nothing, and the values other than the default that do nothing.</summary>
    public IEnumerable<(string Path, IdleRule Rule)> Under(string path) => _levers
        .Select(rule => (Path: rule.Keys[0], Rule: (IdleRule?)rule))
        .Concat(_values.Where(value => !value.IsDefault).Select(value => (value.Path, Rule: RuleOf(value.Path))))
        .Where(idle => idle.Rule is not null && $"{idle.Path}.".StartsWith($"{path}.", StringComparison.Ordinal))
        .Select(idle => (idle.Path, idle.Rule!));

    private static IEnumerable<string> Sections(string path)
    {
        for (int dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            yield return path[..dot];
        }
    }

    private IdleRule? RuleOf(string path) => Array.Find(_settings, rule => rule.IsAbout(path));
}
