using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Bonds grow by answers and by liked posts of the authentic, and halve in their half-life.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class BondTests
{
    private const int Person = HumanCreator;

    [Fact]
    public void An_answer_closes_its_share_of_what_is_missing()
    {
        SimulationParameters Of(double gain) => Quiet with { Relations = Quiet.Relations with { BondGain = gain } };
        var run = new LawRun(Of(0.1), Of(0.1 * Off.Factor));
        run.FollowAll(Person);
        run.AnswerAll(Person, 1);
        run.AnswerAll(Person, 2);
        run.AnswerAll(Person, 3, user => user % 2 == 0);
        run.AnswerAll(Farm, 1);
        run.Pass();
        run.TellsRivals();
        Assert.Equal(1 - Math.Pow(0.9, 3), run.Book[0].Follows[Person].Bond, 4);
        Assert.Equal(1 - Math.Pow(0.9, 2), run.Book[1].Follows[Person].Bond, 4);
        Assert.DoesNotContain(run.Book, reader => reader.Follows.ContainsKey(Farm));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(5)]
    public void A_bond_halves_in_its_half_life(int days)
    {
        SimulationParameters Of(double halfLife) =>
            Quiet with { Relations = Quiet.Relations with { BondGain = 1, BondHalfLife = halfLife } };
        var run = new LawRun(Of(days), Of(days * Off.Factor));
        run.FollowAll(Person);
        run.AnswerAll(Person);
        run.Pass();
        for (int day = 1; day <= days; day++)
        {
            run.Tick = 24 * day;
            run.Pass();
        }

        run.TellsRivals();
        Assert.Equal(0.5, run.Book[0].Follows[Person].Bond, 2);
    }

    [Fact]
    public void Bonds_fall_at_a_day_s_first_hour_only()
    {
        var run = new LawRun(Quiet);
        run.FollowAll(Person);
        run.AnswerAll(Person);
        run.Pass();
        double bond = run.Book[0].Follows[Person].Bond;
        run.Tick = 23;
        run.Pass();
        Assert.Equal(bond, run.Book[0].Follows[Person].Bond);
        run.Pass();
        Assert.True(run.Book[0].Follows[Person].Bond < bond);
    }

    [Fact]
    public void A_liked_post_warms_a_follower_by_its_author_s_authenticity()
    {
        SimulationParameters Of(double size) => Quiet with
        {
            Reactions = Quiet.Reactions with { Like = 0.5, Follow = 0.2, Unfollow = 0.1 },
            Relations = Quiet.Relations with { AuthenticityBond = 0.3 * size },
        };
        var run = new LawRun(Of(1), Of(Off.Factor));
        run.Authenticity = [0.8f, 0.4f, 0.1f, 0];
        run.FollowAll(Person);
        for (int hour = 0; hour < 6; hour++)
        {
            run.Give(user => run.Any(Person + ((user + hour) % 2)));
            run.Pass();
        }

        run.TellsRivals();
        Assert.InRange(run.Book.Count(reader => reader.Follows.GetValueOrDefault(Person) is { Bond: > 0 }), 60, Readers);
    }

    [Fact]
    public void Under_carney_2026_a_bond_with_who_is_known_by_its_label_counts_and_grows_less()
    {
        SimulationParameters Of(LabelPreset label) => Quiet with
        {
            Effects = Quiet.Effects with { Label = label },
            Reactions = Quiet.Reactions with { Like = 0.5 },
            Relations = Quiet.Relations with { AuthenticityBond = 0.3, BondTie = 2, BondTrust = 0.5 },
        };
        var run = new LawRun(Of(LabelPreset.Carney2026), Of(LabelPreset.None));
        run.Authenticity = [0.8f, 0.8f, 0.8f, 0.8f];
        run.FollowAll(Farm);
        run.FollowAll(Person);
        run.SetStatus(Farm, CreatorStatus.Labelled);
        for (int hour = 0; hour < 6; hour++)
        {
            run.Give(user => run.Any(user % 2 == 0 ? Farm : Person));
            run.AnswerAll(Farm, hour + 1);
            run.Pass();
        }

        run.TellsRivals();
        double[] bonds = [.. run.Book.Where(reader => reader.Follows[Farm].FromLabel).Select(reader => reader.Follows[Farm].Bond)];
        Assert.True(bonds.Length > 10 && bonds.Average() < run.Book.Where(reader => !reader.Follows[Farm].Knows)
            .Average(reader => reader.Follows[Farm].Bond));
    }

    [Fact]
    public void Without_an_economy_a_like_warms_nobody()
    {
        var run = new LawRun(Quiet with
        {
            Reactions = Quiet.Reactions with { Like = 1 },
            Relations = Quiet.Relations with { AuthenticityBond = 1 },
        });
        run.FollowAll(Person);
        run.Give(_ => run.Any(Person));
        run.Pass();
        Assert.All(run.Book, reader => Assert.Equal(0, reader.Follows[Person].Bond));
    }

    [Fact]
    public void A_follow_that_ends_takes_its_bond_along()
    {
        var run = new LawRun(Quiet with { Reactions = Quiet.Reactions with { Unfollow = 0.4, Follow = 0.5 } });
        run.FollowAll(Person);
        run.AnswerAll(Person);
        for (int hour = 0; hour < 4; hour++)
        {
            run.Give(_ => run.Any(Person));
            run.Pass();
        }

        Assert.Contains(run.Book, reader => reader.Follows.GetValueOrDefault(Person) is { Bond: 0 });
    }
}
