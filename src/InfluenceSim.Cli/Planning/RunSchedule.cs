namespace InfluenceSim.Cli.Planning;

/// <summary>How long all runs of an experiment take where some go side by side: arms that can begin come before further warm-ups.</summary>
internal static class RunSchedule
{
    /// <summary>Seconds from the first run's beginning to the last one's end, where each run has a worker to itself.</summary>
    /// <param name="workers">Runs that go on at once.</param>
    /// <param name="replicates">Warm-ups.</param>
    /// <param name="arms">Arms of each of them.</param>
    /// <param name="warmUp">Seconds of a warm-up.</param>
    /// <param name="arm">Seconds of an arm.</param>
    public static double Seconds(int workers, int replicates, int arms, double warmUp, double arm)
    {
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, workers).Select(worker => (worker, 0.0)));
        var ready = new Queue<double>();
        int warmUps = replicates;
        double end = 0;
        for (int left = replicates * (1 + arms); left > 0; left--)
        {
            free.TryDequeue(out int worker, out double now);
            if (ready.TryPeek(out double since) && (since <= now || warmUps == 0))
            {
                ready.Dequeue();
                now = Math.Max(now, since) + arm;
            }
            else
            {
                warmUps--;
                now += warmUp;
                for (int next = 0; next < arms; next++)
                {
                    ready.Enqueue(now);
                }
            }

            free.Enqueue(worker, now);
            end = Math.Max(end, now);
        }

        return end;
    }

    /// <summary>The same where every run is divided over the processors that others leave it, so that none is idle at the end.</summary>
    public static double SecondsOfDivided(int workers, int replicates, int arms, double warmUp, double arm) =>
        (warmUp * Math.Ceiling(replicates / (double)workers)) + (arm * Math.Max(1, replicates * arms / (double)workers));
}
