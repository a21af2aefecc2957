using InfluenceSim.Model.Foundation.Time;
using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Days in which all happens at once: the order of what an item does, and what one thing does to the next.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class WholeReaderTests
{
    private static readonly int[] Creators = [HumanCreator, Commercial, Farm, Manipulative];

    [Theory]
    [InlineData(LabelPreset.AltayGilardi2024, ShockPreset.Moderate, DisplacementPreset.None)]
    [InlineData(LabelPreset.LinZhang2026, ShockPreset.Mild, DisplacementPreset.TimeBound)]
    [InlineData(LabelPreset.Custom, ShockPreset.Moderate, DisplacementPreset.TimeBound)]
    [InlineData(LabelPreset.Carney2026, ShockPreset.None, DisplacementPreset.None)]
    public void Three_days_by_the_book(LabelPreset label, ShockPreset shock, DisplacementPreset displacement)
    {
        var run = new LawRun(Busy(label, shock, displacement));
        run.Authenticity = [0.8f, 0.5f, 0.3f, 0.1f];
        run.Tie[0] = 0.4f;
        run.Tie[2] = -0.7f;
        run.Realism[3] = 0.7f;
        run.SetStatus(Farm, CreatorStatus.Labelled | CreatorStatus.SelfDisclosed);
        run.SetStatus(HumanCreator, CreatorStatus.SaysSponsored);
        run.SetStatus(Commercial, CreatorStatus.LabelledAds | CreatorStatus.SelfDisclosed);
        foreach (int creator in Creators)
        {
            run.FollowAll(creator);
        }

        for (int hour = 0; hour < 50; hour++)
        {
            if (hour == 24)
            {
                run.SetStatus(Manipulative, CreatorStatus.Labelled | CreatorStatus.Detected);
                run.SetStatus(Commercial, CreatorStatus.LabelledAds | CreatorStatus.Detected);
                run.SetStatus(HumanCreator, CreatorStatus.Unverified);
                run.Rules = run.Rules with
                {
                    AdLook = new LabelLook(0.4, 0.3, 1.5),
                    Look = new LabelLook(null, 0, 0.7),
                    ShareFactor = 0.9,
                    ClaimShareFactor = 0.8,
                    ProvenanceDoubt = 0.2,
                    ReplyDisclosure = PerKind.Of(0.3),
                    FactCheckers = [new FactCheckers(1, 0, 0, new PolicyDay(0))],
                    Lessons = [new Lesson(0.5, 1)],
                };
            }

            if (hour % 24 == 0)
            {
                Array.ForEach(Creators, creator => run.AnswerAll(creator, hour / 24, user => (user + creator) % 3 == 0));
            }

            run.CommentOn(hour * 5 % Readers);
            run.Notify(FollowChangeKind.Follow, 100 + hour, user => user % 7 == hour % 7 && user != 100 + hour);
            run.Give(user => Something(run, user, hour));
            run.Pass();
        }
    }

    [Fact]
    public void Who_follows_one_creator_and_nobody_else_reads_by_the_book_too()
    {
        SimulationParameters parameters = Busy(LabelPreset.Custom, ShockPreset.Moderate, DisplacementPreset.None);
        World world = BuildApart(parameters with { Reactions = parameters.Reactions with { FollowBack = 1 } });
        foreach (int creator in new[] { HumanCreator, Commercial })
        {
            var run = new LawRun(world, 0, Readers) { Authenticity = [0.8f, 0.5f, 0.3f, 0.1f] };
            run.Tie[0] = 0.4f;
            run.Tie[1] = -0.7f;
            run.FollowAll(creator);
            run.Pass();
            for (int hour = 1; hour < 12; hour++)
            {
                run.AnswerAll(creator, hour, user => user % 3 == hour % 3);
                run.Notify(FollowChangeKind.Reciprocated, creator, user => user % 5 == hour % 5);
                run.Notify(FollowChangeKind.Follow, creator, user => user % 7 == hour % 7);
                run.SetStatus(creator, hour < 6 ? CreatorStatus.None : CreatorStatus.Labelled);
                run.Rules = run.Rules with { ReplyDisclosure = PerKind.Of(0.1) };
                run.Publish(run.Any(creator) with { Claim = hour % 2 == 0 ? FalseClaim : NoClaim });
                run.Pass();
            }

            Assert.Contains(run.Book, reader => reader.Follows.Count == 1);
            Assert.Contains(run.Book, reader => reader.Follows.Count == 0);
        }
    }

    private static Item Something(LawRun run, int user, int hour)
    {
        int number = user + hour;
        Item item = run.Any(number % 5 == 0 ? Friend(user) : Creators[number % 4]);
        return item with
        {
            Claim = (number % 6) switch { 0 or 1 => FalseClaim, 2 => LaterFalseClaim, 3 => TrueClaim, _ => NoClaim },
            Agenda = number % 7 == 0 ? number % 4 : Card.NoAgenda,
            Sponsored = item.Author >= Users && number % 8 == 0,
            Sharer = number % 9 == 0 ? Friend(user) : Card.Root,
        };
    }

    /// <summary>The model's own weights, with rates at which much happens.</summary>
    private static SimulationParameters Busy(LabelPreset label, ShockPreset shock, DisplacementPreset displacement) => Quiet with
    {
        Utility = new UtilityParameters(),
        Reactions = new ReactionParameters
        {
            Like = 0.4,
            Comment = 0.2,
            Share = 0.3,
            Follow = 0.1,
            Unfollow = 0.03,
            FollowBack = 0.3,
            FollowBackLabelled = 0.4,
        },
        Relations = new RelationParameters { BondGain = 0.3, AuthenticityBond = 0.1, BondHalfLife = 3 },
        Claims = new ClaimParameters { False = 2, True = 1, BeliefBase = 0.6, Repetition = 0.3, Lapse = 0.1, NoveltyHours = 30 },
        Perception = new PerceptionParameters { FatigueGain = 0.05, LabelShareGain = 0.1, FalseAlarm = 0.1, TrustRecovery = 0.1 },
        Platform = new PlatformParameters { DisclosureToday = 0.2 },
        Population = Quiet.Population with { SessionsMedian = 12 },
        Feed = Quiet.Feed with { ItemsMean = 4, ItemsKappa = 0.25, DiurnalFirst = 0.75, DiurnalSecond = 0.25, SessionCap = 0.95 },
        Effects = new EffectParameters
        {
            Label = label,
            CustomLabel = new CustomLabel { Belief = 0.3, Sharing = -0.2, Trust = true },
            Shock = shock,
            Displacement = displacement,
            Evasion = EvasionPreset.None,
        },
        Economy = Quiet.Economy with
        {
            Market = Quiet.Economy.Market with { Sponsored = new SponsoredParameters { FoundOut = 0.4, TrustLoss = 0.05 } },
        },
    };
}
