using System.Runtime.InteropServices;

namespace InfluenceSim.Model.Economy.Operators;

/// <summary>What an operator remembers beside its personas.</summary>
/// <remarks>Packed, because its bytes are saved and hashed as they are: padding would be chance.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Standing
{
    /// <summary>Strikes over all personas since it bears its name.</summary>
    public int Strikes { get; init; }

    /// <summary>Whether it was closed before and goes on under another name.</summary>
    public bool WasClosed { get; init; }

    /// <summary>Personas lost to bans and not replaced yet.</summary>
    public int Lost { get; init; }

    /// <summary>Week of its last launch of its own; -1 if there was none.</summary>
    public int LastLaunch { get; init; }

    /// <summary>Whether that launch has earned its cost in time. Who never launched has nothing to wait for.</summary>
    public bool IsPaidBack { get; init; }
}
