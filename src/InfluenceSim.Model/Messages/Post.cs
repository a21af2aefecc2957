using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Messages;

/// <summary>A post as its author made it. Identity: (author, day, slot).</summary>
/// <param name="Author">Dense id of the author.</param>
/// <param name="Tick">Tick of publication.</param>
/// <param name="Slot">Slot among the author's posts of that day.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Style">Style.</param>
/// <param name="Claim">Claim carried, or <see cref="Claim.None"/>.</param>
/// <param name="Agenda">Agenda pushed, or <see cref="Card.NoAgenda"/>.</param>
/// <param name="Sponsored">Whether somebody paid for it.</param>
/// <param name="Entertainment">Entertainment, standard normal among people.</param>
/// <param name="Usefulness">Usefulness, standard normal among people.</param>
/// <param name="Quality">Quality in [0, 1].</param>
/// <param name="Class">Class of the author.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Post(
    Account Author,
    Tick Tick,
    byte Slot,
    byte Topic,
    byte Style,
    byte Claim,
    byte Agenda,
    bool Sponsored,
    float Entertainment,
    float Usefulness,
    float Quality,
    CreatorClass Class)
{
    private const double InverseRootOfTwo = 0.70710678118654752;

    /// <summary>Entertainment and usefulness together, standard normal among people.</summary>
    public double Appeal => (Entertainment + (double)Usefulness) * InverseRootOfTwo;
}
