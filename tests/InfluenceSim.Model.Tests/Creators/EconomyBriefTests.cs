using CsCheck;
using InfluenceSim.Model.Creators;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;
using InfluenceSim.Model.Tests.Creators.Strategies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Creators;

public sealed class EconomyBriefTests
{
    private const int Days = 60;
    private static readonly World World = Build();
    private static readonly int[] OneOfEach =
        [Number(CreatorClass.Influencer), Number(CreatorClass.Commercial), Number(CreatorClass.Farm), Number(CreatorClass.Manipulative)];

    public static TheoryData<int> Creators => [.. OneOfEach];

    [Theory]
    [MemberData(nameof(Creators))]
    public void Who_is_not_active_does_nothing_and_learns_nothing(int creator)
    {
        ICreator maker = CreatorFactory.Create(World, new CreatorId(creator));
        maker.Plan(Brief(creator, 0));
        byte[] before = maker.Save();
        CreatorPlan plan = maker.Plan(
            Brief(creator, 7) with
            {
                IsActive = false,
                Review = BusinessSample.Losing(1),
                Feedback = [new PostFeedback(1, 1, Claim.None, Card.NoAgenda, 100, 20, 3)],
            });
        Assert.Equal((0, 0, 0), (plan.Posts.Count, plan.FollowRequests.Count, plan.Answers.Count));
        Assert.Equal(before, maker.Save());
    }

    [Theory]
    [MemberData(nameof(Creators))]
    public void Without_a_booking_no_post_is_sponsored_and_a_booking_changes_no_other_post(int creator)
    {
        Post[] unpaid = Posts(creator, 0);
        Post[] some = Posts(creator, 0.2f);
        Post[] more = Posts(creator, 0.4f);
        Assert.DoesNotContain(unpaid, post => post.Sponsored);
        Assert.Equal(unpaid.Length, some.Length);
        for (int post = 0; post < unpaid.Length; post++)
        {
            Assert.True(some[post].Sponsored ? more[post].Sponsored : some[post] == unpaid[post]);
            Assert.True(!more[post].Sponsored || (more[post].Claim == Claim.None && more[post].Agenda == Card.NoAgenda));
        }

        double share = some.Count(post => post.Sponsored) / (double)some.Length;
        Assert.Equal(0.2, share, 4 * Math.Sqrt(0.16 / some.Length));
    }

    [Theory]
    [MemberData(nameof(Creators))]
    public void Caps_drop_what_comes_last(int creator)
    {
        for (int day = 0; day < 20; day++)
        {
            CreatorPlan free = CreatorFactory.Create(World, new CreatorId(creator)).Plan(Brief(creator, day));
            CreatorPlan capped = CreatorFactory.Create(World, new CreatorId(creator))
                .Plan(Brief(creator, day) with { PostsCap = 2.6, PostsToday = 2, FollowsToday = 3 });
            Assert.Equal(free.Posts.Take(2), capped.Posts);
            Assert.Equal(free.FollowRequests.Take(3), capped.FollowRequests);

            // What may not be posted cannot be sold either.
            Assert.True(
                !World.Creators[creator].IsAi || capped.Offer.PostsPerDay <= 2.6f, $"{capped.Offer.PostsPerDay} posts a day on offer");
        }
    }

    [Fact]
    public void A_hybrid_posts_as_one_and_twice_as_much()
    {
        int creator = Number(CreatorClass.Influencer);
        World world = BusinessSample.Build(new AdaptationParameters { Strategies = BusinessSample.Only("adoptAi") });
        var before = new Influencer(world, new CreatorId(creator));
        var after = new Influencer(world, new CreatorId(creator));
        CreatorOffer offer = after.Plan(Brief(creator, 21) with { Review = BusinessSample.Losing(3) }).Offer;
        Assert.True(offer.UsesAi);
        Assert.Equal(2 * world.Creators[creator].PostsPerDay, offer.PostsPerDay, 1e-4);
        Post[] human = [.. Enumerable.Range(22, 200).SelectMany(day => before.Plan(Brief(creator, day)).Posts)];
        Post[] hybrid = [.. Enumerable.Range(22, 200).SelectMany(day => after.Plan(Brief(creator, day)).Posts)];
        Assert.All(human, post => Assert.Equal(CreatorClass.Influencer, post.Class));
        Assert.All(hybrid, post => Assert.Equal(CreatorClass.Hybrid, post.Class));
        Assert.Equal(2, hybrid.Length / (double)human.Length, 0.3);
    }

