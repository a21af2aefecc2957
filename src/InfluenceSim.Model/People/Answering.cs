using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Answers among people, and what a creator's answer does (MODEL section 4, replies and bonds).</summary>
internal sealed class Answering(World world, UserColumns columns, FollowLists follows, TickBuffers buffers, Learning learning)
{
    private readonly RelationParameters _relations = world.Parameters.Relations;
    private readonly bool _timeBound = world.Parameters.Effects.Displacement == DisplacementPreset.TimeBound;
    private readonly LabelEffect _label = LabelEffect.Of(world.Parameters.Effects);
    private TickInput _input = null!;

    public void Begin(TickInput input) => _input = input;

    /// <summary>Answers come before everything else that uses up a day's interactions; what is not answered now never is.</summary>
    public void AnswerPeople(Row local)
    {
        int answers = Math.Min(columns.Waiting[local], columns.InteractionsLeft[local]);
        columns.Waiting[local] = 0;
        columns.InteractionsLeft[local] -= (byte)answers;
        buffers.Tally.Counts[(int)Count.Conversations] += answers;
    }

    /// <summary>A creator answered a comment: the bond grows, and an answer that says so tells that an AI wrote it.</summary>
    public void TakeAnswer(Reader reader, in Answer answer)
    {
        Row local = reader.Local;
        CreatorId creator = answer.Author.AsCreator(world.Users);
        bool isAi = world.AreAi[creator];
        buffers.Tally.Counts[(int)(isAi ? Count.AiAnswers : Count.HumanAnswers)]++;
        if (isAi && _timeBound && columns.InteractionsLeft[local] > 0)
        {
            columns.InteractionsLeft[local]--;
        }

        int edge = follows.Find(local, answer.Author);
        if (edge < 0)
        {
            return;
        }

        double bond = follows.Bond(local, edge);
        double gain = _relations.BondGain * _label.BondKept((follows.Flags(local, edge) & FollowFlags.FromLabel) != 0);
        follows.SetBond(local, edge, bond + (gain * (1 - bond)));
        if (!isAi)
        {
            return;
        }

        ulong account = world.CreatorKeys[creator];
        var card = new Card(answer.Post, 0);
        ReplyDraws draws = world.Draws.Reply(PostKey.Of(account, card.Day, card.Slot), reader.User);
        if (draws.SaysAi.Chance(_input.Rules.ReplyDisclosure.For(world.Creators[creator].Class)))
        {
            bool knew = (follows.Flags(local, edge) & FollowFlags.Knows) != 0;
            bool onlyLabel = !knew || (follows.Flags(local, edge) & FollowFlags.FromLabel) != 0;
            learning.Learn(reader, creator, edge, new Perception(true, true, onlyLabel, !knew));
        }
    }
}
