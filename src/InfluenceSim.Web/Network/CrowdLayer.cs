using InfluenceSim.Model.People.Inspection;

namespace InfluenceSim.Web.Network;

/// <summary>Where everybody stands at a day's end in one of four ways, two bits each; the first person has the lowest bits.</summary>
internal static class CrowdLayer
{
    private const int PerByte = 4;

    /// <summary>0 has not seen a claim, 1 saw it before this day, 2 believes it, 3 saw it this day first and does not believe it.</summary>
    public static byte[] OfClaim(Census day, Census before, int claim) => Packed(day.Seen.Length, person =>
        IsSet(day.Believed[person], claim) ? 2 : !IsSet(day.Seen[person], claim) ? 0 : IsSet(before.Seen[person], claim) ? 1 : 3);

    /// <summary>Follows 0 no AI creator, 1 one, 2 two or three, 3 more.</summary>
    public static byte[] OfAiFollowed(Census day) => Packed(day.AiFollowed.Length, person => day.AiFollowed[person] switch
    {
        0 => 0,
        1 => 1,
        <= 3 => 2,
        _ => 3,
    });

    /// <summary>How many have seen a claim, and how many believe it.</summary>
    public static (int Saw, int Believe) Count(Census day, int claim) =>
        (day.Seen.Count(seen => IsSet(seen, claim)), day.Believed.Count(believed => IsSet(believed, claim)));

    private static bool IsSet(ulong bits, int claim) => ((bits >> claim) & 1) != 0;

    private static byte[] Packed(int people, Func<int, int> stands)
    {
        var bytes = new byte[(people + PerByte - 1) / PerByte];
        for (int person = 0; person < people; person++)
        {
            bytes[person / PerByte] |= (byte)(stands(person) << (person % PerByte * 2));
        }

        return bytes;
    }
}
