using InfluenceSim.Experiments.Running;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Needs;

/// <summary>What an experiment will need, known before it starts: from the layout of a small block of the same parameters.</summary>
/// <param name="People">People of a run.</param>
/// <param name="Ties">Follows at tick 0, of people and of creators.</param>
/// <param name="BytesPerPerson">Bytes that a run keeps of each person and what they follow.</param>
/// <param name="SideBySide">Runs that go on at the same time.</param>
/// <param name="Bytes">Memory of the process at its most.</param>
/// <param name="Time">A first guess of the time that all runs take, from what a person's hour took on one machine.</param>
public sealed record ExperimentNeeds(long People, long Ties, double BytesPerPerson, int SideBySide, long Bytes, TimeSpan Time)
{
    private const int SampledUsers = 2_000;

    /// <summary>
    /// Memory of a process that simulates a few people: 150 MB, and 10 to 110 MB of young arrays before they are
    /// collected (measured with 200 to 20,000 people).
    /// </summary>
    private const long BaseBytes = 205_000_000;

    /// <summary>What the garbage collector and the messages of a tick take beside what is kept, per byte kept (measured).</summary>
    private const double Surplus = 1.5;

    /// <summary>Memory of what a run measures in a day, with what its tables take while they are written (measured).</summary>
    private const double BytesPerRunDay = 36_000;

    /// <summary>Memory of a creator: a profile, a grain and what it learns (measured with 200 to 19,000 of them).</summary>
    private const double BytesPerCreator = 13_000;

    /// <summary>
    /// Memory of a grain of people, whose messages of an hour are hardly smaller for one person than for many (measured with 500 to
    /// 20,000 grains of 1 and of 10 people).
    /// </summary>
    private const double BytesPerGrain = 50_000;

    /// <summary>Time of an hour of a grain, in seconds of one core (measured as above).</summary>
    private const double SecondsPerGrainHour = 3e-5;

    /// <summary>
    /// And for each person of the world more, because every grain goes through all cards of an hour (measured as above).
    /// </summary>
    private const double SecondsPerGrainHourAndPerson = 8e-10;

    /// <summary>
    /// Time of a person's hour without what is read in it, in seconds of one core (measured on the machine of the benchmarks).
    /// </summary>
    private const double SecondsPerHour = 3.2e-7;

    /// <summary>Time of an item that is read, in seconds of one core (measured as above: 6.8 and 40 items a person and day).</summary>
    private const double SecondsPerItem = 8e-7;

    /// <summary>What a scenario needs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cores">Cores of the machine; 0 is this one's.</param>
    /// <returns>What it needs.</returns>
    public static ExperimentNeeds Of(Scenario scenario, int cores = 0)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        SimulationParameters parameters = scenario.Parameters;
        long people = parameters.Population.Users;
        int sampled = (int)Math.Min(people, SampledUsers);
        var world = World.Build(Sample(parameters, sampled), ReplicateKey.Of(scenario.Seed, 0));
        var block = new HumanUsers(world, 0, sampled);

        // How many ties there are is stated or read; what the sample tells is what one of them takes, and who follows creators.
        double sampledTies = world.Follows.Edges / (double)sampled;
        double amongPeople = UserTies(world) / (double)sampled;
        double ties = sampledTies - amongPeople + (scenario.Graph is { } graph
            ? graph.Followers.Count / (double)people
            : IsOwn(parameters.Network) ? amongPeople : parameters.Network.UserFollows);
        double state = block.BytesPerUser + (block.BytesPerTie * (ties - sampledTies));
        double fixedBytes = world.Profiles.Bytes / (double)sampled;
        double drawn = fixedBytes + (sizeof(int) * (1 + ties));

        int processors = cores > 0 ? cores : Environment.ProcessorCount;
        int sideBySide = Math.Min(processors, scenario.Arms.Count * scenario.Replicates);
        int worlds = Math.Min(sideBySide, scenario.Replicates);

