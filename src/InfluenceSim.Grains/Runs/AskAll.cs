using InfluenceSim.Grains.Messages;

namespace InfluenceSim.Grains.Runs;

/// <summary>The barrier: one call to each of many parts, and an answer from each.</summary>
internal static class AskAll
{
    /// <summary>
    /// Asks all parts; where a part's silo lacks what it should have been given, supplies that silo once and asks those
    /// parts again.
    /// </summary>
    public static async Task<TAnswer[]> Of<TPart, TAnswer>(
        Stamp stamp, IReadOnlyList<TPart> parts, Func<TPart, Task<TAnswer>> ask, Func<SiloAddress, Task> supply)
        where TAnswer : ISiloAnswer
    {
        TAnswer[] answers = await Task.WhenAll(parts.Select(ask));
        int[] lacking = [.. Enumerable.Range(0, answers.Length).Where(part => answers[part].IsLacking)];
        if (lacking.Length > 0)
        {
            await Task.WhenAll(lacking.Select(part => answers[part].Silo).Distinct().Select(supply));
            TAnswer[] second = await Task.WhenAll(lacking.Select(part => ask(parts[part])));
            for (int i = 0; i < lacking.Length; i++)
            {
                answers[lacking[i]] = !second[i].IsLacking
                    ? second[i]
                    : throw new PartLostException($"silo {second[i].Silo} lost at once what it was given");
            }
        }

        foreach (TAnswer answer in answers)
        {
            Fence.Expect(stamp, answer);
        }

        return answers;
    }
}
