namespace InfluenceSim.Telemetry;

/// <summary>A measure of the data dictionary that has an instrument; unit and description are the dictionary's.</summary>
/// <param name="Measure">Name in the data dictionary.</param>
/// <param name="Group">The group whose value is shown.</param>
/// <param name="Instrument">Name of the instrument.</param>
internal sealed record ExportedMeasure(string Measure, string Group, string Instrument)
{
    public static IReadOnlyList<ExportedMeasure> All { get; } =
    [
        new("engagementShift", "all", "influencesim.engagement.shift"),
        new("misinformationReach", "all", "influencesim.misinformation.reach"),
    ];
}
