namespace InfluenceSim.Model.Parameters;

/// <summary>Everything that defines a world, but for seed, replicate and policies. Immutable; equal values give equal worlds.</summary>
public sealed record SimulationParameters
{
    /// <summary>Hours in a simulated day.</summary>
    public const int HoursPerDay = 24;

    /// <summary>Reported days, after the warm-up.</summary>
    [Parameter("d", 1, 2_000, "reference baseline"), Meaning("Days that are simulated after the warm-up.")]
    public int Horizon { get; init; } = 90;

    /// <summary>Days before day 0 in which no policy acts and nothing is reported but day-0 references.</summary>
    [Parameter("d", 0, 365, "reference baseline"), Meaning("Days before day 0 in which no policy acts.")]
    public int WarmUp { get; init; } = 20;

    /// <summary>Human users.</summary>
    [Meaning("Who the human users are.")]
    public PopulationParameters Population { get; init; } = new();

    /// <summary>Follow graph among users.</summary>
    [Meaning("The follow graph among users.")]
    public NetworkParameters Network { get; init; } = new();

    /// <summary>Influencers and fakefluencers.</summary>
    [Meaning("Influencers and fakefluencers.")]
    public CreatorParameters Creators { get; init; } = new();

    /// <summary>Sessions, candidates and ranking.</summary>
    [Meaning("Sessions, candidates and ranking.")]
    public FeedParameters Feed { get; init; } = new();

    /// <summary>Utility of an item.</summary>
    [Meaning("Utility of an item.")]
    public UtilityParameters Utility { get; init; } = new();

    /// <summary>Base rates of the reactions.</summary>
    [Meaning("Base rates of the reactions.")]
    public ReactionParameters Reactions { get; init; } = new();

    /// <summary>Comments, answers and bonds.</summary>
    [Meaning("Comments, answers and bonds, with creators and among people.")]
    public RelationParameters Relations { get; init; } = new();

    /// <summary>Claims and belief.</summary>
    [Meaning("Claims and belief.")]
    public ClaimParameters Claims { get; init; } = new();

    /// <summary>Perception of AI.</summary>
    [Meaning("How people see that a creator is an AI.")]
    public PerceptionParameters Perception { get; init; } = new();

    /// <summary>Contested effects.</summary>
    [Meaning("Contested effects, each a named preset.")]
    public EffectParameters Effects { get; init; } = new();

    /// <summary>Today's platform.</summary>
    [Meaning("Today's platform, the same in every arm.")]
    public PlatformParameters Platform { get; init; } = new();

    /// <summary>Brands, money, creators who adapt, operators.</summary>
    [Meaning("Brands, money, creators who adapt, operators.")]
    public EconomyParameters Economy { get; init; } = new();

    /// <summary>Ticks of warm-up.</summary>
    public int WarmUpTicks => WarmUp * HoursPerDay;

    /// <summary>Ticks of the whole run, warm-up included.</summary>
    public int TotalTicks => (WarmUp + Horizon) * HoursPerDay;
}
