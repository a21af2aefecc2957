using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Time;

/// <summary>A day of a run, from 0 at the start of the warm-up.</summary>
/// <param name="Number">The number.</param>
public readonly record struct RunDay(int Number) : IComparable<RunDay>
{
    /// <summary>Its first tick.</summary>
    public Tick FirstTick => new(Number * Tick.PerDay);

    /// <summary>Its last tick.</summary>
    public Tick LastTick => new(FirstTick + Tick.PerDay - 1);

    /// <summary>The same day as policies count it.</summary>
    /// <param name="warmUp">Days of warm-up.</param>
    /// <returns>The day from the end of the warm-up.</returns>
    public PolicyDay OfPolicies(int warmUp) => new(Number - warmUp);

    /// <summary>The number, for reading, indexing and comparing.</summary>
    /// <param name="day">What to number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator int(RunDay day) => day.Number;

    /// <inheritdoc/>
    public int CompareTo(RunDay other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
