using InfluenceSim.Model.Feed;
using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Counts.Tests.Logs;

/// <summary>Writes down what happens in the sessions of one block of users, and what it changes about them.</summary>
internal sealed class SessionWitness(RunLog log, RecordedRun run, HumanUsers users) : IReadingWitness
{
    private readonly Dictionary<int, FollowFlags> _known = [];
    private readonly int[] _waiting = new int[users.UserCount];
    private ulong _believed;

    /// <summary>Items of the tick, in the order of the block's engagement events.</summary>
    public List<ItemRead> Items { get; } = [];

    /// <summary>Comments of the last tick on people's posts reach those of this block.</summary>
    public void Take(Comment[] comments)
    {
        foreach (Comment comment in comments)
        {
            Row local = comment.Author.AsRow(users.First);
            if (local >= 0 && local < users.UserCount)
            {
                _waiting[local]++;
            }
        }
    }

    public void Opened(Account user)
    {
        Row local = user.AsRow(users.First);
        run.OpenSession();
        run.Today.Conversations += Math.Min(_waiting[local], users.Columns.InteractionsLeft[local]);
        _waiting[local] = 0;
        _believed = users.Columns.Believed[local];
        _known.Clear();
        for (int position = 0; position < users.Follows.Count(local); position++)
        {
            _known[users.Follows.Account(local, position)] = users.Follows.Flags(local, position);
        }
    }

    public void Read(in Impression item, in Reaction reaction, Placing? placing)
    {
        Row local = item.Reader.User.AsRow(users.First);
        Account author = item.Card.Author;
        int creator = log.CreatorOf(author);
        TickInput input = run.Input;
        ulong begun = users.Columns.Believed[local] & ~_believed;
        Items.Add(new ItemRead
        {
            Tick = input.Tick,
            Reader = item.Reader.User,
            Session = run.Sessions,
            Card = item.Card,
            Post = run.PostOf(item.Card),
            Row = input.Rows[item.Card.Tick % TickInput.Window][item.Card.Index],
            IsRecommended = item.Recommended,
            IsFollowed = _known.ContainsKey(author),
            IsChecked = item.IsChecked,
            TakenForAi = item.Seen.PerceivedAi,
            LabelNoticed = item.Seen.LabelNoticed,
            CheckNoticed = item.CheckNoticed,
            SponsorNoticed = item.SponsorNoticed,
            Utility = reaction.Utility,
            IsMutual = (_known.GetValueOrDefault(author) & FollowFlags.Reciprocal) != 0,
            Status = creator < 0 ? CreatorStatus.None : (CreatorStatus)input.Status[creator],
            Followers = creator < 0 ? 0 : run.Followers[creator],
            FalseBeliefsBegun = log.World.Claims.Count(claim => claim.IsFalse && ((begun >> claim.Id) & 1) != 0),
            BeliefsCorrected = System.Numerics.BitOperations.PopCount(_believed & ~users.Columns.Believed[local]),
        });
        _believed = users.Columns.Believed[local];
        int edge = users.Follows.Find(local, author);
        if (edge < 0)
        {
            _known.Remove(author);
        }
        else
        {
            _known[author] = users.Follows.Flags(local, edge);
        }
    }

    public void Shocked(Account user, CreatorId creator, double bond, bool unfollowed) => run.Today.Shocks.Add(new Shock(bond, unfollowed));
}
