using CsCheck;
using InfluenceSim.Model.Foundation.State;

namespace InfluenceSim.Model.Tests.Foundation.State;

[Trait("Promise", "digests-kept")]
public sealed class PackedListsTests
{
    private const int Lists = 6;
    private const int Vacant = -1;

    private static readonly Gen<(int Kind, int List, int Value)[]> Operations =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, Lists - 1], Gen.Int[0, 99]).Array[0, 400];

    [Fact]
    public void Do_what_a_list_for_each_does() =>
        Gen.Select(Gen.Int[0, 3], Operations).Sample((slack, operations) =>
        {
            var packed = new PackedLists<int>(Lists, Vacant, slack);
            List<List<int>> plain = [.. Enumerable.Range(0, Lists).Select(_ => new List<int>())];
            foreach ((int kind, int list, int value) in operations)
            {
                Change(packed, plain, kind, list % plain.Count, value);
            }

            AssertEqual(plain, packed);
        }, iter: 2_000);

    [Fact]
    public void Laid_out_at_once_they_hold_as_many_values_as_asked() =>
        Gen.Select(Gen.Int[0, 5].Array[Lists], Operations).Sample((counts, operations) =>
        {
            var packed = new PackedLists<int>(Lists, Vacant, slack: 1);
            Change(packed, [.. Enumerable.Range(0, Lists).Select(_ => new List<int>())], kind: 0, list: 3, value: 7);
            packed.Lay(counts);
            List<List<int>> plain = [.. counts.Select((count, list) => Enumerable.Range(100 * list, count).ToList())];
            for (int list = 0; list < Lists; list++)
            {
                plain[list].CopyTo(packed.Of(list));
            }

            foreach ((int kind, int list, int value) in operations)
            {
                Change(packed, plain, kind, list % plain.Count, value);
            }

            AssertEqual(plain, packed);
        });

    [Fact]
    public void Lists_that_come_and_go_need_no_more_places_in_the_end()
    {
        const int lists = 1_000;
        const int values = 20;
        var packed = new PackedLists<long>(lists, Vacant, slack: 2);
        long settled = 0;
        for (int round = 0; round < 200; round++)
        {
            for (int list = 0; list < lists; list++)
            {
                // Each list goes up and down between its least and its most, at another time than the others.
                int wanted = values + ((round + list) % 7);
                while (packed.Count(list) < wanted)
                {
                    packed.Insert(list, packed.Count(list), list);
                }

                packed.Shorten(list, wanted);
            }

            settled = round == 20 ? packed.Bytes : settled;
        }

        Assert.InRange(packed.Bytes, settled, 1.02 * settled);
        Assert.InRange(packed.Bytes / (double)lists, values * sizeof(long), 1.6 * values * sizeof(long));
    }

    private static void Change(PackedLists<int> packed, List<List<int>> plain, int kind, int list, int value)
    {
        List<int> values = plain[list];
        switch (kind)
        {
            case <= 4:
                packed.Insert(list, value % (values.Count + 1), value);
                values.Insert(value % (values.Count + 1), value);
                break;
            case 5 or 6 when values.Count > 0:
                packed.RemoveAt(list, value % values.Count);
                values.RemoveAt(value % values.Count);
                break;
            case 7:
                int kept = value % (values.Count + 1);
                packed.Shorten(list, kept);
                values.RemoveRange(kept, values.Count - kept);
                break;
            case 8 when values.Count == 0:
                packed.Fill(list, value % 9).Fill(value);
                values.AddRange(Enumerable.Repeat(value, value % 9));
                break;
            case 9 when value > 90:
                Assert.Equal(plain.Count, packed.AddList());
                plain.Add([]);
                break;
            default:
                break;
        }
    }

    private static void AssertEqual(List<List<int>> plain, PackedLists<int> packed)
    {
        Assert.Equal(plain.Count, packed.Lists);
        Assert.Equal(plain.Sum(list => (long)list.Count), packed.Values());
        for (int list = 0; list < plain.Count; list++)
        {
            Assert.Equal(plain[list], packed.Of(list).ToArray());
        }
    }
}
