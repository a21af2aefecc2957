using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web;

/// <summary>A name that one of the class chooses, for oneself or for a group.</summary>
internal static class ChosenName
{
    /// <summary>Longest name, in characters.</summary>
    public const int Longest = 24;

    private static readonly Sentence WillNotDo = new(
        "nameWillNotDo", "found a name of {length} characters; allowed: from 1 to {most}, on one line");

    /// <summary>The name without what is blank around it.</summary>
    /// <exception cref="RefusedException">It is none, too long, or of several lines.</exception>
    public static string Require(string chosen)
    {
        string name = chosen.Trim();
        return name.Length is > 0 and <= Longest && !name.Any(char.IsControl)
            ? name
            : throw WillNotDo.Refused(("length", name.Length), ("most", Longest));
    }
}
