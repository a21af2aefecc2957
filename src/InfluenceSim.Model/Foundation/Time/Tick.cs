using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Time;

/// <summary>An hour of a run, from 0 at the start of the warm-up.</summary>
/// <param name="Number">The number.</param>
public readonly record struct Tick(int Number) : IComparable<Tick>
{
    /// <summary>Ticks of a day.</summary>
    public const int PerDay = 24;

    /// <summary>The day that it is in.</summary>
    public RunDay Day => new(Number / PerDay);

    /// <summary>Hour of the day, 0 to 23.</summary>
    public int Hour => Number % PerDay;

    /// <summary>Whether it is a day's first.</summary>
    public bool StartsDay => Hour == 0;

    /// <summary>Whether it is a day's last.</summary>
    public bool EndsDay => Next.StartsDay;

    /// <summary>The tick after it.</summary>
    public Tick Next => new(Number + 1);

    /// <summary>The number, for reading, indexing and comparing.</summary>
    /// <param name="tick">What to number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator int(Tick tick) => tick.Number;

    /// <inheritdoc/>
    public int CompareTo(Tick other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