    [Fact]
    public void What_is_invested_is_in_the_posts_and_in_the_offer()
    {
        int creator = Number(CreatorClass.Influencer);
        World world = BusinessSample.Build(new AdaptationParameters
        {
            Strategies = BusinessSample.Only("invest"),
            Invest = new InvestParameters { Posts = 1, Usefulness = 0.5, Quality = 0.3 },
        });
        var plain = new Influencer(world, new CreatorId(creator));
        var invested = new Influencer(world, new CreatorId(creator));
        CreatorOffer offer = invested.Plan(Brief(creator, 21) with { Review = BusinessSample.Losing(3) }).Offer;
        Assert.Equal(0.5, offer.Usefulness, 1e-6);
        Assert.Equal(world.Creators[creator].Talent + 0.3, offer.Quality, 1e-6);
        for (int day = 22; day < 60; day++)
        {
            foreach ((Post before, Post after) in plain.Plan(Brief(creator, day)).Posts.Zip(invested.Plan(Brief(creator, day)).Posts))
            {
                Assert.Equal(before.Usefulness + 0.5, after.Usefulness, 1e-5);
                Assert.True(after.Quality > before.Quality);
                Assert.Equal((before.Topic, before.Tick, before.Entertainment), (after.Topic, after.Tick, after.Entertainment));
            }
        }
    }

    [Fact]
    public void A_trend_takes_its_share_of_posts_and_leaves_the_others()
    {
        World world = BusinessSample.Build(new AdaptationParameters { Strategies = BusinessSample.Only("trend") });
        int creator = Enumerable.Range(0, 40)
            .First(number => world.Creators[number] is { Class: CreatorClass.Influencer, PostsPerDay: > 2 } profile && profile.Niche != 3);
        var plain = new Influencer(world, new CreatorId(creator));
        var trendy = new Influencer(world, new CreatorId(creator));
        trendy.Plan(Brief(creator, 21) with { Review = BusinessSample.Losing(3) });
        (Post Before, Post After)[] posts = [.. Enumerable.Range(22, 200)
            .SelectMany(day => plain.Plan(Brief(creator, day)).Posts.Zip(trendy.Plan(Brief(creator, day)).Posts))];
        Assert.All(posts, pair => Assert.True(pair.After == pair.Before || pair.After is { Topic: 3, Style: 2 }));
        double share = posts.Count(pair => pair.After != pair.Before) / (double)posts.Length;
        Assert.Equal(0.3, share, 4 * Math.Sqrt(0.21 / posts.Length));
    }

    [Fact]
    public void Who_quits_posts_no_more_whatever_comes()
    {
        int creator = World.Creators.ToList().FindIndex(profile => profile.EntryWeek > 0);
        var influencer = new Influencer(World, new CreatorId(creator));
        CreatorPlan last = Enumerable.Range(4, 8)
            .Select(week => influencer.Plan(Brief(creator, week * 7) with { Review = BusinessSample.Review(week) }))
            .ToArray()[^1];
        Assert.True(last.Offer.IsGone);
        Assert.Empty(last.Posts);
        Assert.All(Enumerable.Range(85, 30), day =>
        {
            CreatorPlan plan = influencer.Plan(Brief(creator, day) with { Review = BusinessSample.Review(day / 7, 900_000_000) });
            Assert.True(plan.Offer.IsGone && plan.Posts.Count == 0);
        });
    }

    [Theory]
    [InlineData(0, 0.3, 0)]
    [InlineData(0.5, 0.45, 0.05)]
    [InlineData(1, 0.6, 0.1)]
    public void A_persona_imitates_as_far_as_the_scenario_says(double share, double authenticity, double usefulness)
    {
        SimulationParameters parameters = SmallWorld.Parameters();
        World world = SmallWorld.Build(parameters with
        {
            Creators = parameters.Creators with
            {
                Commercial = new PersonaParameters { Authenticity = 0.3, ImitateAuthenticity = share, ImitateUsefulness = share },
            },
        });
        int creator = world.Creators.ToList().FindIndex(profile => profile.Class == CreatorClass.Commercial);
        CreatorOffer offer = new Fakefluencer(world, new CreatorId(creator))
            .Plan(Brief(creator, 7) with { Review = BusinessSample.Review(1) }).Offer;
        Assert.Equal((authenticity, usefulness), (Math.Round(offer.Authenticity, 6), Math.Round(offer.Usefulness, 6)));
    }

