using CsCheck;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.People;

namespace InfluenceSim.Model.Tests.People;

[Trait("Promise", "digests-kept")]
public sealed class UserColumnsTests
{
    [Fact]
    public void The_hash_of_a_session_is_that_of_the_list_of_columns()
    {
        var columns = new UserColumns(SmallWorld.Build(SmallWorld.Parameters(users: 20)), 0, 20, new ColumnTable(20));
        Gen.Select(Gen.Float.Array[4], Gen.ULong.Array[2], Gen.Byte.Array[4], Gen.Int[0, 19]).Sample(
            (reals, bits, counts, number) =>
            {
                var user = new Row(number);
                (columns.TrustHuman[user], columns.TrustAi[user]) = (reals[0], reals[1]);
                (columns.Fatigue[user], columns.LabelShare[user]) = (reals[2], reals[3]);
                (columns.Seen[user], columns.Believed[user]) = (bits[0], bits[1]);
                (columns.Waiting[user], columns.InteractionsLeft[user]) = (counts[0], counts[1]);
                (columns.NextSlot[user], columns.SeenAny[user]) = (counts[2], counts[3]);
                var plain = new EntityHash(1, 2);
                columns.HashScalarsPlainly(user, ref plain);
                var written = new EntityHash(1, 2);
                columns.HashScalars(user, ref written);
                Assert.Equal(plain.Finish(), written.Finish());
            },
            iter: 500,
            threads: 1);
    }
}
