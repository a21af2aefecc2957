using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Run.Order;
using Reader = InfluenceSim.Model.Feed.Rankings.Reader;

namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>The scores of a whole inbox are those of its cards one by one, to the bit.</summary>
[Trait("Promise", "digests-kept")]
public sealed class RankingTests
{
    // Past the window of posts, so that inboxes hold cards whose places others have taken.
    private const int Days = 6;

    [Theory]
    [InlineData(FeedAlgorithm.Engagement, 0)]
    [InlineData(FeedAlgorithm.Engagement, 0.7)]
    [InlineData(FeedAlgorithm.Interest, 0.7)]
    [InlineData(FeedAlgorithm.Chronological, 0)]
    [InlineData(FeedAlgorithm.Chronological, 0.7)]
    public void An_inbox_is_scored_as_its_cards(string algorithm, double affinity)
    {
        SimulationParameters small = SmallWorld.Parameters(users: 120, warmUp: 1, horizon: Days);
        World world = SmallWorld.Build(small with { Feed = small.Feed with { Algorithm = algorithm, ClaimAffinity = affinity } });
        (TickInput input, UserState state) = Lived(world);
        var ranking = new Ranking(world);
        ranking.Begin(input);
        int scored = 0;
        for (int number = 0; number < world.Users; number++)
        {
            var user = new Account(number);
            scored += AssertScored(ranking, input, state, new Reader(user, world.Profiles.InterestOf(user)));
        }

        Assert.True(scored > 500, $"{scored} cards");
    }

    private static int AssertScored(Ranking ranking, TickInput input, UserState state, Reader reader)
    {
        const double proneness = 0.3;
        int users = state.Columns.UserCount;
        Card[] cards =
            [.. state.Inboxes.InOrder(reader.User.AsRow(0)).ToArray().Where(card => input.Tick - card.Tick < TickInput.Window - 1)];
        double[] bonds = [.. cards.Select((_, place) => place / (double)cards.Length)];
        var candidates = new Candidates(Math.Max(1, cards.Length));
        foreach (Card card in cards)
        {
            bool isFromCreator = card.Author >= users && card.Sharer == Card.Root;
            candidates.Add(card, isOpen: card.Slot != 1, isFromCreator);
        }

        ranking.Open(reader);
        ranking.Score(reader, proneness, bonds, candidates);
        for (int place = 0; place < cards.Length; place++)
        {
            double expected = candidates.IsOpen(place)
                ? ranking.ScorePlainly(reader, proneness, bonds[place], cards[place])
                : double.NegativeInfinity;
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(candidates.Scores[place]));
        }

        return candidates.Open;
    }

    private static (TickInput Input, UserState State) Lived(World world)
    {
        var parts = new LocalParts(world);
        TickInput? last = null;
        new LocalSimulation(new Conductor(world, []), parts) { Asked = ask => last = ask is AskBlocks blocks ? blocks.Input : last }
            .Run(Days * Tick.PerDay);
        return (last!, parts.Blocks[0].State);
    }
}
