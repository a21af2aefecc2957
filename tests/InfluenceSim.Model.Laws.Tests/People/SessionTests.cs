using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>When people read and for how long.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class SessionTests
{
    private const int Day = 24;

    [Fact]
    public void A_session_begins_by_activity_and_hour()
    {
        SimulationParameters Of(double first, double second, double cap = 0.95) => With(Quiet.Feed with
        {
            DiurnalFirst = first,
            DiurnalSecond = second,
            SessionCap = cap,
        });
        var run = new LawRun(Of(0.75, 0.25), Of(0.70, 0.25), Of(0.75, 0.20), Of(0.75, 0.25, 0.9));
        PassADay(run);
        run.TellsRivals();
    }

    [Fact]
    public void A_wave_that_goes_below_nothing_leaves_those_hours_empty_and_the_mean_as_it_is()
    {
        var run = new LawRun(With(Quiet.Feed with { DiurnalFirst = 1, DiurnalSecond = 1 }));
        PassADay(run);
    }

    [Theory]
    [InlineData(2, 250)]
    [InlineData(3, 7)]
    public void Neighbours_have_draws_of_their_own_whatever_block_they_are_in(int first, int count)
    {
        var run = new LawRun(With(Quiet.Feed), first, count);
        PassADay(run);
    }

    [Fact]
    public void Many_sessions_a_day_end_at_the_cap()
    {
        SimulationParameters Of(double cap) => Quiet with { Feed = Quiet.Feed with { SessionCap = cap } };
        var run = new LawRun(Of(0.6), Of(0.6 * Off.Factor));
        PassADay(run, 4);
        run.TellsRivals();
    }

    [Fact]
    public void After_each_item_a_session_ends_by_how_good_it_was()
    {
        SimulationParameters Of(double mean, double kappa, double u0) => Quiet with
        {
            Feed = Quiet.Feed with { ItemsMean = mean, ItemsKappa = kappa },
            Utility = Quiet.Utility with { Entertainment = 1, Base = u0 },
        };
        var run = new LawRun(Of(5, 0.6, -0.2), Of(5 * Off.Factor, 0.6, -0.2), Of(5, 0.6 * Off.Factor, -0.2), Of(5, 0.6, -0.3));
        // All twenty arrive at once; the newest is read first.
        run.Tick = 19;
        for (int age = 0; age < 20; age++)
        {
            run.Give(_ => run.Any(Commercial) with { Age = age });
        }

        run.Pass();
        run.TellsRivals();
        Assert.Contains(run.Book, reader => reader.Unread > 10);
        Assert.Contains(run.Book, reader => reader.Unread < 10);
    }

    [Fact]
    public void Own_posts_come_by_a_Poisson_draw_of_the_session()
    {
        SimulationParameters parameters = Quiet with
        {
            Population = Quiet.Population with { PostsPerSessionMedian = 0.8, PostsPerSessionLogSd = 0.5 },
        };
        World world = ReaderWorld.Build(parameters);
        var draws = new ReaderDraws(world.Key.Value);
        var run = new LawRun(parameters);
        for (int hour = 0; hour < 3; hour++)
        {
            TickOutput output = run.Pass();
            Assert.Equal(
                Enumerable.Range(0, Readers).Select(user => Poisson(draws.OwnPosts(user, hour), world.Profiles.PostsPerSession[user])),
                Enumerable.Range(0, Readers).Select(user => output.Posts.Count(post => post.Author == user)));
            Assert.All(output.Posts, post => Assert.Equal(hour + 1, post.Tick));
            Assert.Equal(output.Posts.Length, output.Posts.Select(post => (post.Author, post.Slot)).Distinct().Count());
        }
    }

    private static int Poisson(double uniform, double mean)
    {
        int count = 0;
        double below = Math.Exp(-mean);
        for (double term = below; uniform >= below; below += term)
        {
            count++;
            term *= mean / count;
        }

        return count;
    }

    private static SimulationParameters With(FeedParameters feed) => Quiet with
    {
        Feed = feed,
        Population = Quiet.Population with { SessionsMedian = 8, SessionsLogSd = 1.2, SessionsMax = 60 },
    };

    private static void PassADay(LawRun run, int hours = Day)
    {
        for (int hour = 0; hour < hours; hour++)
        {
            run.Give(_ => run.Any(Commercial));
            run.Pass();
        }
    }
}
