using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Parameters;

/// <summary>Everything that defines a world, but for seed, replicate and policies. Immutable; equal values give equal worlds.</summary>
public sealed record SimulationParameters
{
    /// <summary>Hours in a simulated day.</summary>
    public const int HoursPerDay = Tick.PerDay;

    [Parameter("d", 1, 2_000, "reference baseline"), Meaning("Days that are simulated after the warm-up.")]
    public int Horizon { get; init; } = 90;

    [Parameter("d", 0, 365, "reference baseline"), Meaning("Days before day 0 in which no policy acts.")]
    public int WarmUp { get; init; } = 20;

    [Meaning("Who the human users are.")]
    public PopulationParameters Population { get; init; } = new();

    [Meaning("The follow graph among users.")]
    public NetworkParameters Network { get; init; } = new();

    [Meaning("Influencers and fakefluencers.")]
    public CreatorParameters Creators { get; init; } = new();

    [Meaning("Sessions, candidates and ranking.")]
    public FeedParameters Feed { get; init; } = new();

    [Meaning("Utility of an item.")]
    public UtilityParameters Utility { get; init; } = new();

    [Meaning("Base rates of the reactions.")]
    public ReactionParameters Reactions { get; init; } = new();

    [Meaning("Comments, answers and bonds, with creators and among people.")]
    public RelationParameters Relations { get; init; } = new();

    [Meaning("Claims and belief.")]
    public ClaimParameters Claims { get; init; } = new();

    [Meaning("How people see that a creator is an AI.")]
    public PerceptionParameters Perception { get; init; } = new();

    [Meaning("Contested effects, each a named preset.")]
    public EffectParameters Effects { get; init; } = new();

    [Meaning("Today's platform, the same in every arm.")]
    public PlatformParameters Platform { get; init; } = new();

    [Meaning("Brands, money, creators who adapt, operators.")]
    public EconomyParameters Economy { get; init; } = new();

    /// <summary>Ticks of warm-up.</summary>
    public int WarmUpTicks => WarmUp * HoursPerDay;

    /// <summary>Ticks of the whole run, warm-up included.</summary>
    public int TotalTicks => (WarmUp + Horizon) * HoursPerDay;
}
