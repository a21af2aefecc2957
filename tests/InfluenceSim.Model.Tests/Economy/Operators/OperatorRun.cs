using InfluenceSim.Model.Economy.Operators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Economy.Operators;

/// <summary>A real operator whose weeks are of the test's making; what its launches cost is taken from its cash.</summary>
internal sealed class OperatorRun(World world, int number, Func<int, Rules>? rules = null)
{
    private readonly HashSet<int> _running = [.. world.Operators[number].Personas.Where(creator => !world.Creators[creator].IsReserve)];

    public Operator Operator { get; set; } = new(world, number);

    public OperatorProfile Profile => world.Operators[number];

    /// <summary>Next week; operators act from week 3 on.</summary>
    public int Week { get; set; } = 1;

    public long Cash { get; set; } = 1_000_000_000;

    public long Debt { get; init; }

    /// <summary>What a running persona earns, costs and counts in a week.</summary>
    public Func<int, int, PersonaWeek> Persona { get; set; } = (creator, _) => new PersonaWeek(new CreatorId(creator), 0, 0, 0, 0, false);

    public IReadOnlySet<int> Running => _running;

    public static World World(OperatorParameters? options = null, int fakefluencers = 30, int operators = 3) =>
        SmallWorld.Build(Parameters(options, fakefluencers, operators));

    public OperatorPlan Next(params Commission[] commissions)
    {
        PersonaWeek[] weeks = [.. Profile.Personas
            .Select(creator =>
                _running.Contains(creator) ? Persona(creator, Week) : new PersonaWeek(new CreatorId(creator), 0, 0, 0, 0, false))];
        Rules today = rules?.Invoke(Week) ?? new Rules();
        OperatorPlan plan = Operator.Plan(new OperatorBrief(number, Week, today, new OperatorAccount(Cash, Debt), weeks, commissions));
        Cash -= plan.Launches.Sum(launch => launch.Cost);
        if (plan.IsClosed)
        {
            _running.Clear();
        }

        _running.ExceptWith(plan.Retirements);
        _running.UnionWith(plan.Launches.Select(launch => launch.Creator.Number));
        Week++;
        return plan;
    }

    /// <summary>Runs until a week's plans are all made; the plans by week.</summary>
    public Dictionary<int, OperatorPlan> Until(int week)
    {
        var plans = new Dictionary<int, OperatorPlan>();
        while (Week <= week)
        {
            plans.Add(Week, Next());
        }

        return plans;
    }

    private static SimulationParameters Parameters(OperatorParameters? options, int fakefluencers, int operators)
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 60, warmUp: 20, horizon: 200);
        return parameters with
        {
            Creators = parameters.Creators with
            {
                Fakefluencers = fakefluencers,
                Operators = operators,
                Mix = new KindMix { Commercial = 1, Farm = 1, Manipulative = 1 },
            },
            Economy = new EconomyParameters { Enabled = true, Operators = options ?? new OperatorParameters() },
        };
    }
}
