namespace InfluenceSim.Grains;

/// <summary>How long an answer may take. A call that may be long says so; all others have Orleans' 30 seconds.</summary>
internal static class Timeouts
{
    /// <summary>Building a world, moving state, or a tick of a large block.</summary>
    public const string Long = "00:30:00";

    /// <summary>A whole run; also the time after which Orleans takes a busy activation for stuck.</summary>
    public const string Run = "7.00:00:00";
}
