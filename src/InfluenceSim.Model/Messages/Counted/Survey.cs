using InfluenceSim.Model.Foundation.Hashing;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Messages.Counted;

/// <summary>
/// Where the people of a block stand at the end of a day; sums are integers or fixed point. Who is given one can read it and no more.
/// </summary>
public sealed class Survey : CountSheet
{
    private static readonly int[] Lists =
        [(int)SurveySum.Length, Claim.Limit, .. Enum.GetValues<SurveyOfAgenda>().Select(_ => UserProfiles.Agendas)];

    internal Survey()
        : base(Lists, (int)SurveyHistogram.Length, hashes: 1)
    {
    }

    /// <summary>Believers by slot of the claim.</summary>
    public ReadOnlySpan<long> Believers => Believing;

    /// <summary>Hash of the whole state of the block's users.</summary>
    public Hash128 State
    {
        get => Hashes[0];
        internal set => Hashes[0] = value;
    }

    internal Span<long> Believing => Arrays[1];

    /// <summary>A sum over users.</summary>
    /// <param name="sum">Which.</param>
    /// <returns>Its value.</returns>
    public long this[SurveySum sum]
    {
        get => Arrays[0][(int)sum];
        internal set => Arrays[0][(int)sum] = value;
    }

    /// <summary>A sum over users for an agenda.</summary>
    /// <param name="sum">Which.</param>
    /// <param name="agenda">The agenda.</param>
    /// <returns>Its value.</returns>
    public long this[SurveyOfAgenda sum, int agenda]
    {
        get => Arrays[2 + (int)sum][agenda];
        internal set => Arrays[2 + (int)sum][agenda] = value;
    }

    /// <summary>A histogram of users.</summary>
    /// <param name="histogram">Which.</param>
    /// <returns>The histogram; null where it was not asked for.</returns>
    public Histogram? this[SurveyHistogram histogram]
    {
        get => Histograms[(int)histogram];
        internal set => Histograms[(int)histogram] = value;
    }

    /// <summary>Adds another block's survey.</summary>
    internal void Add(Survey other) => AddSheet(other);
}
