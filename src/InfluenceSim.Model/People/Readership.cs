using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>Which users of a block have a session in an hour (MODEL section 3).</summary>
/// <param name="world">The world.</param>
/// <param name="first">First user of the block.</param>
/// <param name="most">Most users that are asked about at once.</param>
internal sealed class Readership(World world, int first, int most)
{
    private readonly Row[] _readers = new Row[most];

    // Users at either end may share their group with others.
    private readonly SessionDraws[] _groups = new SessionDraws[(most / SessionDraws.GroupSize) + 2];

    /// <summary>Those who read among the users of a range, in order. It is known before any of them reads.</summary>
    public ReadOnlySpan<Row> Among(TickInput input, int from, int to)
    {
        double cap = world.Parameters.Feed.SessionCap;
        double weight = world.Diurnal.Weight(input.Tick.Hour) / SimulationParameters.HoursPerDay;
        float[] sessions = world.Profiles.Sessions;
        int firstGroup = from / SessionDraws.GroupSize;
        Span<SessionDraws> groups = _groups.AsSpan(0, ((to - 1) / SessionDraws.GroupSize) - firstGroup + 1);
        world.Draws.Sessions(new Account(from), input.Tick, groups);
        int readers = 0;
        for (int user = from; user < to; user++)
        {
            var person = new Account(user);
            SessionDraws draws = groups[(user / SessionDraws.GroupSize) - firstGroup];
            if (draws.Of(person).Chance(Math.Min(cap, sessions[user] * weight)))
            {
                _readers[readers++] = person.AsRow(first);
            }
        }

        return _readers.AsSpan(0, readers);
    }
}
