using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Statistics;

namespace InfluenceSim.Results.Words;

/// <summary>Verdicts as a sentence would say them.</summary>
internal static class VerdictWords
{
    /// <summary>What a row shows: by what share, or by how many of its own unit where it has no zero of its own.</summary>
    public static string Of(PairedDifference row)
    {
        double difference = row.Difference ?? 0;
        OutcomeFormat format = OutcomeFormat.Of([row]);
        string size = row.IsDifference ? format.Size(difference)
            : row.RelativeChange is { } change ? NumberText.Percent(Math.Abs(change))
            : "";

        // Of shares the bound is as wide as their range allows: how many replicates may differ says more.
        string? most = row.Unit.StartsWith('{') && row.Interval is { } bound ? format.Size(bound.High) : null;
        return By(row.Verdict, difference, size, row.Pairs, most);
    }

    /// <summary>What a term of the engagement shift shows.</summary>
    public static string Of(ShiftTermDifference term, int pairs) => By(term.Verdict, term.Difference, "", pairs, null);

    /// <summary>What is still shown after all tests of the table are held against each other.</summary>
    public static string StillShown(PairedDifference row) => row.StillShown switch
    {
        true => "yes",
        false => "no",
        null => "",
    };

    /// <summary>How many replicates more would show a change of the size found.</summary>
    public static string MoreReplicates(PairedDifference row) => row switch
    {
        { MoreReplicates: { } more } => "+" + NumberText.Rounded(more),
        { Verdict: Verdict.NoDifferenceShown } => $"> {NumberText.Fixed(PlannedReplicates.Most, 0)}",
        _ => "-",
    };

    private static string By(Verdict verdict, double difference, string size, int pairs, string? most)
    {
        string by = size.Length > 0 ? " by " + size : "";
        return verdict switch
        {
            Verdict.Raised => "raised" + by,
            Verdict.Lowered => "lowered" + by,
            Verdict.NoDifferenceShown => "no difference shown",
            Verdict.ExactlyNoDifference => "exactly no difference",
            Verdict.NoneSeen => most is null
                ? $"no difference seen; at most {NumberText.Percent(ZeroEvents.ShareAtMost(pairs))} of replicates differ"
                : $"no difference seen; at most {most} either way",
            Verdict.TooFewReplicates => $"{Direction(difference, by)}, but {Few(pairs)}",
            _ => "not measured",
        };
    }

    private static string Direction(double difference, string by) => difference switch
    {
        > 0 => "higher" + by,
        < 0 => "lower" + by,
        _ => "equal",
    };

    private static string Few(int pairs) => pairs switch
    {
        1 => "one replicate shows nothing",
        2 => "two replicates are too few",
        _ => $"{pairs} equal differences are too few",
    };
}
