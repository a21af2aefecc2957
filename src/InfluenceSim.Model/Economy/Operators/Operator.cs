using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Economy.Operators;

/// <summary>
/// Who stands behind some personas, as a pure state machine: a brief at a week's start, a plan for the week. It launches while
/// launches pay, ends those that lose, replaces those that are banned, makes what brands order, and loses all of them at once
/// where the rules hold it liable.
/// </summary>
public sealed class Operator
{
    private const ulong StateKind = 0x4F504552;
    private const int OfItsOwn = -1;

    private readonly World _world;
    private readonly OperatorProfile _profile;
    private readonly OperatorParameters _options;
    private readonly Persona[] _book;
    private readonly Dictionary<int, int> _positions;
    private Standing _standing;

    /// <summary>The operator at day 0, its first personas launched.</summary>
    /// <param name="world">The world.</param>
    /// <param name="number">Number of the operator.</param>
    public Operator(World world, int number)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _profile = world.Operators[number];
        _options = world.Parameters.Economy.Operators;
        _positions = Enumerable.Range(0, _profile.Personas.Count).ToDictionary(position => _profile.Personas[position]);
        _book =
        [
            .. _profile.Personas.Select(creator => world.Creators[creator]).Select(persona => new Persona
            {
                Stage = persona.IsReserve ? PersonaStage.Unused : PersonaStage.Running,
                Audience = persona.Audience,
            }),
        ];
        bool hasPersonas = _book.Any(persona => persona.Stage == PersonaStage.Running);
        _standing = new Standing { LastLaunch = hasPersonas ? 0 : OfItsOwn, IsPaidBack = !hasPersonas };
    }

    /// <summary>Plans a week.</summary>
    /// <param name="brief">What happened in the week that ended.</param>
    /// <returns>The plan.</returns>
    public OperatorPlan Plan(OperatorBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        Book(brief);
        if (!EconomyCalendar.Acts(_world.Parameters, brief.Week))
        {
            return Done([], [], [], isClosed: false);
        }

        if (Close(brief))
        {
            return Done([], [], [], isClosed: true);
        }

        List<int> retirements = Retire(brief.Week);
        var pad = new LaunchPad(_world, _profile, _book, brief, _standing.WasClosed);
        Launch(pad, brief);
        return Done(pad.Launches, retirements, pad.Refused, isClosed: false);
    }

    private void Book(OperatorBrief brief)
    {
        bool counts = brief.Rules.Economy.StrikesToClose.For(_profile.Kind) > 0;
        foreach (PersonaWeek week in brief.Personas)
        {
            ref Persona persona = ref _book[_positions[week.Creator]];
            if (persona.Stage is not (PersonaStage.Running or PersonaStage.Banned))
            {
                continue;
            }

            bool isLost = week.IsBanned && persona.Stage == PersonaStage.Running;
            persona = persona.After(week, _options) with { Stage = week.IsBanned ? PersonaStage.Banned : PersonaStage.Running };
            _standing = _standing with
            {
                Lost = _standing.Lost + (isLost ? 1 : 0),
                Strikes = _standing.Strikes + (counts ? week.Strikes : 0),
            };
        }

        bool isInTime = brief.Week - _standing.LastLaunch <= _options.PaybackWeeks;
        if (brief.Week > _standing.LastLaunch && isInTime && Payback.Balance(_book, _standing.LastLaunch) >= 0)
        {
            _standing = _standing with { IsPaidBack = true };
        }
    }

    private bool Close(OperatorBrief brief)
    {
        double limit = brief.Rules.Economy.StrikesToClose.For(_profile.Kind);
        if (limit <= 0 || _standing.Strikes < limit)
        {
            return false;
        }

        for (int position = 0; position < _book.Length; position++)
        {
            Persona persona = _book[position];
            if (persona.Stage is PersonaStage.Running or PersonaStage.Banned)
            {
                _standing = _standing with { Lost = _standing.Lost + (persona.Stage == PersonaStage.Running ? 1 : 0) };
                _book[position] = persona with { Stage = PersonaStage.Closed };
            }
        }

        // Another name has no record.
        _standing = _standing with { WasClosed = true, Strikes = 0 };
        return true;
    }

    private List<int> Retire(int week)
    {
        var retirements = new List<int>();
        for (int position = 0; position < _book.Length; position++)
        {
            Persona persona = _book[position];
            bool isGrown = week - persona.Launched >= _options.GrowWeeks;
            if (persona.Stage == PersonaStage.Running && isGrown && persona.LosingWeeks >= _options.LosingWeeks)
            {
                _book[position] = persona with { Stage = PersonaStage.Retired };
                retirements.Add(_profile.Personas[position]);
            }
        }

        return retirements;
    }

    private void Launch(LaunchPad pad, OperatorBrief brief)
    {
        // Every wish is tried once a week: who is refused, or short of money, tries again next week as long as the wish lasts.
        foreach (Commission order in brief.Commissions.Where(order => order.Operator == _profile.Number))
        {
            pad.Try(order.Brand);
        }

        for (int lost = _standing.Lost; lost > 0; lost--)
        {
            if (pad.Try(OfItsOwn))
            {
                _standing = _standing with { Lost = _standing.Lost - 1, LastLaunch = brief.Week, IsPaidBack = false };
            }
        }

        if (_standing.IsPaidBack && pad.Try(OfItsOwn))
        {
            _standing = _standing with { LastLaunch = brief.Week, IsPaidBack = false };
        }
    }

    private OperatorPlan Done(IReadOnlyList<Launch> launches, IReadOnlyList<int> retirements, IReadOnlyList<int> refused, bool isClosed)
    {
        var hash = new EntityHash(StateKind, (ulong)(uint)_profile.Number);
        hash.Add<Standing>([_standing]);
        hash.Add<Persona>(_book);
        return new OperatorPlan(_profile.Number, launches, retirements, refused, isClosed, hash.Finish())
        {
            Unused = _book.Count(persona => persona.Stage == PersonaStage.Unused),
        };
    }

    /// <summary>Saves the state.</summary>
    /// <returns>One checked section.</returns>
    public byte[] Save()
    {
        var writer = new StateWriter(SectionKind.Operator);
        writer.Write(_profile.Number);
        writer.Write(_standing);
        writer.WriteArray<Persona>(_book);
        return writer.ToSection();
    }

    /// <summary>Replaces the state by a saved one.</summary>
    /// <param name="section">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    public void Load(ReadOnlyMemory<byte> section)
    {
        var reader = new StateReader(section, SectionKind.Operator);
        int number = reader.Read<int>();
        Standing standing = reader.Read<Standing>();
        Persona[] book = reader.ReadArray<Persona>();
        reader.End();
        if (number != _profile.Number || book.Length != _book.Length)
        {
            throw new StateException(
                $"saved state is of operator {number} with {book.Length} personas; operator {_profile.Number} with {_book.Length} "
                    + "belongs here");
        }

        _standing = standing;
        book.CopyTo(_book, 0);
    }
}
