using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Time;

/// <summary>A day as policies and results count it, from 0 at the end of the warm-up; negative during it.</summary>
/// <param name="Number">The number.</param>
public readonly record struct PolicyDay(int Number) : IComparable<PolicyDay>
{
    /// <summary>The same day counted from the start of the warm-up.</summary>
    /// <param name="warmUp">Days of warm-up.</param>
    /// <returns>The day of the run.</returns>
    public RunDay OfRun(int warmUp) => new(Number + warmUp);

    /// <summary>The number, for reading, indexing and comparing.</summary>
    /// <param name="day">What to number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator int(PolicyDay day) => day.Number;

    /// <inheritdoc/>
    public int CompareTo(PolicyDay other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
