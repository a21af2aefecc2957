using System.Runtime.InteropServices;
using CsCheck;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Tests.Foundation.State;

public sealed class StateWriterTests
{
    [Fact]
    public void Values_with_gaps_between_their_fields_are_neither_saved_nor_hashed()
    {
        string refusal = Assert.Throws<InvalidOperationException>(() => new StateWriter(SectionKind.Users).Write(default(Gapped))).Message;
        Assert.Contains("Gapped has gaps", refusal, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new StateWriter(SectionKind.Users).WriteArray<Nested>([default]));
        Assert.Throws<InvalidOperationException>(() => new EntityHash(0, 0).Add<Gapped>([default]));
    }

    [Fact]
    public void Values_without_gaps_are_saved_as_their_bytes()
    {
        var writer = new StateWriter(SectionKind.Users);
        writer.Write(new Packed(1, 2, CreatorClass.Person));
        byte[] section = writer.ToSection();
        Assert.Equal([1, 2, 0, 0, 0, 0, 0, 0, 0], section[StateWriter.HeaderLength..^StateWriter.ChecksumLength]);
    }

    [Fact]
    public void A_section_that_was_counted_first_is_the_one_that_grew() =>
        Gen.Byte.Array[0, 3_000].Array[0, 6].Sample(arrays =>
        {
            void Write(StateWriter writer)
            {
                foreach (byte[] array in arrays)
                {
                    writer.WriteArray<byte>(array);
                }
            }

            var grown = new StateWriter(SectionKind.Users);
            Write(grown);
            byte[] section = StateWriter.SectionOf(SectionKind.Users, Write);
            Assert.Equal(grown.ToSection(), section);
            var reader = new StateReader(section, SectionKind.Users);
            Assert.All(arrays, array => Assert.Equal(array, reader.ReadArray<byte>()));
            reader.End();
        });

    [Fact]
    public void Nothing_is_held_beside_a_section_that_is_counted_first()
    {
        var values = new byte[10_000_000];
        long before = GC.GetAllocatedBytesForCurrentThread();
        byte[] section = StateWriter.SectionOf(SectionKind.Users, writer => writer.WriteSpan<byte>(values));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, section.Length, section.Length + 10_000);
    }

    [Fact]
    public void A_reader_that_looks_ahead_does_not_move_the_first()
    {
        byte[] section = StateWriter.SectionOf(SectionKind.Users, writer => writer.WriteSpan<int>([1, 2, 3]));
        var reader = new StateReader(section, SectionKind.Users);
        Assert.Equal(1, reader.Read<int>());
        StateReader ahead = reader.Ahead();
        ahead.Skip(sizeof(int));
        Assert.Equal(3, ahead.Read<int>());
        Assert.Throws<StateException>(() => ahead.Skip(1));
        Assert.Equal(2, reader.Read<int>());
    }

    private readonly record struct Gapped(byte First, int Second);

    private readonly record struct Nested(long First, Gapped Second);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Packed(byte First, int Second, CreatorClass Third);
}
