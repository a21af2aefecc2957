using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Parameters;

/// <summary>The influencer economy.</summary>
public sealed record EconomyParameters
{
    /// <summary>Öre in a krona.</summary>
    public const int OrePerKrona = 100;

    /// <summary>Days between two market days.</summary>
    public const int DaysPerWeek = 7;

    /// <summary>Ticks of a week.</summary>
    public const int HoursPerWeek = DaysPerWeek * SimulationParameters.HoursPerDay;

    [Meaning("Whether there is an economy: without one nobody earns, adapts, enters, quits, launches or retires."), Source("scenario")]
    public bool Enabled { get; init; }

    /// <summary>The first tick of a week, from a tick on.</summary>
    /// <param name="tick">Tick, from 0 at the start of the warm-up.</param>
    /// <returns>That tick or the next first of a week.</returns>
    public static Tick NextWeek(Tick tick) => new((tick + HoursPerWeek - 1) / HoursPerWeek * HoursPerWeek);

    [Parameter("kr/week", 0, 1e6, "(C)"), Meaning("What a full-time creator needs a week (a living wage).")]
    public double LivingWage { get; init; } = 7_500;

    [Meaning("Brands, prices, ads.")]
    public MarketParameters Market { get; init; } = new();

    [Meaning("How influencers adapt, quit and enter.")]
    public AdaptationParameters Adaptation { get; init; } = new();

    [Meaning("How operators launch and retire personas.")]
    public OperatorParameters Operators { get; init; } = new();
}
