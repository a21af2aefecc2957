using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Whether readers see that an AI makes a creator's posts (MODEL section 4, perceive).</summary>
internal sealed class Recognition(World world, UserColumns columns, FollowLists follows)
{
    private const double ReferenceRealism = 0.58;

    private readonly PerceptionParameters _perception = world.Parameters.Perception;
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>What a reader makes of a card's author at an impression; <paramref name="draws"/> are those of user and post.</summary>
    public Perception Perceive(Reader reader, in Card card, int edge, UserPostDraws draws)
    {
        (Row local, Account user) = reader;
        CreatorId creator = card.Author.AsCreator(world.Users);
        bool isAi = world.AreAi[creator];
        bool labelled = card.IsLabelled((CreatorStatus)_input.Status[creator]);
        FollowFlags flags = edge < 0 ? FollowFlags.None : follows.Flags(local, edge);
        bool knew = (flags & FollowFlags.Knows) != 0;
        bool onlyLabel = (flags & FollowFlags.FromLabel) != 0;
        bool noticed = labelled && draws.LabelNoticed.Chance(
            _input.Rules.LabelNoticed(card.Sponsored, world.Profiles.Attention[user], columns.Fatigue[local]));

        // Who knows from a label only may still see through the persona, as without the label.
        bool sees = false;
        if (!knew || onlyLabel)
        {
            UserCreatorDraws pair = world.Draws.UserCreator(world.CreatorKeys[creator], user);
            sees = isAi
                ? draws.Discovery.Chance(_perception.DetectHazard) && CanTell(user, creator, pair)
                : pair.FalseAlarm.Chance(_perception.FalseAlarm);
            bool unverified = (_input.Status[creator] & (byte)CreatorStatus.Unverified) != 0;
            sees |= unverified && pair.Doubt.Chance(_input.Rules.ProvenanceDoubt * world.Profiles.Attention[user]);
        }

        bool perceived = knew || noticed || sees;
        return new Perception(perceived, noticed, perceived && !sees && (knew ? onlyLabel : noticed), perceived && !knew);
    }

    /// <summary>Whether a user can tell a persona from a person.</summary>
    public bool CanTell(Account user, CreatorId creator) =>
        CanTell(user, creator, world.Draws.UserCreator(world.CreatorKeys[creator], user));

    private bool CanTell(Account user, CreatorId creator, UserCreatorDraws pair) => pair.CanTell.Chance(ChanceToTell(user, creator));

    private double ChanceToTell(Account user, CreatorId creator) => DetMath.Sigmoid(Insight(user) - Disguise(creator));

    /// <summary>What a user brings to telling personas from people, as log odds.</summary>
    public double Insight(Account user)
    {
        double literacy = world.Profiles.Literacy[user] + _input.Rules.LiteracyGain(world.Profiles.Campaign[user]);
        return _perception.Base + (_perception.Literacy * literacy);
    }

    /// <summary>What a persona's realism takes from it.</summary>
    public double Disguise(CreatorId creator) => _perception.Realism * (_input.Realism[creator] - ReferenceRealism);

    /// <summary>Whether a literacy campaign in force reached a user.</summary>
    public bool IsTaught(Account user) => _input.Rules.IsTaught(world.Profiles.Campaign[user]);
}
