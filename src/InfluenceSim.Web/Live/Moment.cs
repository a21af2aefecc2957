namespace InfluenceSim.Web.Live;

/// <summary>Where a session stands, and all that it takes to stand there again.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Mark">Which scenario it is, whatever its name and seed.</param>
/// <param name="Seed">Seed of both worlds.</param>
/// <param name="Day">Days that are over.</param>
/// <param name="Changes">What was changed while they ran, in the order of changing.</param>
internal sealed record Moment(string Scenario, string Mark, ulong Seed, int Day, IReadOnlyList<RuleChange> Changes);
