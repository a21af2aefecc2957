using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Operators;

/// <summary>One week's launches: what they cost, when the persona may post, and what stands in the way.</summary>
internal sealed class LaunchPad
{
    private readonly World _world;
    private readonly OperatorProfile _profile;
    private readonly Persona[] _book;
    private readonly int _week;
    private readonly long _cost;
    private readonly RunDay _day;
    private readonly double _most;
    private readonly double _refusal;
    private long _cash;

    public LaunchPad(World world, OperatorProfile profile, Persona[] book, OperatorBrief brief, bool wasClosed)
    {
        _world = world;
        _profile = profile;
        _book = book;
        _week = brief.Week;
        OperatorParameters options = world.Parameters.Economy.Operators;
        EconomyRules rules = brief.Rules.Economy;
        _cost = (long)(((options.LaunchCost + rules.VerificationCost.For(profile.Kind)) * EconomyParameters.OrePerKrona) + 0.5);
        _day = new RunDay(
            (brief.Week * EconomyParameters.DaysPerWeek) + (int)Math.Ceiling(
                options.LaunchDays + rules.VerificationDays.For(profile.Kind)));
        _most = rules.PersonaCap.For(profile.Kind);
        _refusal = wasClosed ? rules.Refusal.For(profile.Kind) : 0;

        // Who owes is not lent the cost of another persona.
        _cash = brief.Account.Debt > 0 ? 0 : brief.Account.Cash;
    }

    /// <summary>Personas launched.</summary>
    public List<Launch> Launches { get; } = [];

    /// <summary>Personas refused.</summary>
    public List<int> Refused { get; } = [];

    /// <summary>Launches the next persona of the pool, for a brand or for the operator itself (-1); false if that cannot be now.</summary>
    public bool Try(int brand)
    {
        int next = Array.FindIndex(_book, persona => persona.Stage == PersonaStage.Unused);
        if (next < 0 || _cost > _cash || _book.Count(persona => persona.Stage == PersonaStage.Running) >= _most)
        {
            return false;
        }

        var creator = new CreatorId(_profile.Personas[next]);
        if (_world.Draws.Refusal(_world.CreatorKeys[creator]).Chance(_refusal))
        {
            _book[next] = _book[next] with { Stage = PersonaStage.Refused };
            Refused.Add(creator);
            return false;
        }

        _book[next] = new Persona { Stage = PersonaStage.Running, IsOrdered = brand >= 0, Launched = _week, Cost = _cost };
        _cash -= _cost;
        Launches.Add(new Launch(creator, _day, brand, _cost));
        return true;
    }
}
