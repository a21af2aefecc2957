using InfluenceSim.Benchmarks.Promises.Speed;

namespace InfluenceSim.Benchmarks.Tests.Promises.Speed;

public sealed class TurnsTests
{
    [Fact]
    public async Task Each_way_begins_in_its_turn_and_keeps_its_place()
    {
        var order = new List<string>();
        int taken = 0;

        int[][] rounds = await Turns.TakeAsync(3, () => Take("old"), () => Take("new"));

        Assert.Equal(["old", "new", "new", "old", "old", "new"], order);
        Assert.Equal(["0 1", "3 2", "4 5"], rounds.Select(round => string.Join(' ', round)));

        Task<int> Take(string way)
        {
            order.Add(way);
            return Task.FromResult(taken++);
        }
    }
}
