using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Validation;

/// <summary>The world of MODEL section 11 in which the patterns are judged, with the arms that some of them compare it with.</summary>
public static class ReferenceBaseline
{
    internal const string Today = "none";
    internal const string FactChecked = "fact-checks";
    internal const string NewestFirst = "chronological";
    internal const string Taught = "literacy";

    /// <summary>Nudges of Bak-Coleman et al. 2022, by strength.</summary>
    internal static IReadOnlyList<double> Nudges { get; } = [0.05, 0.10, 0.20, 0.40];

    /// <summary>Removals of Bak-Coleman et al. 2022, by half-life in hours.</summary>
    internal static IReadOnlyList<double> Removals { get; } = [0.5, 4];

    internal const string Breaker = "circuit-breaker";

    private const int UsersPerInfluencer = 100;
    private const int UsersPerFakefluencer = 500;
    private const int Days = 45;

    /// <summary>The scenario at a size; 20,000 users and 8 replicates are the reference.</summary>
    /// <param name="users">Users; creators keep their share.</param>
    /// <param name="replicates">Replicates.</param>
    /// <param name="seed">Seed.</param>
    /// <returns>The scenario.</returns>
    public static Scenario At(int users, int replicates, ulong seed = 1)
    {
        var parameters = new SimulationParameters();
        return new Scenario
        {
            Name = "reference-baseline",
            Question = "Does the model show the patterns that the literature reports?",
            Seed = seed,
            Replicates = replicates,
            Parameters = parameters with
            {
                Horizon = Days,
                Population = parameters.Population with { Users = users },
                Creators = parameters.Creators with
                {
                    Influencers = Math.Max(1, users / UsersPerInfluencer),
                    Fakefluencers = Math.Max(3, users / UsersPerFakefluencer),
                },
                Economy = parameters.Economy with { Enabled = true },
            },
            Arms =
            [
                new Arm(Today, []),
                new Arm(FactChecked, [new FactCheckLabels { Coverage = 1 }]),
                new Arm(NewestFirst, [new ChronologicalFeed()]),
                new Arm(Taught, [new LiteracyCampaign()]),
                .. Nudges.Select(strength => new Arm(Nudge(strength), [new ReshareFriction { Strength = strength }])),
                .. Removals.Select(hours => new Arm(
                    Removed(hours), [new Removal { Coverage = 1, HalfLife = hours, FalsePositive = 0 }])),
                new Arm(Breaker, [new CircuitBreaker()]),
            ],
        };
    }

    /// <summary>The same world under another preset each, a scenario with one arm each.</summary>
    /// <param name="baseline">What <see cref="At"/> gave.</param>
    /// <returns>The scenarios.</returns>
    public static IReadOnlyList<Scenario> Otherwise(Scenario baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        SimulationParameters parameters = baseline.Parameters;
        return
        [
            Under(NoveltyYears, parameters with { Effects = parameters.Effects with { AiAppeal = AiAppealPreset.Novelty } }),
            Under(PersonasPush, parameters with { Claims = parameters.Claims with { Makers = ClaimMakers.Personas } }),
            Under(FewShare, parameters with { Claims = parameters.Claims with { Makers = ClaimMakers.Supersharers } }),
        ];

        Scenario Under(string name, SimulationParameters world) => baseline with
        {
            Name = $"{baseline.Name}-{name}",
            Parameters = world,
            Arms = [new Arm(name, [])],
        };
    }

    /// <summary>The years in which AI creators were new.</summary>
    internal const string NoveltyYears = "novelty";

    /// <summary>Personas make most of what is false.</summary>
    internal const string PersonasPush = "personas";

    /// <summary>A few people make most of what is false.</summary>
    internal const string FewShare = "supersharers";

    internal static string Removed(double hours) => FormattableString.Invariant($"removal-{hours}h");

    internal static string Nudge(double strength) => FormattableString.Invariant($"nudge-{100 * strength:F0}");
}
