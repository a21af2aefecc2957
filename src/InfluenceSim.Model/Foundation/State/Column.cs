using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Foundation.State;

/// <summary>What a block keeps of each of its rows under one name: it is saved, loaded, hashed and counted, or it is none.</summary>
internal abstract class Column
{
    /// <summary>Bytes of its arrays.</summary>
    public abstract long Bytes { get; }

    public abstract void Save(StateWriter writer);

    public abstract void Load(StateReader reader);

    /// <summary>Adds a row to the row's hash.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hash">The hash.</param>
    /// <param name="word">What the columns before left for the next word; 0 between words.</param>
    public abstract void Hash(Row row, ref EntityHash hash, ref ulong word);
}

/// <summary>How a column enters the hash of a row.</summary>
internal enum HashForm
{
    /// <summary>Each value is a word, the last of what columns before it have left for it.</summary>
    Word,

    /// <summary>The value goes into one word with the next column's.</summary>
    JoinsNext,

    /// <summary>All values of the row are one run.</summary>
    Run,
}

/// <summary>A column of plain values, the same number for each row.</summary>
/// <param name="values">The values, row after row; the kernel works on this array.</param>
/// <param name="perRow">Values of a row.</param>
/// <param name="form">How it enters the hash of a row.</param>
internal sealed class Column<T>(T[] values, int perRow, HashForm form) : Column
    where T : unmanaged
{
    private const int BitsPerByte = 8;

    public T[] Values => values;

    public override long Bytes => (long)values.Length * Unsafe.SizeOf<T>();

    public override void Save(StateWriter writer) => writer.WriteSpan<T>(values);

    public override void Load(StateReader reader) => reader.ReadSpan<T>(values);

    public override void Hash(Row row, ref EntityHash hash, ref ulong word)
    {
        if (form == HashForm.Run)
        {
            hash.Add<T>(values.AsSpan(row * perRow, perRow));
            return;
        }

        for (int at = row * perRow; at < (row + 1) * perRow; at++)
        {
            T value = values[at];
            word = Unsafe.SizeOf<T>() == sizeof(ulong) ? Bits(value) : (word << (Unsafe.SizeOf<T>() * BitsPerByte)) | Bits(value);
            if (form == HashForm.Word)
            {
                hash.Add(word);
                word = 0;
            }
        }
    }

    private static ulong Bits(T value) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => Unsafe.BitCast<T, byte>(value),
        sizeof(ushort) => Unsafe.BitCast<T, ushort>(value),
        sizeof(uint) => Unsafe.BitCast<T, uint>(value),
        _ => Unsafe.BitCast<T, ulong>(value),
    };
}
