using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Feed;

/// <summary>Each user's inbox against a queue of its own: the last cards, oldest first, whatever happens to the neighbours'.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class InboxTests
{
    private const int Users = 3;
    private const int Capacity = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_inbox_holds_the_last_cards_in_order_of_arrival(int seed)
    {
        var random = new Random(seed);
        var inboxes = new Inboxes(Users, Capacity);
        List<ulong>[] queues = [[], [], []];
        for (ulong card = 1; card < 400; card++)
        {
            int user = random.Next(Users);
            if (random.Next(12) == 0)
            {
                queues[user].RemoveRange(0, random.Next(queues[user].Count + 1));
                inboxes.Replace(new Row(user), [.. queues[user].Select(CardOf)]);
            }

            inboxes.Push(new Row(user), CardOf(card));
            queues[user] = [.. queues[user].Append(card).TakeLast(Capacity)];
            for (int other = 0; other < Users; other++)
            {
                var row = new Row(other);
                Card[] cards = inboxes.InOrder(row).ToArray();
                Assert.Equal(queues[other], Enumerable.Range(0, inboxes.Count(row)).Select(order => cards[order].A));
            }
        }
    }

    private static Card CardOf(ulong number) => new(number, 0);
}
