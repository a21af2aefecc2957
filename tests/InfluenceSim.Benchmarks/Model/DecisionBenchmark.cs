using BenchmarkDotNet.Attributes;
using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.People;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Benchmarks.Model;

/// <summary>Decisions by bounds beside the same by exponentials and logarithms, and the best of an inbox by vectors and by turns.</summary>
public class DecisionBenchmark
{
    private const int Items = 1_024;
    private const int Inbox = 28;
    private const double LikeRate = 0.09;
    private readonly double[] _utilities = new double[Items];
    private readonly Draw[] _draws = new Draw[Items];
    private readonly double[] _powers = new double[Items];
    private readonly float[] _interest = new float[Items];
    private readonly SessionEnd _end = new(new FeedParameters());
    private World _world = null!;

    [GlobalSetup]
    public void Draw()
    {
        _world = World.Build(new Scale.Load(Scale.Load.LeastUsers).Parameters, ReplicateKey.Of(1, 0));
        for (int item = 0; item < Items; item++)
        {
            _utilities[item] = _world.Draws.PostTopic((ulong)item, 0).Normal;
            _interest[item] = (float)_utilities[item];
            _draws[item] = _world.Draws.PostTopic((ulong)item, 1);
        }
    }

    [Benchmark(OperationsPerInvoke = Items)]
    public int LikePlain() => Count(item => Pull.MovesPlainly(_draws[item], _utilities[item], LikeRate));

    [Benchmark(OperationsPerInvoke = Items)]
    public int Like() => Count(item => Pull.Moves(_draws[item], _utilities[item], LikeRate));

    [Benchmark(OperationsPerInvoke = Items)]
    public int EndPlain() => Count(item => _end.IsPlainlyAfter(_utilities[item], _draws[item]));

    [Benchmark(OperationsPerInvoke = Items)]
    public int End() => Count(item => _end.IsAfter(_utilities[item], _draws[item]));

    [Benchmark(OperationsPerInvoke = Items)]
    public int TopicPlain() => Count(item => PostContent.TopicPlainly(_world, (ulong)item, _interest.AsSpan(0, 8)) == 0);

    [Benchmark(OperationsPerInvoke = Items)]
    public int Topic() => Count(item => PostContent.Topic(_world, (ulong)item, _interest.AsSpan(0, 8)) == 0);

    [Benchmark(OperationsPerInvoke = Items)]
    public int BestPlain() => Count(item => Largest.FirstPlainly(_utilities.AsSpan(item % (Items - Inbox), Inbox)) == 0);

    [Benchmark(OperationsPerInvoke = Items)]
    public int Best() => Count(item => Largest.First(_utilities.AsSpan(item % (Items - Inbox), Inbox)) == 0);

    [Benchmark(OperationsPerInvoke = Items)]
    public double ExpPlain()
    {
        for (int item = 0; item < Items; item++)
        {
            _powers[item] = DetMath.Exp(_interest[item]);
        }

        return _powers[0];
    }

    [Benchmark(OperationsPerInvoke = Items)]
    public double Exp()
    {
        DetMath.Exp(_interest, _powers);
        return _powers[0];
    }

    private static int Count(Func<int, bool> happens)
    {
        int count = 0;
        for (int item = 0; item < Items; item++)
        {
            count += happens(item) ? 1 : 0;
        }

        return count;
    }
}
