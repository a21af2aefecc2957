namespace InfluenceSim.Scenarios.Tests.EveryKey;

/// <summary>What stating a key does in a setting.</summary>
internal enum KeyFate
{
    /// <summary>The run is another.</summary>
    Acts,

    /// <summary>Each value is refused or warned of, and the run stays as it is.</summary>
    SaysSo,

    /// <summary>A warning says that it does nothing, and the run is another.</summary>
    ActsAgainstItsWarning,

    /// <summary>It does nothing and nothing is said.</summary>
    Silent,
}

/// <summary>A key tried in a setting, at values other than the one that it has there.</summary>
internal sealed record Trial(Setting Setting, string Path, IReadOnlyList<string> Values)
{
    private const int EnoughWarnings = 2;

    /// <summary>Tries value after value until one makes another run.</summary>
    /// <param name="before">The outcome of the setting as it is.</param>
    public KeyFate Try(string before)
    {
        bool isSilent = false;
        int warned = 0;
        foreach (string value in Values)
        {
            Scenario stated;
            try
            {
                stated = Setting.With(Path, value);
            }
            catch (ScenarioException)
            {
                continue;
            }

            bool isWarned = stated.Warnings.Any(warning => warning.Key == Path);
            bool isAnother = Outcome.Of(stated) != before;
            // A ramp that is too long acts, only not as stated.
            if (isWarned && isAnother && !Path.EndsWith(".ramp", StringComparison.Ordinal))
            {
                return KeyFate.ActsAgainstItsWarning;
            }

            if (isAnother)
            {
                return KeyFate.Acts;
            }

            isSilent |= !isWarned;
            warned += isWarned ? 1 : 0;
            if (warned == EnoughWarnings)
            {
                break;
            }
        }

        return isSilent ? KeyFate.Silent : KeyFate.SaysSo;
    }
}
