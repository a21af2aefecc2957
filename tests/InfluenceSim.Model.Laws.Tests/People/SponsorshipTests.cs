using static InfluenceSim.Model.Laws.Tests.Support.ReaderWorld;

namespace InfluenceSim.Model.Laws.Tests.People;

/// <summary>Who notices a sponsorship, and which trust falls where it was kept quiet.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class SponsorshipTests
{
    private static readonly SponsoredParameters Today = new() { Notice = 0.9, FoundOut = 0.4, TrustLoss = 0.1 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_noticed_by_attention_and_by_whether_it_is_said(bool says)
    {
        SponsoredParameters rival = says ? Today with { Notice = 0.9 * Off.Factor } : Today with { FoundOut = 0.4 * Off.Factor };
        var run = new LawRun(With(Today), With(rival));
        if (says)
        {
            run.SetStatus(HumanCreator, CreatorStatus.SaysSponsored);
        }

        Read(run, HumanCreator);
        run.TellsRivals();
    }

    [Fact]
    public void Found_out_it_costs_trust_in_the_kind_that_the_author_is_taken_for()
    {
        var run = new LawRun(With(Today), With(Today with { TrustLoss = 0.1 * Off.Factor }));
        Read(run, HumanCreator);
        run.TellsRivals();
        Assert.Contains(run.Book, reader => reader.TrustHuman < reader.Profile.RestingTrustHuman);
        Assert.Contains(run.Book, reader => reader.TrustAi < reader.Profile.RestingTrustAi);
    }

    [Fact]
    public void What_is_said_costs_no_trust()
    {
        var run = new LawRun(With(Today));
        run.SetStatus(HumanCreator, CreatorStatus.SaysSponsored);
        Read(run, HumanCreator);
        Assert.All(run.Book, reader => Assert.Equal(reader.Profile.RestingTrustHuman, reader.TrustHuman));
    }

    [Fact]
    public void A_post_that_is_passed_on_is_another_chance_to_notice()
    {
        var run = new LawRun(With(Today));
        for (int hour = 0; hour < 3; hour++)
        {
            run.Give(user => run.Any(HumanCreator) with { Sponsored = true, Sharer = Friend(user) });
            run.Pass();
        }

        Assert.Contains(run.Book, reader => reader.TrustHuman < reader.Profile.RestingTrustHuman);
    }

    private static void Read(LawRun run, int author)
    {
        run.FollowAll(author);
        for (int hour = 0; hour < 4; hour++)
        {
            run.Give(_ => run.Any(author) with { Sponsored = hour != 1 });
            run.Pass();
        }
    }

    private static SimulationParameters With(SponsoredParameters sponsored) => Quiet with
    {
        Economy = Quiet.Economy with { Market = Quiet.Economy.Market with { Sponsored = sponsored } },
        Utility = Quiet.Utility with { Sponsored = 1.5 },
        Reactions = Quiet.Reactions with { Like = 0.4 },
        Perception = Quiet.Perception with { FalseAlarm = 0.4 },
    };
}
