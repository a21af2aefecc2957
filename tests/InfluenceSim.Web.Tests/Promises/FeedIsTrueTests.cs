using System.Text.Json;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People.Inspection;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Http;
using InfluenceSim.Web.Live;
using InfluenceSim.Web.Tests.Support;

namespace InfluenceSim.Web.Tests.Promises;

/// <summary>What a phone shows of people is what the run counted of them, and showing it changes nothing.</summary>
[Trait("Promise", "feed-is-true")]
public sealed class FeedIsTrueTests(SmallClass small) : IClassFixture<SmallClass>
{
    private const string Labels = "labels";
    private const int Arm = 1;
    private const int Days = 10;
    private const int People = 50;

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    public async Task What_is_shown_of_people_over_ten_days_adds_up_to_the_runs_own_counts(int usersPerGrain)
    {
        Scenario scenario = SmallClass.Scenario;
        scenario = scenario with { Execution = scenario.Execution with { UsersPerGrain = usersPerGrain } };
        await using LiveSession session = await small.OpenAsync(scenario);
        await using LiveSession undisturbed = await small.OpenAsync(scenario);
        await session.StepToAsync(Days);
        int users = scenario.Parameters.Population.Users;
        var own = new OwnCounts(session.Done, Arm, Days);
        Assert.Equal(own.Digest, session.State.Digests[Arm].ToString());

        for (int day = 0; day < Days; day++)
        {
            PersonDay[] shown = await Task.WhenAll(Enumerable.Range(0, users).Select(person =>
                session.Looks.PersonAsync(Labels, day, person, TestContext.Current.CancellationToken)));
            FeedItem[] items = [.. shown.SelectMany(person => person.Items)];
            Assert.Equal(own.OfAll[day], CountsOf(items, [.. shown.SelectMany(person => person.Notes)]));
            Assert.All(shown.Take(People), person => CheckDay(person, own.SharesOf(day, person.After.User)));
            WorldLook look = await session.Looks.WorldAsync(Labels, day);
            Assert.Equal(items.Count(item => item.Card.Author.IsCreator(users)), look.Day.Creators.Sum(creator => creator.Impressions));
            Assert.Equal(
                items.Where(item => item.Card.Author.IsCreator(users))
                    .Sum(item => (item.Liked ? 1 : 0) + (item.Commented ? 1 : 0) + (item.Shared ? 1 : 0)),
                look.Day.Creators.Sum(creator => creator.Engagement));
            if (day > 0)
            {
                PersonDay earlier = await session.Looks.PersonAsync(Labels, day - 1, 7, TestContext.Current.CancellationToken);
                Assert.Equal(JsonSerializer.Serialize(earlier.After), JsonSerializer.Serialize(shown[7].Before));
            }
        }

        await session.StepToAsync(SmallClass.Horizon);
        await undisturbed.StepToAsync(SmallClass.Horizon);
        Assert.Equal(undisturbed.State.Digests, session.State.Digests);
    }

    [Fact]
    public async Task Somebodys_day_is_the_same_whatever_the_blocks_and_however_few_days_are_saved()
    {
        Scenario scenario = SmallClass.Scenario;
        await using LiveSession one = await small.OpenAsync(scenario, new SessionOptions { DaysPerSecond = 0, SavedBytes = 1 });
        await using LiveSession many = await small.OpenAsync(
            scenario with { Execution = scenario.Execution with { UsersPerGrain = 20 } });
        await one.StepToAsync(4);
        await many.StepToAsync(4);

        for (int person = 0; person < 10; person++)
        {
            PersonDay first = await one.Looks.PersonAsync(Labels, 3, person, TestContext.Current.CancellationToken);
            PersonDay second = await many.Looks.PersonAsync(Labels, 3, person, TestContext.Current.CancellationToken);
            Assert.Equal(AsShown(first), AsShown(second));
        }
    }

    [Fact]
    public async Task Why_an_item_stands_where_it_does_adds_up_to_its_score_and_nothing_better_was_left()
    {
        await using LiveSession session = await small.OpenAsync();
        await session.StepToAsync(3);
        PersonDay[] shown = await Task.WhenAll(Enumerable.Range(0, People).Select(person =>
            session.Looks.PersonAsync(Labels, 2, person, TestContext.Current.CancellationToken)));

        FeedItem[] ranked = [.. shown.SelectMany(person => person.Items).Where(item => !item.Recommended)];
        Assert.NotEmpty(ranked);
        Assert.All(ranked, item => Assert.Equal(item.Placing.Score, item.Placing.Parts.Sum(part => part.Value), 9));
        Assert.Equal(
            ["age", "appeal", "interest", "noise", "popularity", "tie"],
            ranked.SelectMany(item => item.Placing.Parts).Select(part => part.Name).Distinct().Order(StringComparer.Ordinal));

        // In a session the inbox is shown from the best down, and loses a card with each item at least.
        foreach (IGrouping<(Account, int), FeedItem> read in ranked.GroupBy(item => (item.User, item.Tick.Number)))
        {
            FeedItem[] order = [.. read];
            Assert.All(order.Zip(order.Skip(1)), pair => Assert.True(pair.First.Placing.Score >= pair.Second.Placing.Score));
            Assert.All(order.Zip(order.Skip(1)), pair => Assert.True(pair.First.Placing.Below > pair.Second.Placing.Below));
        }
    }

