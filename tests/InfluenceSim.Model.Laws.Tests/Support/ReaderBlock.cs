using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>The model's own readers: a block of users, and the one place that knows how its state is looked at.</summary>
internal sealed class ReaderBlock(World world, int first, int count)
{
    private readonly HumanUsers _users = new(world, first, count);

    public int First => first;

    public int End => first + count;

    public TickOutput Step(TickInput input) => _users.Step(input);

    /// <summary>Where a reader of the block stands, in the order of <see cref="ReaderState"/>.</summary>
    public IEnumerable<double> StateOf(int user)
    {
        int row = user - first;
        yield return _users.Columns.TrustHuman[row];
        yield return _users.Columns.TrustAi[row];
        yield return _users.Columns.Fatigue[row];
        yield return _users.Columns.LabelShare[row];
        yield return _users.Columns.InteractionsLeft[row];
        yield return _users.Columns.Waiting[row];
        yield return _users.Columns.FalseImpressions[row];
        yield return _users.Columns.FalseShares[row];
        for (int agenda = 0; agenda < UserProfiles.Agendas; agenda++)
        {
            yield return _users.Columns.Stance[(row * UserProfiles.Agendas) + agenda];
        }

        for (int claim = 0; claim < world.Claims.Count; claim++)
        {
            yield return (_users.Columns.Believed[row] >> claim) & 1;
            yield return (_users.Columns.Seen[row] >> claim) & 1;
            yield return _users.Columns.Exposures(new Row(row), claim);
        }
    }

    /// <summary>Whom a reader of the block follows, ascending, and how.</summary>
    public IEnumerable<(int Account, (bool Knows, bool FromLabel, bool ShockSpent, bool Reciprocal, double Bond) Facts)> FollowsOf(int user)
    {
        FollowLists follows = _users.Follows;
        int row = user - first;
        for (int position = 0; position < follows.Count(new Row(row)); position++)
        {
            FollowFlags flags = follows.Flags(new Row(row), position);
            yield return (follows.Account(new Row(row), position), (
                (flags & FollowFlags.Knows) != 0,
                (flags & FollowFlags.FromLabel) != 0,
                (flags & FollowFlags.ShockSpent) != 0,
                (flags & FollowFlags.Reciprocal) != 0,
                follows.Bond(new Row(row), position)));
        }
    }
}
