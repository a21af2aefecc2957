using InfluenceSim.Model.Foundation.Time;
using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Each reaction's rate, 2 sigma(u) times its base up to its cap, and what makes re-shares likelier or rarer, in order.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class ReactionTests
{
    private static readonly ReactionParameters Silent = Quiet.Reactions;

    [Fact]
    public void Likes() => Holds(size => With(Silent with { Like = 0.4 * size }));

    [Fact]
    public void Likes_of_a_base_above_a_half_are_certain_for_good_posts() => Holds(size => With(Silent with { Like = 0.9 * size }));

    [Fact]
    public void Comments() => Holds(size => With(Silent with { Comment = 0.4 * size }));

    [Fact]
    public void Follows_of_creators() => Holds(size => With(Silent with { Follow = 0.4 * size }));

    [Fact]
    public void Follows_of_people() => Holds(size => With(Silent with { Follow = 0.4, FollowUser = 0.7 * size }), author: Stranger);

    [Fact]
    public void Nobody_follows_an_account_twice()
    {
        var run = new LawRun(With(Silent with { Follow = 1 }));
        run.FollowAll(Commercial);
        Read(run, user => user % 2 == 0 ? Friend(user) : Commercial);
    }

    [Fact]
    public void Unfollows() => Holds(size => With(Silent with { Unfollow = 0.3 * size }), before: run => run.FollowAll(Commercial));

    [Fact]
    public void Follows_change_only_where_they_may()
    {
        var run = new LawRun(With(Silent with { Follow = 1, Unfollow = 1, FollowsChange = false }));
        run.FollowAll(HumanCreator);
        run.Give(user => run.Any(user % 2 == 0 ? Commercial : Friend(user)));
        Assert.Empty(run.Pass().FollowChanges);
    }

    [Fact]
    public void Shares() => Holds(size => With(Silent with { Share = 0.2 * size }));

    [Fact]
    public void Shares_of_posts_by_people() => Holds(size => With(Silent with { Share = 0.4, ShareUser = 0.3 * size }), author: Friend);

    [Fact]
    public void Shares_end_at_their_cap() => Holds(size => With(Silent with { Share = 1, ShareCap = 0.5 * size }));

    [Fact]
    public void A_constant_share_takes_the_place_of_all_else() =>
        Holds(size => With(Silent with { Share = 0.4, ConstantShare = 0.5 * size }));

    [Fact]
    public void False_claims_are_shared_by_appetite() => Holds(
        size => With(Silent with { Share = 0.4 }) with { Claims = Quiet.Claims with { ClaimShare = 0.3 * size } },
        item: (_, item) => item with { Claim = FalseClaim });

    [Theory]
    [InlineData(ClaimMakers.Personas)]
    [InlineData(ClaimMakers.Supersharers)]
    [InlineData(ClaimMakers.Mixed)]
    public void False_claims_are_shared_as_the_preset_says_where_nothing_is_stated(ClaimMakers makers) => Holds(
        size => With(Silent with { Share = 0.4 * size }) with { Claims = Quiet.Claims with { ClaimShare = null, Makers = makers } },
        item: (_, item) => item with { Claim = FalseClaim });

    [Fact]
    public void True_news_is_shared_as_all_else()
    {
        ClaimParameters claims = Quiet.Claims with { ClaimShare = 0.01, FalseNoveltyBoost = 9 };
        var run = new LawRun(With(Silent with { Share = 0.4 }) with { Claims = claims });
        Read(run, _ => Commercial, (_, item) => item with { Claim = TrueClaim });
        Assert.All(run.Book, reader => Assert.Equal(0, reader.FalseShares));
    }

    [Fact]
    public void A_false_claim_is_boosted_while_it_is_new() => Holds(
        size => With(Silent with { Share = 0.3 }) with { Claims = Quiet.Claims with { FalseNoveltyBoost = 1.6 * size } },
        item: (_, item) => item with { Claim = FalseClaim });

    [Theory]
    [InlineData(71)]
    [InlineData(73)]
    public void Novelty_ends_at_its_hour(double rival)
    {
        SimulationParameters Of(double hours) =>
            With(Silent with { Share = 0.2 }) with { Claims = Quiet.Claims with { FalseNoveltyBoost = 5, NoveltyHours = hours } };
        var run = new LawRun(Of(72), Of(rival));
        run.Tick = 71;
        run.Give(user => run.Any(Commercial) with { Claim = FalseClaim });
        run.Pass();
        run.Give(user => run.Any(Commercial) with { Claim = FalseClaim });
        run.Pass();
        run.TellsRivals();
    }

    [Fact]
    public void A_noticed_label_cuts_shares_below_the_cap_too() => Holds(
        size => With(Silent with { Share = 0.5, ShareCap = 0.6 }) with { Effects = Labelled(0.3 * size) },
        before: run => run.SetStatus(Commercial, CreatorStatus.Labelled));

    [Theory]
    [InlineData(null, 1.0)]
    [InlineData(1.5, 1.5)]
    [InlineData(0.5, 0.5)]
    [InlineData(4.0, 1 / 0.3)]
    public void The_words_of_a_noticed_label_scale_what_it_cuts_from_shares(double? wording, double factor)
    {
        SimulationParameters Of(double cut) => With(Silent with { Share = 0.5 }) with { Effects = Labelled(cut) };
        var run = new LawRun(Of(0.3));
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        run.Rules = run.Rules with { Look = new LabelLook(null, 0, wording) };
        run.Give(_ => run.Any(Commercial));
        int shared = run.Pass().Reshares.Length;

        // A cut by so much more, in plain words, leaves the same shares.
        var plain = new LawRun(Of(0.3 * factor));
        plain.SetStatus(Commercial, CreatorStatus.Labelled);
        plain.Give(_ => plain.Any(Commercial));
        Assert.Equal(plain.Pass().Reshares.Length, shared);
    }

    [Fact]
    public void A_label_that_raises_sharing_stays_below_the_cap()
    {
        SimulationParameters Of(double gain) => With(Silent with { Share = 0.2, ShareCap = 0.5 }) with { Effects = Labelled(-gain) };
        var run = new LawRun(Of(1), Of(0.8));
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        Read(run, _ => Commercial);
    }

    [Fact]
    public void A_noticed_correction_cuts_shares_below_the_cap_too() => Holds(
        size => With(Silent with { Share = 0.5, ShareCap = 0.6 }) with
        {
            Effects = Quiet.Effects with
            {
                FactCheck = FactCheckPreset.Custom,
                CustomFactCheck = new CustomFactCheck { Sharing = 0.4 * size },
            },
            Platform = Quiet.Platform with { FactCheckNoticed = 0.7 },
        },
        item: (_, item) => item with { Claim = FalseClaim },
        before: run => run.Rules = run.Rules with { FactCheckers = [new FactCheckers(1, 0, 0, new PolicyDay(0))] });

    [Fact]
    public void A_correction_is_noticed_by_a_share() => Holds(
        size => With(Silent with { Share = 0.5 }) with
        {
            Effects = Quiet.Effects with { FactCheck = FactCheckPreset.Chuai2024 },
            Platform = Quiet.Platform with { FactCheckNoticed = 0.8 * size },
        },
        item: (_, item) => item with { Claim = FalseClaim },
        before: run => run.Rules = run.Rules with { FactCheckers = [new FactCheckers(1, 0, 0, new PolicyDay(0))] });

    [Theory]
    [InlineData(FactCheckPreset.MartelRand2024)]
    [InlineData(FactCheckPreset.Slaughter2025)]
    [InlineData(FactCheckPreset.Chuai2024)]
    public void Corrections_cut_shares_as_their_preset_says(FactCheckPreset preset)
    {
        SimulationParameters Of(FactCheckPreset which) =>
            With(Silent with { Share = 0.5 }) with { Effects = Quiet.Effects with { FactCheck = which } };
        var run = new LawRun(Of(preset), Of(FactCheckPreset.None));
        run.Rules = run.Rules with { FactCheckers = [new FactCheckers(1, 0, 0, new PolicyDay(0))] };
        Read(run, _ => Commercial, (_, item) => item with { Claim = FalseClaim });
    }

    [Theory]
    [InlineData(LabelPreset.AltayGilardi2024, LabelPreset.None)]
    [InlineData(LabelPreset.Wang2025, LabelPreset.AltayGilardi2024)]
    [InlineData(LabelPreset.None, LabelPreset.AltayGilardi2024)]
    [InlineData(LabelPreset.LinZhang2026, LabelPreset.AltayGilardi2024)]
    public void Labels_cut_shares_as_their_preset_says(LabelPreset preset, LabelPreset rival)
    {
        SimulationParameters Of(LabelPreset which) =>
            With(Silent with { Share = 0.5 }) with { Effects = Quiet.Effects with { Label = which } };
        var run = new LawRun(Of(preset), Of(rival));
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        Read(run, _ => Commercial);
    }

    [Fact]
    public void Prompts_cut_all_shares_and_those_of_false_claims()
    {
        var run = new LawRun(With(Silent with { Share = 0.5, ShareCap = 0.6 }));
        Policy[] prompts =
        [
            new ReshareFriction { Strength = 0.3 },
            new ReshareFriction { Strength = 0.4, AppliesTo = FrictionTarget.Claims },
        ];
        Rules prompted = Rules.On(new PlatformParameters(), prompts, new PolicyDay(0));
        Assert.Equal(0.7, prompted.ShareFactor, 12);
        Assert.Equal(0.6, prompted.ClaimShareFactor, 12);
        run.Rules = prompted;
        int[] claims = [NoClaim, FalseClaim, TrueClaim];
        Read(run, _ => Commercial, (user, item) => item with { Claim = claims[user % 3] });
    }

    [Fact]
    public void All_that_acts_on_shares_together()
    {
        ReactionParameters rates = Silent with { Like = 0.2, Comment = 0.1, Share = 0.8, ShareUser = 0.5, ShareCap = 0.5, Follow = 0.1 };
        SimulationParameters parameters = With(rates) with
        {
            Claims = Quiet.Claims with { ClaimShare = 0.6, FalseNoveltyBoost = 1.5 },
            Effects = Quiet.Effects with { Label = LabelPreset.AltayGilardi2024, FactCheck = FactCheckPreset.Slaughter2025 },
        };
        var run = new LawRun(parameters);
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        run.Rules = run.Rules with
        {
            ShareFactor = 0.9,
            ClaimShareFactor = 0.8,
            FactCheckers = [new FactCheckers(1, 0, 0, new PolicyDay(0))],
        };
        Read(
            run,
            user => user % 4 == 0 ? Friend(user) : Commercial,
            (user, item) => item with
            {
                Claim = user % 2 == 0 ? FalseClaim : NoClaim,
                Sharer = user % 5 == 0 ? Friend(user) : Card.Root,
            });
        Assert.Contains(run.Book, reader => reader.FalseShares > 0);
    }

    private static int Stranger(int user) => Friend(Friend(user));

    private static EffectParameters Labelled(double sharing) =>
        Quiet.Effects with { Label = LabelPreset.Custom, CustomLabel = new CustomLabel { Sharing = sharing } };

    private static SimulationParameters With(ReactionParameters reactions) => Quiet with
    {
        Reactions = reactions,
        Utility = Quiet.Utility with { Entertainment = 0.7 },
        Population = Quiet.Population with { ShareLogSd = 0.5 },
    };

    private static void Holds(
        Func<double, SimulationParameters> of,
        Func<int, int>? author = null,
        Func<int, Item, Item>? item = null,
        Action<LawRun>? before = null)
    {
        var run = new LawRun(of(1), of(Off.Factor));
        before?.Invoke(run);
        Read(run, author ?? (_ => Commercial), item);
    }

    private static void Read(LawRun run, Func<int, int> author, Func<int, Item, Item>? item = null)
    {
        for (int hour = 0; hour < 4; hour++)
        {
            run.Give(user => item is null ? run.Any(author(user)) : item(user, run.Any(author(user))));
            run.Pass();
        }

        run.TellsRivals();
    }
}
