namespace InfluenceSim.Model.Laws.Tests.Support;

/// <summary>What is compared of a reader's state: its numbers in one order, and their names for who must find a difference.</summary>
internal static class ReaderState
{
    private const int MostExposures = 7;

    public static IEnumerable<double> Of(BookReader reader, int claims)
    {
        yield return reader.TrustHuman;
        yield return reader.TrustAi;
        yield return reader.Fatigue;
        yield return reader.LabelShare;
        yield return reader.InteractionsLeft;
        yield return reader.Waiting;
        yield return reader.FalseImpressions;
        yield return reader.FalseShares;
        foreach (float stance in reader.Stance)
        {
            yield return stance;
        }

        for (int claim = 0; claim < claims; claim++)
        {
            yield return reader.Believed.Contains(claim) ? 1 : 0;
            yield return reader.Impressions(claim) > 0 ? 1 : 0;
            yield return Math.Min(MostExposures, reader.Impressions(claim));
        }
    }

    public static string NameOf(int position) => ((string[])
    [
        "trust in people", "trust in AI", "fatigue", "share of labels",
        "interactions left", "comments waiting", "false impressions", "false shares",
        .. Enumerable.Range(0, UserProfiles.Agendas).Select(agenda => $"stance {agenda}"),
        .. Enumerable.Range(0, Claim.Limit).SelectMany(claim =>
            new[] { $"belief in claim {claim}", $"sight of claim {claim}", $"exposures to claim {claim}" }),
    ])[position];
}
