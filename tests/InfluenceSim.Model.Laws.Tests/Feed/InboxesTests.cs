using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Laws.Tests.Feed;

public sealed class InboxesTests
{
    private const int Users = 3;

    [Fact]
    public void Keep_the_latest_cards_in_order_of_arrival() =>
        Gen.Select(Gen.Int[1, 9], Gen.Select(Gen.Int[0, 6], Gen.Int[0, Users - 1], Gen.ULong).Array[0, 80]).Sample((capacity, operations) =>
        {
            var inboxes = new Inboxes(Users, capacity);
            List<Card>[] expected = [.. Enumerable.Range(0, Users).Select(_ => new List<Card>())];
            foreach ((int kind, int user, ulong bits) in operations)
            {
                if (kind == 0)
                {
                    Card[] kept = [.. expected[user].Where((_, order) => order % 2 == 0)];
                    inboxes.Replace(new Row(user), kept);
                    expected[user] = [.. kept];
                    continue;
                }

                var card = new Card(bits, ~bits);
                inboxes.Push(new Row(user), card);
                expected[user].Add(card);
                expected[user] = [.. expected[user].TakeLast(capacity)];
            }

            AssertEqual(expected, inboxes);
            var writer = new StateWriter(SectionKind.Users);
            inboxes.Save(writer);
            var loaded = new Inboxes(Users, capacity);
            loaded.Push(new Row(0), new Card(1, 1));
            loaded.Load(new StateReader(writer.ToSection(), SectionKind.Users));
            AssertEqual(expected, loaded);
        }, iter: 500);

    private static void AssertEqual(List<Card>[] expected, Inboxes inboxes)
    {
        for (int user = 0; user < Users; user++)
        {
            Assert.Equal(expected[user].Count, inboxes.Count(new Row(user)));
            Assert.Equal(expected[user], inboxes.InOrder(new Row(user)).ToArray());
            Assert.Equal(expected[user], [.. inboxes.Older(new Row(user)), .. inboxes.Newer(new Row(user))]);
        }
    }
}
