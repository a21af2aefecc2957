using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Policies;

/// <summary>One programme that checks claims. A post bears a label as soon as any programme gave it one.</summary>
/// <param name="Coverage">Share of posts with a false claim that are ever checked.</param>
/// <param name="DelayMin">Least delay in hours between a post and its label.</param>
/// <param name="DelayMax">Greatest delay in hours between a post and its label.</param>
/// <param name="Since">Day since which posts are checked.</param>
public sealed record FactCheckers(double Coverage, double DelayMin, double DelayMax, PolicyDay Since);
