using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Web.Days;

namespace InfluenceSim.Web.Live;

/// <summary>A day that is over.</summary>
/// <param name="Summary">What every viewer sees of it.</param>
/// <param name="Digests">Digests of all that happened until its end in each world.</param>
/// <param name="Worlds">What may be looked at in each world.</param>
internal sealed record PassedDay(DaySummary Summary, IReadOnlyList<Hash128> Digests, IReadOnlyList<WorldLook> Worlds);

/// <summary>What may be looked at in a world at a day's end.</summary>
/// <param name="People">Where people stand.</param>
/// <param name="Day">What observers were told of the day.</param>
internal sealed record WorldLook(Census People, WorldDay Day);
