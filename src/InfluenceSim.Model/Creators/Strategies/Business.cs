using System.Runtime.InteropServices;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Creators.Strategies;

/// <summary>An influencer's business: what it offers, and the income of the last weeks by which it judges itself.</summary>
/// <remarks>Packed, because its bytes are saved and hashed as they are: padding would be chance.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public readonly record struct Business
{
    private const int Memory = 4;

    private Business(CreatorProfile profile)
    {
        Authenticity = (float)profile.Authenticity;
        Usefulness = (float)profile.Usefulness;
    }

    /// <summary>Weeks looked back on so far.</summary>
    public int Weeks { get; init; }

    /// <summary>Income of the week that ended last.</summary>
    public long Income { get; init; }

    /// <summary>Income of the week before.</summary>
    public long IncomeBefore { get; init; }

    /// <summary>Income two weeks before.</summary>
    public long IncomeTwoBefore { get; init; }

    /// <summary>Income three weeks before.</summary>
    public long IncomeThreeBefore { get; init; }

    /// <summary>Income of all weeks of the warm-up.</summary>
    public long WarmUpIncome { get; init; }

    /// <summary>Weeks of the warm-up.</summary>
    public int WarmUpWeeks { get; init; }

    /// <summary>Weeks in a row in which income stayed below what the person would do this for.</summary>
    public int WeeksBelow { get; init; }

    /// <summary>Energy in [0, 1].</summary>
    public float Energy { get; init; } = 1;

    /// <summary>Factor on posts that lasts.</summary>
    public float Volume { get; init; } = 1;

    /// <summary>Factor on posts of this week.</summary>
    public float Pace { get; init; } = 1;

    /// <summary>Factor on the price, in (0, 1].</summary>
    public float PriceFactor { get; init; } = 1;

    /// <summary>Authenticity in [0, 1].</summary>
    public float Authenticity { get; init; }

    /// <summary>Shift of usefulness.</summary>
    public float Usefulness { get; init; }

    /// <summary>Shift of the log odds of quality, talent apart.</summary>
    public float Quality { get; init; }

    /// <summary>Topic copied this week, or -1.</summary>
    public sbyte TrendTopic { get; init; } = -1;

    /// <summary>Style copied this week.</summary>
    public sbyte TrendStyle { get; init; } = -1;

    /// <summary>Whether AI tools make posts.</summary>
    public bool UsesAi { get; init; }

    /// <summary>Whether the person has quit.</summary>
    public bool IsGone { get; init; }

    /// <summary>Mean income of the last four weeks, or of those that there were.</summary>
    public double MeanIncome =>
        Weeks == 0 ? 0 : (Income + IncomeBefore + IncomeTwoBefore + IncomeThreeBefore) / (double)Math.Min(Weeks, Memory);

    /// <summary>The business as a person starts it.</summary>
    internal static Business Of(CreatorProfile profile) => new(profile);

    /// <summary>Posts a day.</summary>
    internal double PostsPerDay(double rate, AdaptationParameters options) =>
        rate * Volume * Pace * (UsesAi ? options.AdoptAi.Posts : 1) * Energy;

    /// <summary>With the income of one more week.</summary>
    internal Business Earned(long income, bool inWarmUp) => this with
    {
        Weeks = Weeks + 1,
        Income = income,
        IncomeBefore = Income,
        IncomeTwoBefore = IncomeBefore,
        IncomeThreeBefore = IncomeTwoBefore,
        WarmUpIncome = WarmUpIncome + (inWarmUp ? income : 0),
        WarmUpWeeks = WarmUpWeeks + (inWarmUp ? 1 : 0),
    };
}
