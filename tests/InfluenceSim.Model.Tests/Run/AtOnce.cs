namespace InfluenceSim.Model.Tests.Run;

/// <summary>Does pieces of work so that all of them are under way at the same time, on however few processors.</summary>
internal static class AtOnce
{
    public static void Do(int pieces, Action<int> piece)
    {
        using var start = new Barrier(pieces);
        Task.WaitAll([.. Enumerable.Range(0, pieces).Select(number => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                piece(number);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))]);
    }
}
