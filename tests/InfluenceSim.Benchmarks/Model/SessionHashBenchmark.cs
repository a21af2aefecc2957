using BenchmarkDotNet.Attributes;
using InfluenceSim.Benchmarks.Scale;
using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>The hash of what a session may change: by the list of columns, and written out; per session.</summary>
public class SessionHashBenchmark
{
    private const int Users = Load.LeastUsers;
    private UserColumns _columns = null!;

    [GlobalSetup]
    public void Fill()
    {
        World world = World.Build(new Load(Users).Parameters, ReplicateKey.Of(Load.Seed, 0));
        _columns = new UserColumns(world, 0, Users, new ColumnTable(Users));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Users)]
    public Hash128 Plain()
    {
        Hash128 sum = Hash128.Zero;
        for (int user = 0; user < Users; user++)
        {
            var hash = new EntityHash(0, (ulong)user);
            _columns.HashScalarsPlainly(new Row(user), ref hash);
            sum += hash.Finish();
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public Hash128 WrittenOut()
    {
        Hash128 sum = Hash128.Zero;
        for (int user = 0; user < Users; user++)
        {
            var hash = new EntityHash(0, (ulong)user);
            _columns.HashScalars(new Row(user), ref hash);
            sum += hash.Finish();
        }

        return sum;
    }
}
