using System.Reflection;
using System.Runtime.InteropServices;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Run;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.People;

/// <summary>What a block keeps of its users is a list of columns, and each of them is saved, loaded, hashed and counted.</summary>
public sealed class StateColumnsTests
{
    private const BindingFlags Held = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    /// <summary>What a block has besides its users' state: the world, what a tick brings and yields, and who works on the state.</summary>
    private static readonly Type[] NoState =
        [typeof(World), typeof(TickInput), typeof(TickBuffers), typeof(Readership), typeof(Session), typeof(NewsOfOthers)];

    private static readonly World World = SmallWorld.Build(SmallWorld.Parameters(users: 60, warmUp: 1, horizon: 2));

    [Fact]
    public void Every_array_of_the_state_belongs_to_a_column()
    {
        HumanUsers users = Lived();
        Assert.Empty(Forgotten(users, users.State.Table));
        Assert.True(Arrays(users).Count() > users.State.Table.Columns.Count);
    }

    [Fact]
    public void An_array_that_is_no_column_is_found()
    {
        var table = new ColumnTable(3);
        var planted = new Planted(table.Add<float>());
        Assert.Equal(["Int32[]"], Forgotten(planted, table).Select(array => array.GetType().Name));
    }

    [Fact]
    public void The_bytes_per_user_are_those_of_all_arrays()
    {
        HumanUsers users = Lived();
        Assert.Equal(Arrays(users).Sum(SizeOf) / (double)users.UserCount, users.BytesPerUser, 6);
    }

    [Fact]
    public void A_change_of_any_column_changes_hash_and_saved_state_and_is_undone_by_loading()
    {
        HumanUsers users = Lived();
        byte[] saved = users.Save();
        Hash128 hash = users.HashState();
        foreach (Array values in users.State.Table.Columns.Select(Values).OfType<Array>())
        {
            Buffer.SetByte(values, Buffer.ByteLength(values) - 1, (byte)(Buffer.GetByte(values, Buffer.ByteLength(values) - 1) ^ 1));
            Assert.NotEqual(hash, users.HashState());
            Assert.NotEqual(saved, users.Save());
            users.Load(saved);
            Assert.Equal(hash, users.HashState());
            Assert.Equal(saved, users.Save());
        }
    }

    [Fact]
    public void Columns_that_share_a_word_are_told_apart()
    {
        var hashes = new HashSet<Hash128>();
        for (int column = 0; column < 4; column++)
        {
            var table = new ColumnTable(1);
            byte[][] columns = [.. Enumerable.Range(0, 4)
                .Select(number => table.Add<byte>(number == 3 ? HashForm.Word : HashForm.JoinsNext))];
            columns[column][0] = 1;
            var hash = new EntityHash(1, 1);
            table.Hash(new Row(0), ref hash);
            Assert.True(hashes.Add(hash.Finish()));
        }
    }

    /// <summary>A block after two days.</summary>
    private static HumanUsers Lived()
    {
        var run = new LocalSimulation(World, [], World.Users);
        run.Run(30);
        var users = new HumanUsers(World, 0, World.Users);
        users.Load(run.Save().Blocks[0]);
        return users;
    }

    /// <summary>The arrays of an object's state that no column of a table owns.</summary>
    private static IEnumerable<Array> Forgotten(object state, ColumnTable table)
    {
        var owned = table.Columns.SelectMany(Arrays).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return Arrays(state).Where(array => !owned.Contains(array));
    }

    private static Array? Values(Column column) => (Array?)column.GetType().GetProperty("Values")?.GetValue(column);

    /// <summary>All arrays that an object holds, itself or through others, each once.</summary>
    private static IEnumerable<Array> Arrays(object holder)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Collect(holder, found);
        return found.OfType<Array>();
    }

    private static void Collect(object? held, HashSet<object> found)
    {
        if (held is null or string or ColumnTable || held.GetType().IsPrimitive || NoState.Contains(held.GetType()) || !found.Add(held))
        {
            return;
        }

        if (held is Array array)
        {
            foreach (object? row in array.GetType().GetElementType()!.IsArray ? array : Array.Empty<object>())
            {
                Collect(row, found);
            }

            return;
        }

        foreach (FieldInfo field in held.GetType().GetFields(Held))
        {
            Collect(field.GetValue(held), found);
        }
    }

    private static long SizeOf(Array array)
    {
        Type element = array.GetType().GetElementType()!;
        return array.LongLength * (element.IsValueType ? Marshal.SizeOf(element) : IntPtr.Size);
    }

    private sealed class Planted(float[] column)
    {
        private readonly int[] _forgotten = new int[3];

        public float First => column[0] + _forgotten[0];
    }
}
