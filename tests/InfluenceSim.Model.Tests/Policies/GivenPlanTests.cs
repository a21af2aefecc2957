using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Policies;

/// <summary>A persona that is played does what it is told on the days that were given, and nobody else does anything else.</summary>
public sealed class GivenPlanTests
{
    private const int Persona = 2;
    private const int Days = 10;
    private const int LastSeen = 3;

    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters(users: 60, warmUp: 1, horizon: Days));

    private static readonly CreatorId Played = new(World.Parameters.Creators.Influencers + Persona);

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void It_posts_as_often_and_on_what_it_is_told(double falseShare)
    {
        var plan = new GivenPlan { From = 1, Until = 3, PersonaNumber = Persona, Topic = 2, Posts = 7, FalseShare = falseShare };
        List<Post> usual = PostsByCreators([]);
        List<Post> told = PostsByCreators([plan]);

        for (int day = 0; day <= LastSeen; day++)
        {
            Post[] own = [.. told.Where(post => IsOn(post, day) && IsPlayed(post))];
            if (plan.StrengthOn(new(day)) > 0)
            {
                Assert.Equal(7, own.Length);
                Assert.All(own, post => Assert.Equal(falseShare > 0, IsFalse(post)));
                Assert.All(own, post => Assert.Equal(IsFalse(post) ? World.Claims[post.Claim].Topic : 2, post.Topic));
            }
            else
            {
                Assert.Equal(usual.Count(post => IsOn(post, day) && IsPlayed(post)), own.Length);
            }
        }

        Assert.Equal(usual.Where(post => !IsPlayed(post)).CountBy(Author), told.Where(post => !IsPlayed(post)).CountBy(Author));
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(0.5)]
    [InlineData(0.25)]
    public void A_part_of_a_post_is_kept_over_days(double posts)
    {
        List<Post> told = PostsByCreators([new GivenPlan { PersonaNumber = Persona, Posts = posts }]);
        int[] perDay = [.. Enumerable.Range(0, LastSeen + 1).Select(day => told.Count(post => IsOn(post, day) && IsPlayed(post)))];

        Assert.Equal(posts * (LastSeen + 1), perDay.Sum());
        Assert.All(perDay, count => Assert.InRange(count, Math.Floor(posts), Math.Ceiling(posts)));
    }

    private static Account Author(Post post) => post.Author;

    private static bool IsPlayed(Post post) => post.Author == Played.AsAccount(World.Users);

    private static bool IsOn(Post post, int day) => post.Tick.Day.OfPolicies(World.Parameters.WarmUp) == day;

    private static bool IsFalse(Post post) => post.Claim != Claim.None && World.Claims[post.Claim].IsFalse;

    // Posts are told of when nobody can read them any more.
    private static List<Post> PostsByCreators(Policy[] policies)
    {
        var posts = new List<Post>();
        new LocalSimulation(World, policies).Run(observer: summary => posts.AddRange(
            summary.Retired.Select(record => record.Post).Where(post => post.Author.IsCreator(World.Users) && IsSeen(post))));
        return posts;
    }

    private static bool IsSeen(Post post) => post.Tick.Day.OfPolicies(World.Parameters.WarmUp) <= LastSeen;
}
