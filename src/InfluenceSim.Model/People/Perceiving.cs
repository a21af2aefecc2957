using System.Runtime.CompilerServices;
using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Platforms;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>The first phase of reading: what of an item gets through to its reader (MODEL section 4, perceive).</summary>
internal sealed class Perceiving(World world, UserState state, Recognition recognition, Sincerity sincerity)
{
    private readonly SimulationParameters _parameters = world.Parameters;
    private readonly LabelEffect _label = LabelEffect.Of(world.Parameters.Effects);
    private readonly Claim[] _claims = [.. world.Claims];
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>Makes the impression of an item.</summary>
    public void Perceive(Reader reader, in Shown shown, out Impression item)
    {
        Card card = shown.Card;
        item.Reader = reader;
        item.Card = card;
        item.Recommended = shown.Recommended;
        item.Again = shown.Again;
        item.Row = _input.RowOf(card);
        item.Post = PostKey.Of(world.AccountKeyOf(card.Author), card.Day, card.Slot);
        item.Creator = card.Author.AsCreator(world.Users);
        world.Draws.Impression(item.Post, reader.User, card.Sharer, out item.Draws);
        item.Edge = state.Follows.Find(reader.Local, card.Author);
        item.Seen = item.Creator < 0 ? default : recognition.Perceive(reader, card, item.Edge, item.Draws.Post);
        item.Claim = card.Claim == Claim.None ? null : _claims[card.Claim];
        item.IsChecked = item.Claim is { IsFalse: true } && FactCheck.IsOn(world, _input.Rules, item.Post, card.Tick, _input.Tick);
        item.CheckNoticed = item.IsChecked && item.Draws.More.CheckNoticed.Chance(_parameters.Platform.FactCheckNoticed);
        item.SponsorNoticed = card.Sponsored
            && sincerity.NoticesSponsor(reader.User, item.Creator, item.Draws.Sharer.SponsorNoticed);
        item.Bond = item.Edge < 0 || item.Creator < 0
            ? 0
            : state.Follows.Bond(reader.Local, item.Edge) * _label.BondKept(item.Seen.ByLabel);
        item.Trust = TrustIn(reader, item.Creator, item.Bond, item.Seen);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double TrustIn(Reader reader, CreatorId creator, double bond, Perception seen)
    {
        // Under a label preset the trust in AI is in the label's effect already.
        bool asAi = seen.PerceivedAi && (!seen.OnlyFromLabel || _label.Trust);
        double inKind = asAi ? state.Columns.TrustAi[reader.Local] : state.Columns.TrustHuman[reader.Local];
        return DetMath.Clamp(inKind + (_parameters.Relations.BondTrust * bond) + sincerity.Trust(creator), 0, 1);
    }
}
