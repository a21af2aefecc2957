using System.Runtime.InteropServices;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Economy.Operators;

/// <summary>Where a persona stands in its operator's book.</summary>
internal enum PersonaStage : byte
{
    /// <summary>Of the pool; not used yet.</summary>
    Unused,

    /// <summary>Launched.</summary>
    Running,

    /// <summary>Banned by the platform.</summary>
    Banned,

    /// <summary>Ended by its operator.</summary>
    Retired,

    /// <summary>Closed together with its operator.</summary>
    Closed,

    /// <summary>Never got an account.</summary>
    Refused,
}

/// <summary>A persona in its operator's book.</summary>
/// <remarks>Packed, because its bytes are saved and hashed as they are: padding would be chance.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Persona
{
    /// <summary>Where it stands.</summary>
    public PersonaStage Stage { get; init; }

    /// <summary>Whether a brand ordered it.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Week of its launch.</summary>
    public int Launched { get; init; }

    /// <summary>What its launch cost, in öre.</summary>
    public long Cost { get; init; }

    /// <summary>Income less cost of posts since its launch, in öre.</summary>
    public long Returned { get; init; }

    /// <summary>Weeks in a row in which it lost money and its audience hardly grew.</summary>
    public int LosingWeeks { get; init; }

    /// <summary>Followers a week ago.</summary>
    public int Audience { get; init; }

    /// <summary>With one more week in the book.</summary>
    public Persona After(in PersonaWeek week, OperatorParameters options) => this with
    {
        Returned = Returned + week.Income - week.Cost,
        LosingWeeks = week.Income < week.Cost && week.Audience <= Audience * (1 + options.LeastGrowth) ? LosingWeeks + 1 : 0,
        Audience = week.Audience,
    };
}
