using System.Runtime.CompilerServices;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <summary>
/// Keyed draws of one replicate. Each decision of the model has a draw of its own by name: a key gives a struct whose members are
/// the decisions, or the draw itself where it serves one decision only. Nothing outside this folder knows purposes and words.
/// </summary>
/// <remarks>
/// An entity of 64 bits (an account, a post) fills two counter words; two further
/// entities of at most 28 bits share the rest with the eight bits of the purpose.
/// </remarks>
internal readonly partial struct Draws(ReplicateKey key)
{
    private const int EntityBits = 28;
    private const uint EntityMask = (1u << EntityBits) - 1;
    private readonly ulong _key = key.Value;

    /// <summary>The block of a 64-bit entity and two of at most 28 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Words Block(Purpose purpose, ulong entity, uint second = 0, uint third = 0)
    {
        Words counter = Counter(purpose, entity, second, third);
        return Philox.Block(counter.W0, counter.W1, counter.W2, counter.W3, _key);
    }

    /// <summary>The counter words of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Words Counter(Purpose purpose, ulong entity, uint second = 0, uint third = 0)
    {
        uint low = (uint)purpose & 15u;
        uint high = (uint)purpose >> 4;
        uint c2 = (second & EntityMask) | (low << EntityBits);
        uint c3 = (third & EntityMask) | (high << EntityBits);
        return new Words((uint)entity, (uint)(entity >> 32), c2, c3);
    }

    /// <summary>The first word of a block that serves one decision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Draw First(Purpose purpose, ulong entity, uint second = 0, uint third = 0) => new(Block(purpose, entity, second, third).W0);

    /// <summary>The first two words of a block as one number, for an order in which ties must not happen.</summary>
    private ulong Order(Purpose purpose, ulong entity, uint second = 0, uint third = 0)
    {
        Words words = Block(purpose, entity, second, third);
        return ((ulong)words.W0 << 32) | words.W1;
    }
}
