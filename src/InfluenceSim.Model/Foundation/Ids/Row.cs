using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Ids;

/// <summary>Row of a person in the block that holds it, from 0.</summary>
/// <param name="Number">The number.</param>
public readonly record struct Row(int Number) : IComparable<Row>
{
    /// <summary>The account of the person.</summary>
    /// <param name="first">The block's first person.</param>
    /// <returns>The account.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Account AsAccount(int first) => new(Number + first);

    /// <summary>The number, for reading, indexing and comparing.</summary>
    /// <param name="row">What to number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator int(Row row) => row.Number;

    /// <inheritdoc/>
    public int CompareTo(Row other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
