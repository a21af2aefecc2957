namespace InfluenceSim.Scenarios.Text;

/// <summary>Where something was written.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>How an override on the command line is named in place of a file.</summary>
    public const string Override = "--set";
}
