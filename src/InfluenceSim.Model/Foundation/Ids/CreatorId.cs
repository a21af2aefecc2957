using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Ids;

/// <summary>Number of a creator, from 0.</summary>
/// <param name="Number">The number.</param>
public readonly record struct CreatorId(int Number) : IComparable<CreatorId>
{
    /// <summary>The account that it holds.</summary>
    /// <param name="users">Number of users.</param>
    /// <returns>The account.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Account AsAccount(int users) => new(Number + users);

    /// <summary>The number, for reading, indexing and comparing.</summary>
    /// <param name="creator">What to number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator int(CreatorId creator) => creator.Number;

    /// <inheritdoc/>
    public int CompareTo(CreatorId other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
