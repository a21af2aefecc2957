namespace InfluenceSim.Web.Classroom;

/// <summary>Who asks.</summary>
/// <param name="Seat">Number of the seat; 0 is this machine's own, where nobody needs a code.</param>
/// <param name="Controls">Whether the session is theirs to control.</param>
/// <param name="Presence">Whether the seat's browser is there; null of whoever has none.</param>
internal sealed record Asker(int? Seat, bool Controls, Presence? Presence = null)
{
    /// <summary>Whoever is on this machine, where no other can come in.</summary>
    public static Asker Local { get; } = new(0, Controls: true);

    /// <summary>Whoever has not come in.</summary>
    public static Asker Stranger { get; } = new(null, Controls: false);
}
