using System.Reflection;
using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Hashing;

/// <summary>
/// Whether values may be saved and hashed as the bytes that they are. Where a layout leaves gaps between fields, what stands in them is
/// chance: equal values would be saved as other bytes, and have other hashes.
/// </summary>
/// <typeparam name="T">Type of the values.</typeparam>
internal static class Gapless<T>
    where T : unmanaged
{
    private static readonly bool IsGapless = BytesOfFields(typeof(T)) == Unsafe.SizeOf<T>();

    /// <summary>Refuses a type with gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require()
    {
        if (!IsGapless)
        {
            Refuse();
        }
    }

    private static int BytesOfFields(Type type) => type.IsPrimitive || type.IsEnum
        ? RuntimeHelpers.SizeOf(type.TypeHandle)
        : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Sum(field => BytesOfFields(field.FieldType));

    private static void Refuse() => throw new InvalidOperationException(
        $"{typeof(T).Name} has gaps between its fields, whose bytes are chance; lay it out with Pack = 1, or write it field by field");
}
