using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Parameters;

/// <summary>How influencers adapt, quit and enter.</summary>
public sealed record AdaptationParameters
{
    [Parameter("weeks", 1, 200, "(C)"), Meaning("Weeks below the reservation income after which an influencer quits.")]
    public int PatienceWeeks { get; init; } = 8;

    [Parameter("living wages", 0, 100, "(C)"), Meaning("Median income below which a creator would rather do something else.")]
    public double Reservation { get; init; } = 0.4;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of the log of the reservation income.")]
    public double ReservationLogSd { get; init; } = 0.6;

    [Parameter("share", 0, 1, "(C)")]
    [Meaning("Reservation income at most, as a share of what the creator earned in the warm-up: who has always earned little stays.")]
    public double ReservationShare { get; init; } = 0.5;

    [Parameter("1/week", 0, 1, "(C)"), Meaning("Influencers who may enter a week, as a share of those at day 0.")]
    public double Entry { get; init; } = 0.005;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of the log of what an entrant hopes to earn over what creators earn.")]
    public double EntryLogSd { get; init; } = 0.6;

    [Parameter("share", 0, 1, "(C)"), Meaning("Loss of share of engagement over four weeks that a creator bears without acting.")]
    public double Tolerance { get; init; } = 0.1;

    [Parameter("weight", 0, 10, "(C)"), Meaning("Weight of the week's mood in the choice of a strategy; the lasting inclination has 1.")]
    public double Mood { get; init; } = 0.3;

    [Parameter("creators", 0, 100, "(C)"), Meaning("Creators whom a creator watches.")]
    public int Peers { get; init; } = 5;

    [Parameter("authenticity", 0, 1, "(C)"), Meaning("Mean authenticity of influencers at the start.")]
    public double Authenticity { get; init; } = 0.6;

    [Parameter("authenticity", 0, 1, "(C)"), Meaning("Standard deviation of authenticity at the start.")]
    public double AuthenticitySd { get; init; } = 0.15;

    [Parameter("sd", 0, 5, "(C)"), Meaning("Standard deviation of the shift of usefulness between influencers at the start.")]
    public double UsefulnessSd { get; init; }

    [Parameter("1/week", 0, 1, "(C)"), Meaning("Energy that a week without overwork brings back.")]
    public double Recovery { get; init; } = 0.02;

    [Meaning("How often each strategy is chosen; a weight of 0 takes it away, and with all at 0 nobody adapts.")]
    public StrategyWeights Strategies { get; init; } = new();

    [Meaning("Strategy of offering more in each post: slower, and what an AI cannot copy.")]
    public InvestParameters Invest { get; init; } = new();

    [Meaning("Strategy of posting more, at the cost of energy.")]
    public VolumeParameters Volume { get; init; } = new();

    [Meaning("Strategy of copying topic and style of the watched creator who grew most.")]
    public TrendParameters Trend { get; init; } = new();

    [Meaning("Strategy of asking brands for less.")]
    public DiscountParameters Discount { get; init; } = new();

    [Meaning("Strategy of having AI tools make posts; it cannot be undone.")]
    public AdoptAiParameters AdoptAi { get; init; } = new();

    /// <summary>Strategies that are not ours, each with its parameters.</summary>
    [Part(PartKind.Strategy)]
    public ByName<object> Own { get; init; } = new();
}
