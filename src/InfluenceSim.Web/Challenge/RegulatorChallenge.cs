using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Challenge;

/// <summary>
/// Groups of a class make rules for the second world from a budget, let it run to its end against the first, and are compared in a table.
/// </summary>
internal sealed class RegulatorChallenge
{
    public const int SmallestBudget = 1;
    public const int GreatestBudget = 60;

    /// <summary>The world whose rules are paid for.</summary>
    public const int World = 1;

    private const int MostGroups = 60;

    private static readonly Sentence NoBudget = new("noSuchBudget", "found a budget of {budget}; allowed: from {least} to {most}");

    private static readonly Sentence TooDear = new(
        "rulesTooDear",
        "these rules cost {cost} points and the budget is {budget}; allowed: cheaper rules, or to go back and leave one out");

    private static readonly Sentence NobodyPlays = new("nobodyPlays", "nobody plays the challenge; allowed: to begin it first");
    private static readonly Sentence DaysAreLeft = new("daysAreLeft", "days are left; allowed: to enter a result when all are over");
    private static readonly Sentence TooMany = new("tooManyResults", "there are {most} results; allowed: to begin anew");

    private readonly Lock _lock = new();
    private readonly List<LeagueRow> _rows = [];
    private int? _budget;

    /// <summary>Points that rules may cost; null while nobody plays.</summary>
    public int? Budget
    {
        get
        {
            lock (_lock)
            {
                return _budget;
            }
        }
    }

    /// <summary>Begins, with an empty table.</summary>
    /// <exception cref="RefusedException">The budget is out of range.</exception>
    public void Start(int budget)
    {
        if (budget is < SmallestBudget or > GreatestBudget)
        {
            throw NoBudget.Refused(("budget", budget), ("least", SmallestBudget), ("most", GreatestBudget));
        }

        lock (_lock)
        {
            _budget = budget;
            _rows.Clear();
        }
    }

    /// <summary>Ends; the table stays until the next begins.</summary>
    public void End()
    {
        lock (_lock)
        {
            _budget = null;
        }
    }

    /// <summary>Ends, and empties the table: its results are of a world that is served no longer.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _budget = null;
            _rows.Clear();
        }
    }

    /// <summary>Refuses a change that makes rules dearer than there is.</summary>
    /// <exception cref="RefusedException">It does.</exception>
    public void Check(RuleBook before, RuleBook changed)
    {
        int cost = RulePrices.Of(changed.PoliciesOf(World));
        if (Budget is { } budget && cost > budget && cost > RulePrices.Of(before.PoliciesOf(World)))
        {
            throw TooDear.Refused(("cost", cost), ("budget", budget));
        }
    }

    /// <summary>A group enters its result; of several, its best stays.</summary>
    /// <exception cref="RefusedException">
    /// Nobody plays, the world has not come to its end, its rules cost more than the budget, or the name will not do.
    /// </exception>
    public void Enter(string group, LeagueRow result, bool isFinished)
    {
        string name = ChosenName.Require(group);
        if (Budget is not { } budget)
        {
            throw NobodyPlays.Refused();
        }

        if (!isFinished)
        {
            throw DaysAreLeft.Refused();
        }

        // Rules that were there before it began are paid for too.
        if (result.Cost > budget)
        {
            throw TooDear.Refused(("cost", result.Cost), ("budget", budget));
        }

        lock (_lock)
        {
            LeagueRow row = result with { Group = name };
            int known = _rows.FindIndex(one => one.Seed == row.Seed && string.Equals(one.Group, name, StringComparison.OrdinalIgnoreCase));
            if (known >= 0)
            {
                _rows[known] = _rows[known].Score >= row.Score ? _rows[known] : row;
            }
            else if (_rows.Count >= MostGroups)
            {
                throw TooMany.Refused(("most", MostGroups));
            }
            else
            {
                _rows.Add(row);
            }
        }
    }

    /// <summary>The table of those who played in a world, the best first.</summary>
    public IReadOnlyList<LeagueRow> Table(ulong seed)
    {
        lock (_lock)
        {
            return [.. _rows.Where(row => row.Seed == seed).OrderByDescending(row => row.Score).ThenBy(row => row.Cost)];
        }
    }
}

/// <summary>A group's result.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Seed">The world in which it played; only results of one world are compared.</param>
/// <param name="Score">Its points.</param>
/// <param name="Cost">What its rules cost.</param>
/// <param name="Rules">Names of its rules.</param>
internal sealed record LeagueRow(string Group, ulong Seed, double Score, int Cost, IReadOnlyList<string> Rules);
