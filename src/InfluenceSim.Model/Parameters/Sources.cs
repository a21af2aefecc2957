namespace InfluenceSim.Model.Parameters;

/// <summary>How sources are spelled.</summary>
public static class Sources
{
    private const string Mark = "(C)";
    private const string Word = "calibrated";

    /// <summary>Whether a default was calibrated or simply chosen, rather than read in its source.</summary>
    /// <param name="source">The source as attributes give it.</param>
    /// <returns>Whether it was.</returns>
    public static bool IsCalibrated(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.StartsWith(Word, StringComparison.Ordinal);
    }

    internal static string Spell(string source) =>
        source.StartsWith(Mark, StringComparison.Ordinal) ? Word + source[Mark.Length..] : source;
}
