namespace InfluenceSim.Benchmarks.Scale.Tables;

/// <summary>One call's figures, with what is needed to compare them.</summary>
/// <param name="Measured">When.</param>
/// <param name="Version">What was measured: version and commit.</param>
/// <param name="Machine">Processors, architecture and runtime.</param>
/// <param name="Rounds">Rounds of each figure that is measured by rounds.</param>
/// <param name="Sizes">Figures by number of users.</param>
internal sealed record ScaleTable(
    DateTimeOffset Measured, string Version, string Machine, int Rounds, IReadOnlyList<ScaleSize> Sizes)
{
    /// <summary>Refuses to be compared with a table that has no size in common.</summary>
    /// <param name="users">Sizes of the other.</param>
    /// <exception cref="InvalidDataException">There is no such size here.</exception>
    public void RequireOneOf(IReadOnlyList<int> users)
    {
        if (!Sizes.Any(size => users.Contains(size.Users)))
        {
            throw new InvalidDataException(
                $"nothing to compare with: the table is of {string.Join(", ", Sizes.Select(size => size.Users))} users, "
                    + $"asked are {string.Join(", ", users)}");
        }
    }
}

/// <summary>The figures of one size.</summary>
/// <param name="Users">Number of users.</param>
/// <param name="Load">The load as stated.</param>
/// <param name="Values">Values by key of the figure, one for each round.</param>
internal sealed record ScaleSize(int Users, string Load, IReadOnlyDictionary<string, IReadOnlyList<double>> Values)
{
    /// <summary>The middle value of a figure; null where it was not measured.</summary>
    public double? Median(Figure figure) => Of(figure)?.Median;

    /// <summary>A figure's rounds; null where it was not measured.</summary>
    public Rounds? Of(Figure figure) =>
        Values.TryGetValue(figure.Key, out IReadOnlyList<double>? values) && values.Count > 0 ? new Rounds(values) : null;
}
