namespace InfluenceSim.Scenarios.Idle;

/// <summary>Keys that do nothing in a scenario, or less than they state, and why.</summary>
/// <param name="Why">Why, in the words of a warning.</param>
/// <param name="Keys">Paths of the keys; one that ends in a dot stands for all below it.</param>
internal sealed record IdleRule(string Why, IReadOnlyList<string> Keys)
{
    /// <summary>What a warning says of such a key.</summary>
    public string Says => IsPart ? Why : "does nothing: " + Why;

    /// <summary>Why, where it is of a lever: so that it can be said in another language.</summary>
    public Said? Reason { get; init; }

    /// <summary>Whether the keys do something, only not all that they state.</summary>
    public bool IsPart { get; init; }

    /// <summary>A rule of a lever.</summary>
    public static IdleRule Of(Said why, IReadOnlyList<string> keys) => new(why.ToString(), keys) { Reason = why };

    public bool IsAbout(string path) =>
        Keys.Any(key => key == path || (key[^1] == '.' && path.StartsWith(key, StringComparison.Ordinal)));
}
