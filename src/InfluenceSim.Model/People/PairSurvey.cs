using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>
/// Who can tell which persona from a person, over all pairs: exact, and many pairs at a time. Each pair has a draw of its own, so that
/// no pair can be left out; but the chance of nearly all pairs need not be known to the last bit.
/// </summary>
/// <remarks>
/// Whether u is below 1 / (1 + e^-z) is whether u (1 + e^-z) is below 1, and e^-z is a product of what the user and what the persona
/// contribute. Where this is too near to 1 to say, the pair is asked by itself (<see cref="Recognition.CanTell(Account, CreatorId)"/>).
/// Measured: a pair took less than a hundredth of the time of one that is asked by itself.
/// </remarks>
internal sealed class PairSurvey(World world, Recognition recognition, TickInput input)
{
    /// <summary>Users of a batch: their draws and odds stay in the nearest cache.</summary>
    private const int Batch = 512;

    // Those that are there, and what each contributes.
    private readonly (CreatorId Id, double Disguise)[] _personas =
    [
        .. Enumerable.Range(0, world.Creators.Count).Select(number => new CreatorId(number))
            .Where(creator => world.Creators[creator].IsAi && (input.Status[creator] & (byte)CreatorStatus.Absent) == 0)
            .Select(persona => (persona, DetMath.Exp(recognition.Disguise(persona)))),
    ];

    private readonly Draw[] _draws = new Draw[Batch];
    private readonly double[] _odds = new double[Batch];

    // All bits of a user who is taught, none of another.
    private readonly long[] _taught = new long[Batch];

    /// <summary>
    /// A pair whose product is this near to 1 is asked by itself. It is far more than rounding makes of two exponentials and two products
    /// (1e-13), and meets less than one pair in a million. Tests set it higher.
    /// </summary>
    public double Doubt { get; init; } = 1e-9;

    /// <summary>Pairs that were asked by themselves, of all that were added.</summary>
    public long Asked { get; private set; }

    /// <summary>Adds the pairs of some users with all personas that are there.</summary>
    public void AddTo(Survey survey, Account first, int count)
    {
        survey[SurveySum.Pairs] += (long)_personas.Length * count;
        for (int done = 0; done < count; done += Batch)
        {
            var users = new Account(first.Number + done);
            int size = Math.Min(Batch, count - done);
            survey[SurveySum.TaughtPairs] += (long)_personas.Length * Begin(users, size);
            foreach ((CreatorId persona, double disguise) in _personas)
            {
                Add(survey, users, size, persona, disguise);
            }
        }
    }

    /// <summary>Notes what a batch of users contributes; how many of them are taught.</summary>
    private int Begin(Account first, int size)
    {
        int taught = 0;
        for (int i = 0; i < size; i++)
        {
            var user = new Account(first.Number + i);
            _odds[i] = DetMath.Exp(-recognition.Insight(user));
            bool isTaught = recognition.IsTaught(user);
            _taught[i] = isTaught ? -1 : 0;
            taught += isTaught ? 1 : 0;
        }

        return taught;
    }

    private void Add(Survey survey, Account first, int size, CreatorId persona, double disguise)
    {
        world.Draws.CanTell(world.CreatorKeys[persona], first, _draws.AsSpan(0, size));
        var count = new PairCount();
        int done = 0;
        int lanes = Vector256<double>.Count;
        for (; Vector256.IsHardwareAccelerated && done + lanes <= size; done += lanes)
        {
            if (!TryAddVector(ref count, done, disguise))
            {
                AddEach(ref count, done, done + lanes);
            }
        }

        AddEach(ref count, done, size);
        survey[SurveySum.CanTell] += count.CanTell;
        survey[SurveySum.TaughtCanTell] += count.TaughtCanTell;

        void AddEach(ref PairCount count, int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                double scaled = _draws[i].Uniform * (1 + (_odds[i] * disguise));
                bool can = Math.Abs(scaled - 1) > Doubt
                    ? scaled < 1
                    : Ask(new Account(first.Number + i), persona);
                count.Add(can ? -1 : 0, _taught[i]);
            }
        }
    }

    private bool Ask(Account user, CreatorId persona)
    {
        Asked++;
        return recognition.CanTell(user, persona);
    }

    // Four users at a time; none is counted where one of them must be asked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryAddVector(ref PairCount count, int from, double disguise)
    {
        Vector256<double> uniform = Draw.Uniforms(ref _draws[from]);
        Vector256<double> odds = Vector256.LoadUnsafe(ref _odds[from]);
        Vector256<double> scaled = uniform * (Vector256<double>.One + (odds * Vector256.Create(disguise)));
        Vector256<double> margin = Vector256.Abs(scaled - Vector256<double>.One);
        if (!Vector256.GreaterThanAll(margin, Vector256.Create(Doubt)))
        {
            return false;
        }

        count.Add(Vector256.LessThan(scaled, Vector256<double>.One).AsInt64(), Vector256.LoadUnsafe(ref _taught[from]));
        return true;
    }

    /// <summary>Pairs that were counted. A flag has all bits or none: as a number it is minus one or zero.</summary>
    private struct PairCount
    {
        private Vector256<long> _canTell;
        private Vector256<long> _taughtCanTell;
        private long _oneCanTell;
        private long _oneTaughtCanTell;

        public readonly long CanTell => _oneCanTell - Vector256.Sum(_canTell);

        public readonly long TaughtCanTell => _oneTaughtCanTell - Vector256.Sum(_taughtCanTell);

        public void Add(long can, long taught)
        {
            _oneCanTell -= can;
            _oneTaughtCanTell -= can & taught;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector256<long> can, Vector256<long> taught)
        {
            _canTell += can;
            _taughtCanTell += can & taught;
        }
    }
}
