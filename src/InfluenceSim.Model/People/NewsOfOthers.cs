using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Network;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.People;

/// <summary>What others, of this block or another, did to its users in the tick before: follows, comments and answers.</summary>
internal sealed class NewsOfOthers(World world, UserColumns columns, FollowLists follows, Session session, TickBuffers buffers)
{
    private const ulong NoticeKind = 0x4E4F5449;

    public void Take(TickInput input)
    {
        TakeNotices(input);
        TakeComments(input);
        TakeAnswers(input);
    }

    private void TakeNotices(TickInput input)
    {
        FollowChange[] notices = input.Notices;
        int at = LowerBound(notices, new Account(columns.First));
        for (; at < notices.Length && notices[at].Target < columns.First + columns.UserCount; at++)
        {
            TakeNotice(input, notices[at]);
        }
    }

    private void TakeComments(TickInput input)
    {
        foreach (Comment comment in input.Comments)
        {
            Row local = comment.Author.AsRow(columns.First);
            if (local >= 0 && local < columns.UserCount && columns.Waiting[local] < byte.MaxValue)
            {
                columns.Waiting[local]++;
            }
        }
    }

    private void TakeAnswers(TickInput input)
    {
        foreach (Answer answer in input.Answers)
        {
            Row local = answer.User.AsRow(columns.First);
            if (local >= 0 && local < columns.UserCount)
            {
                session.TakeAnswer(new Reader(local, answer.User), answer);
            }
        }
    }

    private void TakeNotice(TickInput input, FollowChange notice)
    {
        Account user = notice.Target;
        Row local = user.AsRow(columns.First);
        int edge = follows.Find(local, notice.Account);
        switch (notice.Kind)
        {
            case FollowChangeKind.Follow when edge >= 0:
                follows.SetFlags(local, edge, follows.Flags(local, edge) | FollowFlags.Reciprocal);
                buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Reciprocated, user, notice.Account));
                break;
            case FollowChangeKind.Follow or FollowChangeKind.Request when edge < 0 && world.Parameters.Reactions.FollowsChange:
                ConsiderFollowingBack(input, user, local, notice);
                break;
            case FollowChangeKind.Unfollow when edge >= 0:
                follows.SetFlags(local, edge, follows.Flags(local, edge) & ~FollowFlags.Reciprocal);
                break;
            case FollowChangeKind.Reciprocated when edge >= 0:
                follows.SetFlags(local, edge, follows.Flags(local, edge) | FollowFlags.Reciprocal);
                break;
            default:
                break;
        }
    }

    private void ConsiderFollowingBack(TickInput input, Account user, Row local, FollowChange notice)
    {
        ulong follower = world.AccountKeyOf(notice.Account);
        RunDay day = input.Tick.Day;
        bool isPerson = notice.Account < world.Users;
        bool labelled = !isPerson && input.IsOpenlyAi(notice.Account.AsCreator(world.Users));
        double noticed = labelled
            ? input.Rules.LabelNoticed(isAd: false, world.Profiles.Attention[user], columns.Fatigue[local])
            : 0;
        ReactionParameters rates = world.Parameters.Reactions;
        double chance = rates.FollowBack * (1 - (noticed * (1 - rates.FollowBackLabelled)));
        if (!world.Draws.FollowBack(follower, user, day).Chance(chance))
        {
            return;
        }

        FollowFlags flags = (isPerson ? FollowFlags.Reciprocal : FollowFlags.None) | (labelled ? FollowFlags.ShockSpent : FollowFlags.None);
        follows.Add(local, notice.Account, flags);
        buffers.FollowChanges.Add(new FollowChange(FollowChangeKind.Follow, user, notice.Account));
        buffers.Tally.Counts[(int)Count.Follows]++;
        buffers.Witness?.FollowedBack(user, notice.Account);
        var hash = new EntityHash(NoticeKind, (ulong)user.Number);
        hash.Add((ulong)(uint)notice.Account.Number);
        buffers.Events += hash.Finish();
    }

    private static int LowerBound(FollowChange[] notices, Account target)
    {
        int low = 0;
        int high = notices.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (notices[middle].Target < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
