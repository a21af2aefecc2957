using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Messages;

/// <summary>A re-share: the card as the sharer passes it on, and from whom the sharer had it.</summary>
/// <param name="Card">The card with its new sharer.</param>
/// <param name="Parent">Whose card was read: a user, or <see cref="Card.Root"/> for the author's own.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Reshare(Card Card, Account Parent);
