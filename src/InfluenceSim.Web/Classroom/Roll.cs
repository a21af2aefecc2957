namespace InfluenceSim.Web.Classroom;

/// <summary>Who of a class is there.</summary>
/// <param name="Taken">Seats that are taken, without teachers.</param>
/// <param name="Here">Numbers of those whose browser is there.</param>
internal sealed record Roll(int Taken, IReadOnlyCollection<int> Here)
{
    /// <summary>Without a class.</summary>
    public static Roll Empty { get; } = new(0, []);
}
