using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Messages;

/// <summary>A card on its way to the followers of whoever posted or passed it on.</summary>
/// <param name="Card">The card.</param>
/// <param name="Source">Dense id of the account whose followers get it.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Delivery(Card Card, Account Source);
