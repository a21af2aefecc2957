using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>A post that is being written.</summary>
/// <param name="Post">Key of the post.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Tick">Tick of publication.</param>
internal readonly record struct Draft(ulong Post, int Topic, Tick Tick);
