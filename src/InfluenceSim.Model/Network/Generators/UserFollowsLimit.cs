using System.Globalization;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Network.Generators;

/// <summary>How many others users can follow on average.</summary>
internal static class UserFollowsLimit
{
    private const double Hundredths = 100;

    /// <summary>As many as there are others.</summary>
    public static IEnumerable<Unattainable> OthersThereAre(SimulationParameters parameters, int multiplesOf = 1)
    {
        int users = parameters.Population.Users;
        return AtMost(
            parameters,
            (users - 1) / multiplesOf * multiplesOf,
            FormattableString.Invariant($"{users} users cannot follow {parameters.Network.UserFollows} others each"));
    }

    /// <summary>At most so many.</summary>
    public static IEnumerable<Unattainable> AtMost(SimulationParameters parameters, double most, string found)
    {
        double rounded = Math.Floor(most * Hundredths) / Hundredths;
        return parameters.Network.UserFollows > most ? [Of(rounded, found, $"network.userFollows of at most {Text(rounded)}")] : [];
    }

    /// <summary>Only multiples of a number.</summary>
    public static IEnumerable<Unattainable> Multiples(SimulationParameters parameters, int of, string what)
    {
        double stated = parameters.Network.UserFollows;
        double nearest = Math.Round(stated / of) * of;
        return stated == nearest
            ? []
            : [Of(nearest, Text(stated) + " is not " + what, $"{what} for network.userFollows; the nearest is {Text(nearest)}")];
    }

    private static Unattainable Of(double nearest, string found, string allowed) =>
        new(nameof(NetworkParameters.UserFollows), found, allowed, nearest);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
