using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Foundation.Randomness;

/// <content>Draws of many pairs at once.</content>
internal readonly partial struct Draws
{
    /// <summary>
    /// <see cref="UserCreatorDraws.CanTell"/> of a creator and each of some readers, one after the other from the first on.
    /// </summary>
    public void CanTell(ulong creator, Account first, Span<Draw> readers) => PhiloxRow.Fill(
        MemoryMarshal.Cast<Draw, uint>(readers), Counter(Purpose.UserCreator, creator, (uint)first.Number), _key);
}
