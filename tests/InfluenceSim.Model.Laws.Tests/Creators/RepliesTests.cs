using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators;

[Trait("Promise", "people-by-the-book")]
public sealed class RepliesTests
{
    private static readonly RelationParameters Relations = new() { RepliesPerDay = 20, AiReplyRate = 0.7 };

    private static readonly World World =
        SmallWorld.Build(SmallWorld.Parameters(users: 200) with { Relations = Relations });

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(90)]
    public void A_person_answers_as_far_as_energy_goes_whoever_comes_first(int comments)
    {
        Comment[] all = Comments(Number(isAi: false), comments);
        IReadOnlyList<Answer> answers = Plan(all, isAi: false);
        Assert.Equal(Math.Min(20, comments), answers.Count);

        // Who is answered does not depend on the order in which comments came.
        Assert.Equal(answers, Plan([.. all.Reverse()], isAi: false));

        // Whoever is answered among many is answered among a part of them.
        Comment[] part = [.. all.Where((_, at) => at % 2 == 0)];
        Assert.Subset(Plan(part, isAi: false).ToHashSet(), answers.Where(answer => part.Any(comment => IsTo(answer, comment))).ToHashSet());
    }

    [Fact]
    public void Who_comes_first_is_answered_no_more_often_than_who_comes_last()
    {
        Comment[] all = Comments(Number(isAi: false), 4_000);
        int early = Enumerable.Range(0, 100).Sum(day =>
        {
            Comment[] today = all[(40 * day)..(40 * (day + 1))];
            return Plan(today, isAi: false).Count(answer => today.Take(20).Any(comment => IsTo(answer, comment)));
        });

        // 20 of 40 are answered a day, half of them early ones: a hypergeometric count with variance 20 / 4 * 20 / 39.
        Assert.Equal(10.0 * 100, early, 4 * Math.Sqrt(100 * 5 * 20 / 39.0));
    }

    [Fact]
    public void An_AI_answers_a_share_of_all()
    {
        Comment[] all = Comments(Number(isAi: true), 3_000);
        IReadOnlyList<Answer> answers = Plan(all, isAi: true);
        Assert.Equal(0.7, answers.Count / 3_000.0, 4 * Math.Sqrt(0.7 * 0.3 / 3_000));

        // The share decides who: a comment that is answered at a small rate is answered at a greater one.
        Assert.Subset(answers.ToHashSet(), Replies.Share(World, all, 0.3).ToHashSet());
        Assert.Empty(Replies.Share(World, all, 0));
        Assert.Equal(all.Length, Replies.Share(World, all, 1).Count);
    }

    private static bool IsTo(Answer answer, Comment comment) => (answer.Post, answer.User) == (comment.Post, comment.User);

    private static int Number(bool isAi) => World.Creators.ToList().FindIndex(creator => creator.IsAi == isAi);

    private static IReadOnlyList<Answer> Plan(Comment[] comments, bool isAi)
    {
        int creator = Number(isAi);
        return CreatorFactory.Create(World, new CreatorId(creator))
            .Plan(new CreatorBrief(new CreatorId(creator), new RunDay(3), 10, [], comments)).Answers;
    }

    private static Comment[] Comments(int creator, int number) =>
        [.. Enumerable.Range(0, number).Select(i => new Comment(
            new Account(i % World.Users),
            new Account(World.Users + creator),
            Card.IdentityOf(new Post(new Account(World.Users
                + creator), new Tick(40), (byte)(i / World.Users), 0, 0, Claim.None, Card.NoAgenda, false, 0, 0, 0,
                World.Creators[creator].Class))))];
}
