using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Validation;

/// <summary>The world of MODEL section 11 in which the patterns are judged, with the two arms that some of them compare it with.</summary>
public static class ReferenceBaseline
{
    internal const string Today = "none";
    internal const string FactChecked = "fact-checks";
    internal const string NewestFirst = "chronological";

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
            },
            Arms =
            [
                new Arm(Today, []),
                new Arm(FactChecked, [new FactCheckLabels { Coverage = 1 }]),
                new Arm(NewestFirst, [new ChronologicalFeed()]),
            ],
        };
    }
}
