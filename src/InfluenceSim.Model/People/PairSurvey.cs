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
/// </remarks>
internal sealed class PairSurvey(World world, Recognition recognition)
{
    /// <summary>Users of a batch: their draws and odds stay in the nearest cache.</summary>
    private const int Batch = 512;

    // Far more than rounding makes of two exponentials and two products (1e-13), and far less than one pair in a million.
    private const double Doubt = 1e-9;

    private readonly UserCreatorDraws[] _draws = new UserCreatorDraws[Batch];
    private readonly double[] _odds = new double[Batch];
    private readonly bool[] _taught = new bool[Batch];

    /// <summary>Adds the pairs of some users with all personas that are there.</summary>
    public void AddTo(Survey survey, TickInput input, Account first, int count)
    {
        CreatorId[] personas =
        [
            .. Enumerable.Range(0, world.Creators.Count).Select(number => new CreatorId(number))
                .Where(creator => world.Creators[creator].IsAi && (input.Status[creator] & (byte)CreatorStatus.Absent) == 0),
        ];
        double[] disguises = [.. personas.Select(persona => DetMath.Exp(recognition.Disguise(persona)))];
        survey[SurveySum.Pairs] += (long)personas.Length * count;
        for (int done = 0; done < count; done += Batch)
        {
            var users = new Account(first.Number + done);
            int size = Math.Min(Batch, count - done);
            survey[SurveySum.TaughtPairs] += (long)personas.Length * Begin(users, size);
            for (int persona = 0; persona < personas.Length; persona++)
            {
                Add(survey, users, size, personas[persona], disguises[persona]);
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
            _taught[i] = recognition.IsTaught(user);
            taught += _taught[i] ? 1 : 0;
        }

        return taught;
    }

    private void Add(Survey survey, Account first, int size, CreatorId persona, double disguise)
    {
        world.Draws.UserCreators(world.CreatorKeys[persona], first, _draws.AsSpan(0, size));
        int canTell = 0;
        int taughtCanTell = 0;
        for (int i = 0; i < size; i++)
        {
            double scaled = _draws[i].CanTell.Uniform * (1 + (_odds[i] * disguise));
            bool can = Math.Abs(scaled - 1) > Doubt
                ? scaled < 1
                : recognition.CanTell(new Account(first.Number + i), persona);
            canTell += can ? 1 : 0;
            taughtCanTell += can && _taught[i] ? 1 : 0;
        }

        survey[SurveySum.CanTell] += canTell;
        survey[SurveySum.TaughtCanTell] += taughtCanTell;
    }
}
