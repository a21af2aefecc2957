using System.Globalization;

namespace InfluenceSim.Model.Foundation.Hashing;

/// <summary>
/// A 128-bit hash that adds modulo 2^128, so that the hash of a set does not depend on how its members were split
/// over blocks, silos or threads.
/// </summary>
/// <param name="High">Upper 64 bits.</param>
/// <param name="Low">Lower 64 bits.</param>
public readonly record struct Hash128(ulong High, ulong Low)
{
    /// <summary>The empty sum.</summary>
    public static Hash128 Zero => default;

    /// <summary>Sum modulo 2^128: associative and commutative.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">Another hash.</param>
    /// <returns>The sum.</returns>
    public static Hash128 operator +(Hash128 left, Hash128 right) => Add(left, right);

    /// <summary>Sum modulo 2^128: associative and commutative.</summary>
    /// <param name="left">One hash.</param>
    /// <param name="right">Another hash.</param>
    /// <returns>The sum.</returns>
    public static Hash128 Add(Hash128 left, Hash128 right)
    {
        ulong low = unchecked(left.Low + right.Low);
        ulong carry = low < left.Low ? 1UL : 0UL;
        return new Hash128(unchecked(left.High + right.High + carry), low);
    }

    /// <summary>Reads 32 hexadecimal digits.</summary>
    /// <param name="text">The digits.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="FormatException">The text is not 32 hexadecimal digits.</exception>
    public static Hash128 Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length != 32)
        {
            throw new FormatException($"'{text}' is not a hash of 32 hexadecimal digits");
        }

        return new Hash128(
            ulong.Parse(text.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            ulong.Parse(text.AsSpan(16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    /// <summary>32 hexadecimal digits.</summary>
    /// <returns>The digits.</returns>
    public override string ToString() => $"{High:x16}{Low:x16}";
}
