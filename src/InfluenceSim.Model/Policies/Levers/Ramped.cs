namespace InfluenceSim.Model.Policies.Levers;

/// <summary>What a number is while its lever still grows.</summary>
internal static class Ramped
{
    /// <summary>A cap that comes down from infinity to its value; none is no cap.</summary>
    public static double Cap(double? cap, double strength) => cap is { } most ? most / strength : double.PositiveInfinity;
}
