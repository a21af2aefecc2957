using InfluenceSim.Grains;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Web.Network;

/// <summary>Where to draw whom and which ties, for a page: one row of bytes, made once.</summary>
/// <param name="Bytes">
/// Little-endian: numbers of people, creators and ties as 32-bit integers; two 32-bit numbers of accounts per tie; then of all accounts,
/// people first, the places from left to right as unsigned 16-bit integers, and those from top to bottom; then a byte for each creator,
/// 0 of a person and 1 of an AI.
/// </param>
internal sealed record NetworkPicture(byte[] Bytes)
{
    private const int MostTies = 40_000;
    private const int MostTiesOfOne = 2;

    public static NetworkPicture Of(Ties ties, IReadOnlyList<CreatorClass> classes)
    {
        int people = ties.Ends.Length;
        var sample = SampledTies.Of(ties);
        (ushort[] across, ushort[] down) = new ForceLayout(people + classes.Count, sample).Places();
        (int One, int Other)[] drawn = [.. sample.Drawn(people, MostTiesOfOne).Take(MostTies)];
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(people);
        writer.Write(classes.Count);
        writer.Write(drawn.Length);
        foreach ((int one, int other) in drawn)
        {
            writer.Write(one);
            writer.Write(other);
        }

        foreach (ushort place in across.Concat(down))
        {
            writer.Write(place);
        }

        foreach (CreatorClass made in classes)
        {
            writer.Write(made != CreatorClass.Influencer);
        }

        writer.Flush();
        return new NetworkPicture(bytes.ToArray());
    }
}
