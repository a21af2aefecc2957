namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>Philox4x32-10 as Salmon, Moraes, Dror and Shaw (2011) write it down: ten rounds over four counter and two key words.</summary>
internal static class PlainPhilox
{
    private const int Rounds = 10;

    /// <summary>Turns a counter into four random words.</summary>
    public static void Mix(Span<uint> c, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            (uint high0, uint low0) = Product(0xD2511F53, c[0]);
            (uint high1, uint low1) = Product(0xCD9E8D57, c[2]);
            (c[0], c[1], c[2], c[3]) = (high1 ^ c[1] ^ k0, low1, high0 ^ c[3] ^ k1, low0);
            (k0, k1) = unchecked((k0 + 0x9E3779B9, k1 + 0xBB67AE85));
        }
    }

    private static (uint High, uint Low) Product(uint left, uint right)
    {
        ulong product = (ulong)left * right;
        return ((uint)(product / 0x1_0000_0000), (uint)(product % 0x1_0000_0000));
    }
}