    private static void CheckDay(PersonDay day, int shares)
    {
        (PersonState before, PersonState after) = (day.Before, day.After);
        FeedItem[] isFalse = [.. day.Items.Where(IsFalse)];
        Assert.Equal(after.FalseImpressions - before.FalseImpressions, isFalse.Length);
        Assert.Equal(after.FalseShares - before.FalseShares, isFalse.Count(item => item.Shared));
        Assert.Equal(shares, day.Items.Count(item => item.Shared));

        ulong believed = before.Believed;
        foreach (FeedNote lapsed in day.Notes.Where(note => note.Kind == FeedNoteKind.BeliefLapsed))
        {
            believed &= ~(1UL << lapsed.Subject);
        }

        ulong seen = before.Seen;
        var follows = before.Follows.Select(followed => followed.Account).ToHashSet();
        foreach (FeedNote note in day.Notes)
        {
            _ = note.Kind == FeedNoteKind.FollowedBack && follows.Add(new Account(note.Subject));
        }

        foreach (FeedItem item in day.Items)
        {
            if (item.Card.Claim != Claim.None)
            {
                ulong bit = 1UL << item.Card.Claim;
                seen |= bit;
                believed = item.BeganToBelieve ? believed | bit : item.StoppedBelieving ? believed & ~bit : believed;
            }

            _ = item.BeganToFollow ? follows.Add(item.Card.Author) : item.StoppedFollowing && follows.Remove(item.Card.Author);
        }

        foreach (FeedNote note in day.Notes.Where(note => note is { Unfollowed: true, WhileReading: false }))
        {
            follows.Remove(new Account(note.Subject));
        }

        Assert.Equal(after.Believed, believed);
        Assert.Equal(after.Seen, seen);
        Assert.Equal(after.Follows.Select(followed => followed.Account.Number), follows.Select(account => account.Number).Order());
    }

    private static string AsShown(PersonDay day) =>
        JsonSerializer.Serialize(PersonView.Of(day, SmallClass.Scenario.Parameters), WebJson.Options);

    private static bool IsFalse(FeedItem item) =>
        Claim.IsFalseAt(item.Card.Claim, SmallClass.Scenario.Parameters.Claims);

    private static DayCounts CountsOf(FeedItem[] items, FeedNote[] notes) => new(
        items.Length,
        items.Count(item => item.Liked),
        items.Count(item => item.Commented),
        items.Count(item => item.Shared),
        items.Count(item => item.Recommended),
        items.Count(item => item.BeganToFollow) + notes.Count(note => note.Kind == FeedNoteKind.FollowedBack),
        items.Count(item => item.StoppedFollowing) + notes.Count(note => note is { Unfollowed: true, WhileReading: false }),
        items.Count(item => item.BeganToBelieve && IsFalse(item)),
        items.Count(item => item.StoppedBelieving),
        notes.Count(note => note.Kind == FeedNoteKind.BeliefLapsed
            && Claim.IsFalseAt(note.Subject, SmallClass.Scenario.Parameters.Claims)),
        notes.Count(note => note.Kind == FeedNoteKind.DeceptionLearned));

    private sealed record DayCounts(
        long Impressions,
        long Likes,
        long Comments,
        long Shares,
        long Recommended,
        long Follows,
        long Unfollows,
        long BeliefsBegun,
        long BeliefsCorrected,
        long BeliefsLapsed,
        long Shocks);

    /// <summary>The same run in one plain loop, which knows nothing of phones.</summary>
    private sealed class OwnCounts
    {
        private readonly List<IReadOnlyList<Reshare>> _reshares = [];

        public OwnCounts(Scenario done, int arm, int days)
        {
            SimulationParameters parameters = done.Parameters;
            World world = World.Build(parameters, ReplicateKey.Of(done.Seed, 0));
            var run = new LocalSimulation(world, done.Arms[arm].Policies);
            run.Run(parameters.WarmUpTicks);
            for (int day = 0; day < days; day++)
            {
                var ticks = new List<Tally>();
                var reshares = new List<Reshare>();
                for (int hour = 0; hour < SimulationParameters.HoursPerDay; hour++)
                {
                    TickSummary tick = run.Step();
                    ticks.Add(tick.Tally);
                    reshares.AddRange(tick.Reshares);
                }

                long Sum(Func<Tally, long> count) => ticks.Sum(count);
                OfAll.Add(new DayCounts(
                    Sum(tick => tick.Impressions),
                    Sum(tick => Classes.Sum(made => tick[Count.LikesOf, made])),
                    Sum(tick => Classes.Sum(made => tick[Count.CommentsOf, made])),
                    Sum(tick => Classes.Sum(made => tick[Count.SharesOf, made])),
                    Sum(tick => tick[Count.Recommended]),
                    Sum(tick => tick[Count.Follows]),
                    Sum(tick => tick[Count.Unfollows]),
                    Sum(tick => tick[Count.BeliefsBegun]),
                    Sum(tick => tick[Count.BeliefsCorrected]),
                    Sum(tick => tick[Count.BeliefsLapsed]),
                    Sum(tick => tick[Count.Shocks])));
                _reshares.Add(reshares);
            }

            Digest = run.Digest.ToString();
        }

        public List<DayCounts> OfAll { get; } = [];

        public string Digest { get; }

        private static IEnumerable<int> Classes => Enumerable.Range(0, Enum.GetValues<CreatorClass>().Length);

        public int SharesOf(int day, Account user) => _reshares[day].Count(share => share.Card.Sharer == user);
    }
}
