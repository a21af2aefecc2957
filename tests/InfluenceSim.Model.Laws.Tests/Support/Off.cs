namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>How far a rival's number is off: a run must tell a term that is wrong by a twentieth.</summary>
internal static class Off
{
    public const double Factor = 0.95;
}
