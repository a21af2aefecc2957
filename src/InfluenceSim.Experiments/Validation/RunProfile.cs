using InfluenceSim.Experiments.Cascades;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Experiments.Validation;

/// <summary>What the patterns of MODEL section 8 need of one run, gathered from its finished ticks after the warm-up.</summary>
internal sealed class RunProfile
{
    private readonly CascadeForest _forest = new();

    /// <summary>Sum of all tallies.</summary>
    public Tally Tally { get; private set; } = new();

    /// <summary>The survey at the run's end.</summary>
    public Survey? Final { get; private set; }

    /// <summary>Measures of the economy, day by day; empty where there is none.</summary>
    public List<MeasureValue> Economy { get; } = [];

    /// <summary>Finished posts by number of re-shares.</summary>
    public SortedDictionary<long, long> PostsByShares { get; } = [];

    /// <summary>Sum over creators' finished posts of the followers that each could reach.</summary>
    public long Reachable { get; private set; }

    /// <summary>Cascades of posts with a claim, by class of the author and by claim; without the empty ones.</summary>
    public List<(CreatorClass Author, int Claim, Cascade Cascade)> ClaimCascades { get; } = [];

    /// <summary>Posts and re-shares that carry a claim, by who of the people made them and by claim.</summary>
    public Dictionary<(Account Person, int Claim), long> SharedByPeople { get; } = [];

    /// <summary>The same cascades, with whether the claim is false in a world.</summary>
    public IEnumerable<(CreatorClass Author, bool IsFalse, Cascade Cascade)> CascadesIn(World world) =>
        ClaimCascades.Select(entry => (entry.Author, world.Claims[entry.Claim].IsFalse, entry.Cascade));

    /// <summary>A measure of the economy over the last seven days; none where it could not be computed.</summary>
    public double? LastWeek(MeasureDefinition measure)
    {
        MeasureValue[] values = [.. Economy.Where(value => value.Measure == measure.Name).TakeLast(EconomyParameters.DaysPerWeek)];
        return values.Length == 0 ? null : values.Average(value => value.Value);
    }

    /// <summary>Takes a finished tick.</summary>
    public void Add(TickSummary summary)
    {
        Tally = Tally.Sum(Tally, summary.Tally);
        _forest.Add(summary.Tick, summary.Reshares);
        Final = summary.Survey ?? Final;
        foreach (Reshare reshare in summary.Reshares.Where(reshare => reshare.Card.Claim != Claim.None))
        {
            CountShared(reshare.Card.Sharer, reshare.Card.Claim);
        }

        Economy.AddRange(summary.Measures.Where(value => MeasureRegistry.Ours.Get(value.Measure).NeedsEconomy));
        foreach (PostRecord record in summary.Retired)
        {
            PostsByShares[record.Counts.Shares] = PostsByShares.GetValueOrDefault(record.Counts.Shares) + 1;
            if (record.Post.Class != CreatorClass.Person)
            {
                Reachable += record.AudienceAtPost;
            }
            else if (record.Post.Claim != Claim.None)
            {
                CountShared(record.Post.Author, record.Post.Claim);
            }

            if (record.Post.Claim != Claim.None)
            {
                Cascade cascade = Cascade.Of(_forest.Take(Card.IdentityOf(record.Post)));
                if (cascade.Size > 0)
                {
                    ClaimCascades.Add((record.Post.Class, record.Post.Claim, cascade));
                }
            }
        }
    }

    private void CountShared(Account person, int claim) =>
        SharedByPeople[(person, claim)] = SharedByPeople.GetValueOrDefault((person, claim)) + 1;
}
