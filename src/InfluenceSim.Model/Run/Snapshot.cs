using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Run;

/// <summary>The whole state of a run between two ticks: one checked section per part.</summary>
/// <param name="UsersPerBlock">Users per block; the sections of <paramref name="Blocks"/> follow it.</param>
/// <param name="Conductor">Clock, ledger and measures.</param>
/// <param name="Platform">Platform.</param>
/// <param name="Creators">Creators by number.</param>
/// <param name="Blocks">Blocks of users in order.</param>
public sealed record Snapshot(
    int UsersPerBlock, byte[] Conductor, byte[] Platform, IReadOnlyList<byte[]> Creators, IReadOnlyList<byte[]> Blocks)
{
    /// <summary>The market; null without an economy.</summary>
    public byte[]? Market { get; init; }

    /// <summary>Operators by number; none without an economy.</summary>
    public IReadOnlyList<byte[]> Operators { get; init; } = [];

    /// <summary>Refuses a snapshot of another layout before anything is changed.</summary>
    /// <param name="usersPerBlock">Users per block of the run.</param>
    /// <param name="blocks">Blocks of the run.</param>
    /// <param name="creators">Creators of the run.</param>
    /// <param name="operators">Operators that plan; 0 without an economy.</param>
    /// <exception cref="StateException">It is of another layout.</exception>
    internal void Require(int usersPerBlock, int blocks, int creators, int operators)
    {
        if (UsersPerBlock != usersPerBlock || Blocks.Count != blocks || Creators.Count != creators || Operators.Count != operators)
        {
            throw new StateException(
                $"the snapshot has {Blocks.Count} blocks of {UsersPerBlock} users, {Creators.Count} creators and {Operators.Count} "
                    + "operators; "
                + $"this run has {blocks} of {usersPerBlock}, {creators} and {operators}");
        }
    }

    /// <summary>One versioned, checksummed sequence of bytes.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes() => StateWriter.SectionOf(SectionKind.Snapshot, writer =>
    {
        writer.Write(UsersPerBlock);
        writer.WriteArray<byte>(Conductor);
        writer.WriteArray<byte>(Platform);
        WriteAll(writer, Creators);
        WriteAll(writer, Blocks);
        WriteAll(writer, Market is null ? [] : [Market]);
        WriteAll(writer, Operators);
    });

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The snapshot.</returns>
    /// <exception cref="StateException">The bytes are cut, altered, of another version or no snapshot.</exception>
    public static Snapshot FromBytes(ReadOnlyMemory<byte> bytes)
    {
        var reader = new StateReader(bytes, SectionKind.Snapshot);
        var snapshot = new Snapshot(
            reader.Read<int>(), reader.ReadArray<byte>(), reader.ReadArray<byte>(), ReadAll(reader), ReadAll(reader));
        List<byte[]> market = ReadAll(reader);
        snapshot = snapshot with { Market = market.Count == 0 ? null : market[0], Operators = ReadAll(reader) };
        reader.End();
        return snapshot;
    }

    private static void WriteAll(StateWriter writer, IReadOnlyList<byte[]> sections)
    {
        writer.Write(sections.Count);
        foreach (byte[] section in sections)
        {
            writer.WriteArray<byte>(section);
        }
    }

    private static List<byte[]> ReadAll(StateReader reader)
    {
        int count = reader.ReadCount(reader.Remaining / sizeof(int));
        var sections = new List<byte[]>(count);
        for (int i = 0; i < count; i++)
        {
            sections.Add(reader.ReadArray<byte>());
        }

        return sections;
    }
}
