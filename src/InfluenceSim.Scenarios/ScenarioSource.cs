using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>Where a scenario states its keys, for what turns out to be wrong with it after it was read.</summary>
public sealed class ScenarioSource
{
    private readonly Func<string, Place> _placeOf;

    internal ScenarioSource(Func<string, Place> placeOf) => _placeOf = placeOf;

    /// <summary>A scenario that was not read.</summary>
    internal static ScenarioSource Nowhere { get; } = new(_ => new Place("scenario", 1, 1));

    /// <summary>What is wrong with the value of a key.</summary>
    /// <param name="key">Path of the key.</param>
    /// <param name="found">What was found.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <returns>The error, at the place of the key, or of the nearest section around it that is stated.</returns>
    public ScenarioError Error(string key, string found, string allowed)
    {
        Place place = _placeOf(key);
        return new ScenarioError(place.File, place.Line, place.Column, key, found, allowed, null);
    }
}
