using System.Globalization;
using System.Text;

namespace InfluenceSim.Scenarios;

/// <summary>One thing that is wrong with a scenario, with its place.</summary>
/// <param name="File">File as the user named it; <c>--set</c> for an override.</param>
/// <param name="Line">Line, from 1; for an override its position among the overrides.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Key">Path of the key ("population.users"); empty where the whole file is meant.</param>
/// <param name="Found">What was found.</param>
/// <param name="Allowed">What is allowed; empty where that is plain.</param>
/// <param name="Nearest">The nearest valid name, if one is near.</param>
public sealed record ScenarioError(string File, int Line, int Column, string Key, string Found, string Allowed, string? Nearest)
{
    /// <summary>Later places at which the same is wrong.</summary>
    public int More { get; init; }

    /// <summary>The error in one line, as compilers write it.</summary>
    /// <returns>File, line, column, key, what was found, what is allowed, the nearest name.</returns>
    public override string ToString()
    {
        var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: "));
        if (Key.Length > 0)
        {
            line.Append(Key).Append(": ");
        }

        line.Append(Found);
        if (Allowed.Length > 0)
        {
            line.Append("; allowed: ").Append(Allowed);
        }

        if (Nearest is not null)
        {
            line.Append("; did you mean '").Append(Nearest).Append("'?");
        }

        if (More > 0)
        {
            line.Append(CultureInfo.InvariantCulture, $" (and {More} more)");
        }

        return line.ToString();
    }
}
