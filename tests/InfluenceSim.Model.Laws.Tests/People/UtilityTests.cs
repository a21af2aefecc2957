using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Each term of utility by itself, in who likes what and in the sum of utilities, told from one that is a twentieth off.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class UtilityTests
{
    private static readonly UtilityParameters Silent = Quiet.Utility;

    [Fact]
    public void The_constant() => Holds(size => With(Silent with { Base = 0.8 * size }));

    [Fact]
    public void Interest_in_the_topic() => Holds(size => With(Silent with { Interest = size }));

    [Fact]
    public void Entertainment() => Holds(size => With(Silent with { Entertainment = size }));

    [Fact]
    public void Usefulness() => Holds(size => With(Silent with { Usefulness = size }));

    [Fact]
    public void Quality_around_its_middle() => Holds(size => With(Silent with { Quality = size }));

    [Fact]
    public void Likes_of_others() => Holds(size => With(Silent with { Social = 0.3 * size }));

    [Fact]
    public void Trust_in_people_who_post() => Holds(size => With(Silent with { Trust = size }), author: Friend);

    [Fact]
    public void Trust_in_a_creator_taken_for_a_person() => Holds(size => With(Silent with { Trust = size }));

    [Fact]
    public void Trust_in_a_creator_taken_for_an_AI() => Holds(
        size => With(Silent with { Trust = size }) with { Perception = Quiet.Perception with { DetectHazard = 0.5, Base = 1 } });

    [Fact]
    public void A_sponsorship_that_is_noticed() => Holds(
        size => With(Silent with { Sponsored = size }),
        item: (_, item) => item with { Sponsored = true },
        before: run => run.SetStatus(Commercial, CreatorStatus.SaysSponsored));

    [Fact]
    public void Proneness_for_a_false_claim() =>
        Holds(size => With(Silent with { Claim = size }), item: (_, item) => item with { Claim = FalseClaim });

    [Fact]
    public void Proneness_says_nothing_of_true_news()
    {
        var run = new LawRun(With(Silent with { Claim = 1, Base = 0.5 }));
        run.Give(user => run.Any(Commercial) with { Claim = TrueClaim });
        TickOutput output = run.Pass();
        Assert.Equal(Readers, output.Engagements.Length);
    }

    [Fact]
    public void The_tie_of_a_friend_who_posts() => Holds(size => With(Silent with { TieFriend = size }), author: Friend);

    [Fact]
    public void The_tie_of_a_friend_who_passes_on() => Holds(
        size => With(Silent with { TieFriend = size }),
        item: (user, item) => item with { Sharer = Friend(user) });

    [Fact]
    public void The_tie_of_a_creator_who_is_followed()
    {
        // The size of the tie is the platform's; that it counts once, for followers and for the author's own card, is the reader's.
        var run = new LawRun(With(Silent), With(Silent with { Base = 0.05 }));
        run.FollowAll(Commercial);
        run.Tie[0] = 0.9f;
        run.Tie[1] = -1.2f;
        Read(run, _ => Commercial, (_, item) => item);
    }

    [Fact]
    public void The_tie_of_a_stranger_who_is_recommended()
    {
        SimulationParameters Of(double size) =>
            With(Silent with { TieStranger = -size }) with { Feed = Quiet.Feed with { OutOfNetworkShare = 1 } };
        var run = new LawRun(Of(1), Of(Off.Factor));
        run.Tie[1] = 2;
        run.Recommend(run.Any(Commercial));
        run.Pass();
        run.FollowAll(Commercial);
        run.Recommend(run.Any(Commercial));
        run.Pass();
        run.TellsRivals();
    }

    [Fact]
    public void A_bond_adds_to_the_tie() => Holds(
        size => With(Silent) with { Relations = Quiet.Relations with { BondTie = size } },
        before: Bond);

    [Fact]
    public void A_bond_adds_to_trust() => Holds(
        size => With(Silent with { Trust = 1 }) with { Relations = Quiet.Relations with { BondTrust = 0.4 * size } },
        before: Bond);

    [Fact]
    public void Authenticity_adds_to_trust_against_the_mean() => Holds(
        size => With(Silent with { Trust = 1 }) with { Relations = Quiet.Relations with { AuthenticityTrust = 0.5 * size } },
        before: run => run.Authenticity = [0.9f, 0.2f, 0.5f, 0.5f]);

    [Fact]
    public void Trust_ends_at_one()
    {
        RelationParameters relations = Quiet.Relations with { AuthenticityTrust = 1 };
        var run = new LawRun(With(Silent with { Trust = 1 }) with { Relations = relations });
        run.Authenticity = [1, 1, 1, 1];
        Read(run, _ => Commercial, (_, item) => item);
        Assert.Contains(run.Book, reader => reader.TrustHuman > 0.6);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(9.0)]
    public void A_noticed_label_costs_interest_under_wang_2025_by_its_words(double? wording)
    {
        SimulationParameters Of(LabelPreset preset) => With(Silent) with { Effects = Quiet.Effects with { Label = preset } };
        var run = new LawRun(Of(LabelPreset.Wang2025), Of(LabelPreset.None));
        run.SetStatus(Commercial, CreatorStatus.Labelled);
        run.Rules = run.Rules with { Look = new LabelLook(null, 0, wording) };
        Read(run, _ => Commercial, (_, item) => item);
    }

    [Fact]
    public void All_terms_together() => Holds(size => With(new UtilityParameters { Base = -0.6 * size }), before: Bond);

    private static void Bond(LawRun run)
    {
        run.FollowAll(Commercial);
        run.AnswerAll(Commercial, whom: user => user % 3 != 0);
    }

    private static SimulationParameters With(UtilityParameters utility) => Quiet with
    {
        Utility = utility,
        Reactions = Quiet.Reactions with { Like = 0.5 },
    };

    private static void Holds(
        Func<double, SimulationParameters> of,
        Func<int, int>? author = null,
        Func<int, Item, Item>? item = null,
        Action<LawRun>? before = null)
    {
        var run = new LawRun(of(1), of(Off.Factor));
        before?.Invoke(run);
        Read(run, author ?? (_ => Commercial), item ?? ((_, plain) => plain));
    }

    private static void Read(LawRun run, Func<int, int> author, Func<int, Item, Item> item)
    {
        for (int hour = 0; hour < 3; hour++)
        {
            run.Give(user => item(user, run.Any(author(user))));
            run.Pass();
        }

        run.TellsRivals();
    }
}
