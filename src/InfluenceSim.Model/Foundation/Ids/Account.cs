using System.Globalization;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Ids;

/// <summary>Number of an account: users first, then creators.</summary>
/// <param name="Number">The number.</param>
public readonly record struct Account(int Number) : IComparable<Account>
{
    /// <summary>Whether a creator holds it.</summary>
    /// <param name="users">Number of users.</param>
    /// <returns>False for a person's.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsCreator(int users) => Number >= users;

    /// <summary>Number of the creator who holds it.</summary>
    /// <param name="users">Number of users.</param>
    /// <returns>The number; negative for a person's account.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CreatorId AsCreator(int users) => new(Number - users);

    /// <summary>Row of the person who holds it.</summary>
    /// <param name="first">The block's first person.</param>
    /// <returns>The row, which is in the block only if the person is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Row AsRow(int first) => new(Number - first);

    /// <summary>The number, for reading, indexing and comparing.</summary>
    /// <param name="account">What to number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator int(Account account) => account.Number;

    /// <inheritdoc/>
    public int CompareTo(Account other) => Number.CompareTo(other.Number);

    /// <summary>The number in invariant digits.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
