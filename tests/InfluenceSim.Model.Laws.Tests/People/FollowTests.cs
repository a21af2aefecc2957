using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Following back, and what the two ends of a follow know of each other.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class FollowTests
{
    private static readonly ReactionParameters Silent = Quiet.Reactions;

    [Theory]
    [InlineData(FollowChangeKind.Request, Farm)]
    [InlineData(FollowChangeKind.Follow, Farm)]
    [InlineData(FollowChangeKind.Follow, Readers + 7)]
    public void Followed_people_follow_back_by_a_draw_of_the_day(FollowChangeKind kind, int account)
    {
        var run = new LawRun(With(0.4), With(0.4 * Off.Factor));
        run.Notify(kind, account);
        run.Pass();
        int[] first = Following(run, account);
        run.Notify(kind, account);
        run.Pass();
        Assert.Equal(first, Following(run, account));
        run.Tick = 24;
        run.Notify(kind, account);
        run.Pass();
        Assert.InRange(Following(run, account).Length, first.Length + 20, Readers - 20);
        run.TellsRivals();
    }

    [Theory]
    [InlineData(0, CreatorStatus.None, true)]
    [InlineData(0, CreatorStatus.LabelledAds, true)]
    [InlineData(1, CreatorStatus.Labelled, true)]
    [InlineData(0.2, CreatorStatus.Labelled, false)]
    [InlineData(0, CreatorStatus.Labelled, false)]
    public void Who_notices_the_label_of_an_account_follows_it_back_less(double factor, CreatorStatus status, bool isAsUsual)
    {
        SimulationParameters Of(double labelled) => Quiet with
        {
            Reactions = Silent with { FollowBack = 0.8, FollowBackLabelled = labelled },
        };
        int Followers(SimulationParameters parameters)
        {
            var run = new LawRun(parameters);
            run.SetStatus(Farm, status);

            // An account is no ad, whose labels nobody sees here.
            run.Rules = run.Rules with { Prominence = 0.9, AdLook = new LabelLook(0, 0) };
            run.Notify(FollowChangeKind.Request, Farm);
            run.Pass();
            return Following(run, Farm).Length;
        }

        int usual = Followers(Of(1));
        int found = Followers(Of(factor));
        Assert.InRange(found, isAsUsual ? usual : usual / 4, isAsUsual ? usual : usual * 3 / 4);
    }

    [Theory]
    [InlineData(FollowChangeKind.Unfollow)]
    [InlineData(FollowChangeKind.Reciprocated)]
    public void Other_news_make_nobody_follow(FollowChangeKind kind)
    {
        var run = new LawRun(With(1));
        run.Notify(kind, Farm);
        Assert.Empty(run.Pass().FollowChanges);
    }

    [Fact]
    public void Nobody_follows_back_where_follows_do_not_change()
    {
        var run = new LawRun(With(1) with { Reactions = Silent with { FollowBack = 1, FollowsChange = false } });
        run.FollowAll(Farm);
        run.Notify(FollowChangeKind.Follow, Users - 1);
        Assert.DoesNotContain(run.Pass().FollowChanges, change => change.Kind == FollowChangeKind.Follow);
    }

    [Fact]
    public void A_follow_is_mutual_from_its_notice_to_its_end()
    {
        var run = new LawRun(With(1) with { Reactions = Silent with { Comment = 1 } });
        FollowChangeKind[] news =
        [
            FollowChangeKind.Follow,
            FollowChangeKind.Unfollow,
            FollowChangeKind.Reciprocated,
            FollowChangeKind.Unfollow,
            FollowChangeKind.Request,
        ];
        foreach (FollowChangeKind kind in news)
        {
            for (int reader = 0; reader < Readers; reader++)
            {
                int self = reader;
                run.Notify(kind, Friend(reader), user => user == self);
            }

            run.Give(user => run.Any(Friend(user)));
            run.Pass();
        }
    }

    [Fact]
    public void Two_who_follow_each_other_know_it()
    {
        // Comments on people who follow back count as such: at first a quarter of the friends do, then all who are told.
        var run = new LawRun(With(1) with
        {
            Reactions = Silent with { Comment = 1 },
            Relations = Quiet.Relations with { InteractionsMedian = 100 },
            Utility = Quiet.Utility with { Base = 9 },
        });
        run.Give(user => run.Any(Friend(user)));
        Assert.Equal(Readers / 4, run.Pass().Tally[Count.CommentsToMutual]);
    }

    [Fact]
    public void News_reach_the_block_where_their_target_is()
    {
        var run = new LawRun(With(0.5), 100, 30);
        run.Notify(FollowChangeKind.Follow, Farm);
        run.CommentOn(99);
        run.CommentOn(100);
        run.CommentOn(129);
        run.CommentOn(130);
        run.AnswerAll(Farm);
        run.Pass();
        Assert.NotEmpty(Following(run, Farm));
    }

    private static SimulationParameters With(double followBack) => Quiet with { Reactions = Silent with { FollowBack = followBack } };

    private static int[] Following(LawRun run, int account) =>
        [.. run.Book.Where(reader => reader.Follows.ContainsKey(account)).Select(reader => reader.Profile.User)];
}
