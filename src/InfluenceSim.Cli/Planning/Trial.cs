using InfluenceSim.Experiments.Needs;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Cli.Planning;

/// <summary>What is run on this machine to know how long a scenario takes.</summary>
/// <param name="Part">
/// An experiment of the same kind with fewer people, days, replicates and arms, of which as many runs go side by side.
/// </param>
/// <param name="First">A handful of people for a day or two: what it takes is the start of the silo and the compiler.</param>
internal sealed record Trial(Scenario Part, Scenario First)
{
    /// <summary>Days until a run has its usual load: after these, posts leave the feeds as fast as they come.</summary>
    public const int FillingDays = 5;

    // An economy has costs that come once a week.
    private const int UsualDays = 7;
    private const int UsersOfFirst = 300;
    private const int LeastUsers = 2_000;
    private const int MostUsers = 200_000;
    private const int FewestPersonas = 3;
    private const double LeastSeconds = 5;
    private const double MostSeconds = 15;
    private const double ShareOfTime = 0.05;

    /// <summary>The trial for a scenario.</summary>
    /// <param name="whole">The scenario.</param>
    /// <param name="needs">What it needs at a first guess, by which the trial is kept short.</param>
    public static Trial Of(Scenario whole, ExperimentNeeds needs)
    {
        int warmUp = Math.Min(whole.Parameters.WarmUp, FillingDays);
        int horizon = Math.Min(whole.Parameters.Horizon, UsualDays + FillingDays - warmUp);
        int replicates = Math.Min(whole.Replicates, needs.SideBySide);

        // Two arms, so that one of them takes over the warmed-up world, and as many as keep the same number of runs side by side.
        int arms = Math.Min(whole.Arms.Count, Math.Max(2, (needs.SideBySide + replicates - 1) / replicates));
        double share = PersonDays(replicates, arms, warmUp, horizon)
            / PersonDays(whole.Replicates, whole.Arms.Count, whole.Parameters.WarmUp, whole.Parameters.Horizon);
        double seconds = Math.Clamp(needs.Time.TotalSeconds * ShareOfTime, LeastSeconds, MostSeconds);
        double enough = needs.People * seconds / Math.Max(seconds, needs.Time.TotalSeconds * share);
        int users = (int)Math.Min(needs.People, Math.Clamp(enough, LeastUsers, MostUsers));

        // So few people take long only where they are very busy, or each of them is a grain: fewer days are then enough.
        double days = Math.Min(1, MostSeconds / (needs.Time.TotalSeconds * share * users / needs.People));
        return new Trial(
            Smaller(whole, users, replicates, arms, DaysOf(warmUp, days), DaysOf(horizon, days)),
            Smaller(whole, Math.Min(users, UsersOfFirst), 1, Math.Min(arms, 2), Math.Min(warmUp, 1), 1));
    }

    private static int DaysOf(int all, double share) => Math.Min(all, Math.Max(1, (int)Math.Round(all * share)));

    private static double PersonDays(int replicates, int arms, int warmUp, int horizon) =>
        replicates * (warmUp + ((double)arms * horizon));

    private static Scenario Smaller(Scenario whole, int users, int replicates, int arms, int warmUp, int horizon)
    {
        SimulationParameters all = whole.Parameters;
        bool isWhole = users == all.Population.Users;
        SimulationParameters some = all with { WarmUp = warmUp, Horizon = horizon };
        return whole with
        {
            Parameters = isWhole ? some : WithFewer(some, users, whole.Graph),
            Graph = isWhole ? whole.Graph : null,
            Execution = whole.Execution with { UsersPerGrain = PerGrain(whole, users) },
            Replicates = replicates,
            Arms = [.. whole.Arms.Take(arms)],
            OutcomesFrom = default,
        };
    }

    // As many grains, which one core or several go through; 0 leaves it open.
    private static int PerGrain(Scenario whole, int users) =>
        (int)Math.Ceiling(whole.Execution.UsersPerGrain * (users / (double)whole.Parameters.Population.Users));

    // As many creators a person, so that an hour has as many cards a person.
    private static SimulationParameters WithFewer(SimulationParameters all, int users, EdgeList? graph)
    {
        double share = users / (double)all.Population.Users;
        CreatorParameters creators = all.Creators;
        SimulationParameters fewer = all with
        {
            Population = all.Population with { Users = users },
            Creators = creators with
            {
                Influencers = ShareOf(creators.Influencers, share, 1),
                Fakefluencers = ShareOf(creators.Fakefluencers, share, FewestPersonas),
                Operators = ShareOf(creators.Operators, share, 1),
            },
        };
        return graph is null && NetworkRegistry.CannotGive(fewer).Count == 0
            ? fewer
            : fewer with
            {
                Network = fewer.Network with
                {
                    Kind = GraphKind.ErdosRenyi,
                    File = null,
                    UserFollows = Math.Min(
                        users / 2, graph is null ? all.Network.UserFollows : graph.Followers.Count / (double)all.Population.Users),
                },
            };
    }

    private static int ShareOf(int all, double share, int least) => Math.Max(Math.Min(all, least), (int)Math.Round(all * share));
}
