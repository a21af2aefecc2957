using System.Runtime.CompilerServices;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// What readers make of how sincere a creator is: authenticity earns trust and bonds, sponsorship that was kept quiet costs
/// trust once it is found out (MODEL sections 5 and 6). Without an economy nobody is sponsored and nobody differs.
/// </summary>
internal sealed class Sincerity(World world, UserColumns columns, FollowLists follows, TickBuffers buffers)
{
    private readonly SponsoredParameters _sponsored = world.Parameters.Economy.Market.Sponsored;
    private readonly RelationParameters _relations = world.Parameters.Relations;
    private readonly double _usual = world.Parameters.Economy.Adaptation.Authenticity;
    private readonly LabelEffect _label = LabelEffect.Of(world.Parameters.Effects);
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>What a creator's authenticity adds to trust in it, against people's mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Trust(CreatorId creator) =>
        creator < 0 || _input.Authenticity.Length == 0 ? 0 : _relations.AuthenticityTrust * (_input.Authenticity[creator] - _usual);

    /// <summary>Whether a reader notices that a post is sponsored.</summary>
    public bool NoticesSponsor(Account user, CreatorId creator, Draw draw)
    {
        bool notices = draw.Chance(world.Profiles.Attention[user] * (Says(creator) ? _sponsored.Notice : _sponsored.FoundOut));
        buffers.Tally.Counts[(int)Count.SponsoredImpressions]++;
        buffers.Tally.Counts[(int)Count.SponsorshipNoticed] += notices ? 1 : 0;
        return notices;
    }

    /// <summary>What an item tells of its author, who may have been unfollowed for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Judge(in Impression item, in Reaction reaction, bool unfollowed)
    {
        if (item.SponsorNoticed)
        {
            LoseTrust(item.Reader.Local, item.Creator, item.Seen.PerceivedAi);
        }

        if (reaction.Liked && item.IsByCreator && !unfollowed)
        {
            Warm(item);
        }
    }

    /// <summary>A sponsorship was noticed: if it was kept quiet, trust in the kind of creator that it is taken for falls.</summary>
    private void LoseTrust(Row local, CreatorId creator, bool takenForAi)
    {
        if (Says(creator))
        {
            return;
        }

        float[] trust = takenForAi ? columns.TrustAi : columns.TrustHuman;
        trust[local] = (float)(trust[local] * (1 - _sponsored.TrustLoss));
    }

    /// <summary>A follower liked a creator's post: the bond grows with the creator's authenticity.</summary>
    private void Warm(in Impression item)
    {
        Row local = item.Reader.Local;
        int edge = _input.Authenticity.Length == 0 ? -1 : follows.Find(local, item.Author);
        if (edge >= 0)
        {
            double bond = follows.Bond(local, edge);
            double gain = _relations.AuthenticityBond * _input.Authenticity[item.Creator] * _label.BondKept(item.Seen.ByLabel);
            follows.SetBond(local, edge, bond + (gain * (1 - bond)));
        }
    }

    private bool Says(CreatorId creator) => (_input.Status[creator] & (byte)CreatorStatus.SaysSponsored) != 0;
}
