using CsCheck;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Feed;

public sealed class PostSetTests
{
    private const int Users = 3;
    private const int TickShift = 28;

    private static readonly Gen<(int User, int Tick, ulong Author)[]> Added =
        Gen.Select(Gen.Int[0, Users - 1], Gen.Int[0, 12], Gen.ULong[0, 3]).Array[0, 60];

    [Fact]
    public void Holds_what_was_added_until_it_can_no_longer_be_read() =>
        Gen.Select(Added, Gen.Int[0, Users - 1], Gen.Int[0, 13]).Sample((added, forgetful, before) =>
        {
            var set = new PostSet(Users);
            foreach ((int user, int tick, ulong author) in added)
            {
                set.Add(new Row(user), Post(tick, author));
            }

            set.Forget(new Row(forgetful), new Tick(before));
            for (int user = 0; user < Users; user++)
            {
                for (int tick = 0; tick <= 12; tick++)
                {
                    for (ulong author = 0; author <= 3; author++)
                    {
                        bool isForgotten = user == forgetful && tick < before;
                        Assert.Equal(
                            !isForgotten && added.Contains((user, tick, author)), set.Contains(new Row(user), Post(tick, author)));
                    }
                }
            }
        }, iter: 500);

    // Words A of cards hold the tick behind the author's 28 bits.
    private static ulong Post(int tick, ulong author) => ((ulong)tick << TickShift) | author;
}