    [Fact]
    public void A_persona_launched_late_sleeps_from_its_own_first_day()
    {
        int launched = World.Creators.ToList().FindIndex(profile => profile is { IsReserve: true, Class: CreatorClass.Manipulative });
        var persona = new Fakefluencer(World, new CreatorId(launched));
        Post[] posts =
            [.. Enumerable.Range(30, 40).SelectMany(day => persona.Plan(Brief(launched, day) with { IsActive = day >= 40 }).Posts)];
        bool Pushes(Post post) => post.Claim != Claim.None && World.Claims[post.Claim].IsFalse;
        Assert.Equal(40, posts.Min(post => post.Tick / 24));
        Assert.InRange(posts.Where(Pushes).Min(post => post.Tick / 24), 40 + 14, 40 + 17);
    }

    [Fact]
    public void Saved_and_loaded_a_creator_goes_on_the_same() =>
        Gen.Select(BusinessSample.Reviews, Gen.Int[0, OneOfEach.Length - 1], Gen.Int[0, 59]).Sample((reviews, index, cut) =>
        {
            int creator = OneOfEach[index];
            CreatorBrief Monday(CreatorReview review) => Brief(creator, review.Week * 7) with { Review = review, SponsoredShare = 0.1f };
            ICreator whole = CreatorFactory.Create(World, new CreatorId(creator));
            foreach (CreatorReview review in reviews.Take(cut))
            {
                whole.Plan(Monday(review));
            }

            ICreator loaded = CreatorFactory.Create(World, new CreatorId(creator));
            loaded.Load(whole.Save());
            Assert.Equal(whole.Save(), loaded.Save());
            foreach (CreatorReview review in reviews.Skip(cut))
            {
                CreatorPlan expected = whole.Plan(Monday(review));
                CreatorPlan plan = loaded.Plan(Monday(review));
                Assert.Equal(expected.Posts, plan.Posts);
                Assert.Equal((expected.State, expected.Offer), (plan.State, plan.Offer));
            }
        }, iter: 200);

    [Fact]
    public void The_state_hash_sees_every_part_of_a_business()
    {
        int creator = Number(CreatorClass.Influencer);
        var seen = new HashSet<string>();
        CreatorReview[] weeks =
        [
            BusinessSample.Review(1, 5_000_000), BusinessSample.Review(1, 5_000_001), BusinessSample.Review(3, 5_000_000),
            BusinessSample.Losing(3, 5_000_000), BusinessSample.Losing(3, 0),
        ];
        Assert.All(
            weeks,
            review =>
                Assert.True(
                    seen.Add(
                        new Influencer(World, new CreatorId(creator)).Plan(Brief(creator, 21) with { Review = review }).State.ToString())));
    }

    [Fact]
    public void Anothers_state_is_refused() =>
        Assert.Throws<StateException>(() => new Influencer(World, new CreatorId(1)).Load(new Influencer(World, new CreatorId(0)).Save()));

    private static World Build()
    {
        SimulationParameters parameters = SmallWorld.Parameters(users: 100, warmUp: 20, horizon: 90);
        return SmallWorld.Build(parameters with
        {
            Creators = new CreatorParameters
            {
                Influencers = 200,
                Fakefluencers = 12,
                Operators = 3,
                Influencer = new InfluencerParameters { PostsPerDay = 4 },
            },
            Economy = new EconomyParameters { Enabled = true },
        });
    }

    private static int Number(CreatorClass kind) => World.Creators.ToList().FindIndex(profile => profile.Class == kind);

    private static CreatorBrief Brief(int creator, int day) => new(new CreatorId(creator), new RunDay(day), 10, [], []);

    private static Post[] Posts(int creator, float sponsored)
    {
        ICreator maker = CreatorFactory.Create(World, new CreatorId(creator));
        return [.. Enumerable.Range(0, Days).SelectMany(day => maker.Plan(Brief(creator, day) with { SponsoredShare = sponsored }).Posts)];
    }
}
