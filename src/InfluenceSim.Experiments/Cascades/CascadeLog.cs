using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;

namespace InfluenceSim.Experiments.Cascades;

/// <summary>
/// Gathers the cascades of a run. What was posted in the warm-up goes on in every arm, so an arm's log continues the warm-up's.
/// </summary>
internal sealed class CascadeLog
{
    private readonly CascadeForest _forest = new();
    private readonly HashSet<ulong> _retired = [];
    private Tick? _first;

    /// <summary>Takes a finished tick.</summary>
    public void Add(TickSummary summary)
    {
        _first ??= summary.Tick;
        _forest.Add(summary.Tick, summary.Reshares);
        foreach (PostRecord record in summary.Retired)
        {
            // Of a post from before this log, the re-shares may all lie in the log before.
            if (record.Post.Claim != Claim.None && (record.Post.Tick < _first || _forest.Of(Card.IdentityOf(record.Post)).Count > 0))
            {
                _retired.Add(Card.IdentityOf(record.Post));
            }
        }
    }

    /// <summary>Cascades of this log and the one before it, without those that had ended there, by time of publication.</summary>
    public IReadOnlyList<CascadeRecord> After(CascadeLog before, SimulationParameters parameters)
    {
        CreatorClass[] classes = CreatorProfile.Classes(parameters);
        return
        [
            .. before._forest.Posts.Where(post => !before._retired.Contains(post))
                .Union(_forest.Posts)
                .OrderBy(post => new Card(post, 0).Tick).ThenBy(post => post)
                .Select(post => Record(post, Cascade.Of(before._forest.Of(post).Concat(_forest.Of(post))), parameters, classes)),
        ];
    }

    private CascadeRecord Record(ulong post, Cascade cascade, SimulationParameters parameters, CreatorClass[] classes)
    {
        var card = new Card(post, 0);
        return new CascadeRecord(
            card.Claim,
            Claim.IsFalseAt(card.Claim, parameters.Claims),
            card.Day.OfPolicies(parameters.WarmUp),
            AuthorOf(card.Author.AsCreator(parameters.Population.Users), classes),
            cascade.Size,
            cascade.Depth,
            cascade.Breadth,
            cascade.HalfTick - card.Tick,
            cascade.StructuralVirality,
            _retired.Contains(post));
    }

    private static CascadeAuthor AuthorOf(CreatorId creator, CreatorClass[] classes) => creator < 0 ? CascadeAuthor.Person
        : classes[creator] == CreatorClass.Influencer ? CascadeAuthor.Human
        : CascadeAuthor.Ai;
}
