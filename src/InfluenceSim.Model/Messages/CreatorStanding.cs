using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Messages;

/// <summary>What the platform is told of a creator's account on a day; all zero where there is no economy.</summary>
/// <remarks>Packed, because its bytes travel as they are.</remarks>
/// <param name="Since">First day of the account, from the start of the warm-up.</param>
/// <param name="IsAbsent">Whether it is not there: not launched or entered yet, or retired, closed or gone.</param>
/// <param name="UsesAi">Whether a person makes posts with AI tools.</param>
/// <param name="Authenticity">Authenticity, 0 to 1.</param>
/// <param name="HasAdvertised">Whether it ever published a sponsored post.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct CreatorStanding(RunDay Since, bool IsAbsent, bool UsesAi, float Authenticity, bool HasAdvertised);
