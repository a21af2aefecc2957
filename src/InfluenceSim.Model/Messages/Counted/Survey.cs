using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>Where the people of a block stand at the end of a day; sums are integers or fixed point.</summary>
public sealed class Survey
{
    /// <summary>Sum of trust in human creators, fixed point.</summary>
    public long TrustHuman { get; internal set; }

    /// <summary>Sum of trust in AI creators, fixed point.</summary>
    public long TrustAi { get; internal set; }

    /// <summary>Sum of label fatigue, fixed point.</summary>
    public long Fatigue { get; internal set; }

    /// <summary>Believers of each claim.</summary>
    public long[] Believers { get; } = new long[Claim.Limit];

    /// <summary>Follow edges.</summary>
    public long Edges { get; internal set; }

    /// <summary>Hash of the whole state of the block's users.</summary>
    public Hash128 State { get; internal set; }

    /// <summary>Users by number of impressions of false claims since day 0; full survey only.</summary>
    public Histogram? FalseImpressions { get; internal set; }

    /// <summary>Users by number of re-shares of false claims since day 0; full survey only.</summary>
    public Histogram? FalseShares { get; internal set; }

    /// <summary>Users by number of own posts since day 0; full survey only.</summary>
    public Histogram? OwnPosts { get; internal set; }

    /// <summary>Sum of the stances per agenda, fixed point.</summary>
    public long[] Stance { get; } = new long[UserProfiles.Agendas];

    /// <summary>Sum of the squared stances per agenda, fixed point.</summary>
    public long[] StanceSquare { get; } = new long[UserProfiles.Agendas];

    /// <summary>Sum of what stances moved since tick 0 per agenda, fixed point.</summary>
    public long[] StanceShift { get; } = new long[UserProfiles.Agendas];

    /// <summary>Users of whom some stance moved by more than 0.1 since tick 0.</summary>
    public long Moved { get; internal set; }

    /// <summary>Users who believe some false claim.</summary>
    public long Deceived { get; internal set; }

    /// <summary>Sum of bonds with AI creators, fixed point.</summary>
    public long BondsAi { get; internal set; }

    /// <summary>Sum of bonds with AI creators whom the user knows for such, fixed point.</summary>
    public long BondsAiKnown { get; internal set; }

    /// <summary>Sum of bonds with human creators, fixed point.</summary>
    public long BondsHuman { get; internal set; }

    /// <summary>Pairs of which a literacy campaign reached the user; full survey only.</summary>
    public long TaughtPairs { get; internal set; }

    /// <summary>Such pairs in which the user can tell; full survey only.</summary>
    public long TaughtCanTell { get; internal set; }

    /// <summary>(User, persona) pairs in which the user can tell; full survey only.</summary>
    public long CanTell { get; internal set; }

    /// <summary>(User, persona) pairs; full survey only.</summary>
    public long Pairs { get; internal set; }

    /// <summary>Follow edges among users that are reciprocated; full survey only.</summary>
    public long Reciprocated { get; internal set; }

    /// <summary>Follow edges among users; full survey only.</summary>
    public long UserEdges { get; internal set; }

    /// <summary>Adds another block's survey.</summary>
    /// <param name="other">The other.</param>
    public void Add(Survey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        TrustHuman += other.TrustHuman;
        TrustAi += other.TrustAi;
        Fatigue += other.Fatigue;
        for (int claim = 0; claim < Believers.Length; claim++)
        {
            Believers[claim] += other.Believers[claim];
        }

        for (int agenda = 0; agenda < Stance.Length; agenda++)
        {
            Stance[agenda] += other.Stance[agenda];
            StanceSquare[agenda] += other.StanceSquare[agenda];
            StanceShift[agenda] += other.StanceShift[agenda];
        }

        Moved += other.Moved;
        Deceived += other.Deceived;
        BondsAi += other.BondsAi;
        BondsAiKnown += other.BondsAiKnown;
        BondsHuman += other.BondsHuman;
        TaughtPairs += other.TaughtPairs;
        TaughtCanTell += other.TaughtCanTell;
        Edges += other.Edges;
        State += other.State;
        FalseImpressions = Histogram.Sum(FalseImpressions, other.FalseImpressions);
        FalseShares = Histogram.Sum(FalseShares, other.FalseShares);
        OwnPosts = Histogram.Sum(OwnPosts, other.OwnPosts);
        CanTell += other.CanTell;
        Pairs += other.Pairs;
        Reciprocated += other.Reciprocated;
        UserEdges += other.UserEdges;
    }
}
