using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>Draws of many pairs at once.</content>
internal readonly partial struct Draws
{
    /// <summary><see cref="UserCreator"/> of a creator and each of some readers, one after the other from the first on.</summary>
    public void UserCreators(ulong creator, Account first, Span<UserCreatorDraws> pairs)
    {
        Span<Words> words = MemoryMarshal.Cast<UserCreatorDraws, Words>(pairs);
        for (int pair = 0; pair < words.Length; pair++)
        {
            words[pair] = Counter(Purpose.UserCreator, creator, (uint)(first.Number + pair));
        }

        PhiloxBlocks.Fill(words, _key);
    }
}