        // The last arm of a replicate goes on in the warmed-up run, which waits as long as others are to come. What these start from is
        // saved a few blocks at a time, before runs are at their greatest.
        int waiting = scenario.Arms.Count > 1 && scenario.Arms.Count * scenario.Replicates > sideBySide ? worlds : 0;
        int held = sideBySide + waiting;
        double kept = (worlds * drawn) + (held * state);
        double stated = scenario.Graph is null && !IsOwn(parameters.Network) ? parameters.Network.UserFollows : 0;
        double ofTies = stated * ((worlds * (double)sizeof(int)) + (held * block.BytesPerTie));
        double day = scenario.Replicates * (double)scenario.Arms.Count * BytesPerRunDay;
        int grains = ScenarioGrains.Of(scenario, sideBySide, processors).Count;
        (int influencers, int fakefluencers) = (parameters.Creators.Influencers, parameters.Creators.Fakefluencers);

        // The whole of what people take is theirs, and what their ties take of it those ties'.
        MemoryShare[] shares =
        [
            new("population.users", people, kept * Surplus * people),
            new("creators.influencers", influencers, held * influencers * BytesPerCreator),
            new("creators.fakefluencers", fakefluencers, held * fakefluencers * BytesPerCreator),
            new("execution.usersPerGrain", (people + grains - 1) / grains, held * (double)grains * BytesPerGrain, IsInverse: true),
            .. scenario.Replicates > 1
                ? (MemoryShare[])[new("replicates", scenario.Replicates, day * (parameters.WarmUp + parameters.Horizon))]
                : [new("warmUp", parameters.WarmUp, day * parameters.WarmUp), new("horizon", parameters.Horizon, day * parameters.Horizon)],
        ];
        double bytes = BaseBytes + shares.Sum(share => share.Bytes);
        var tiesShare = new MemoryShare("network.userFollows", stated, ofTies * Surplus * people);

        // Processors that have work: a run of several grains uses more than one.
        double busy = Math.Min(processors, sideBySide * (double)grains);
        double hours = scenario.Replicates
            * (parameters.WarmUpTicks + ((parameters.TotalTicks - parameters.WarmUpTicks) * (double)scenario.Arms.Count));
        double items = world.Profiles.Sessions.Average() * parameters.Feed.ItemsMean / SimulationParameters.HoursPerDay;
        double hour = (people * (SecondsPerHour + (items * SecondsPerItem)))
            + (grains * (SecondsPerGrainHour + (people * SecondsPerGrainHourAndPerson)));
        return new ExperimentNeeds(
            people,
            (long)(ties * people),
            state + drawn,
            sideBySide,
            (long)bytes,
            TimeSpan.FromSeconds(hours * hour / busy))
        {
            Largest = tiesShare.Bytes > bytes / 2 ? tiesShare : shares.MaxBy(share => share.Bytes)!,
        };
    }

    /// <summary>What takes most of the memory.</summary>
    public MemoryShare Largest { get; init; } = new("population.users", People, Bytes);

    /// <summary>
    /// The value of what takes most of the memory, with which so much is enough; null where it is too little for all else.
    /// </summary>
    /// <param name="bytes">The memory.</param>
    /// <returns>The value.</returns>
    public double? Most(long bytes) => bytes - (Bytes - Largest.Bytes) is > 0 and var left ? Largest.ValueFor(left) : null;

    private static int UserTies(World world)
    {
        int ties = 0;
        for (int user = 0; user < world.Users; user++)
        {
            foreach (int followed in world.Follows.FollowedBy(new(user)))
            {
                ties += followed < world.Users ? 1 : 0;
            }
        }

        return ties;
    }

    private static bool IsOwn(NetworkParameters network) => network.Own.Find(network.Kind) is not null;

    // A graph of ours has the stated number of ties whatever its kind: the sample's ties are by chance, of which so few people too can
    // have some. One that is not ours is asked itself.
    private static SimulationParameters Sample(SimulationParameters parameters, int users)
    {
        NetworkParameters network = parameters.Network;
        CreatorParameters creators = parameters.Creators;
        return parameters with
        {
            Population = parameters.Population with { Users = users },

            // However many creators there are, a person follows as many of them.
            Creators = creators with
            {
                Influencers = Math.Min(creators.Influencers, SampledUsers),
                Fakefluencers = Math.Min(creators.Fakefluencers, SampledUsers),
            },
            Network = IsOwn(network)
                ? network
                : network with
                {
                    Kind = GraphKind.ErdosRenyi,
                    File = null,
                    UserFollows = Math.Min(users / 2, Math.Min(network.UserFollows, new NetworkParameters().UserFollows)),
                },
        };
    }
}
