namespace InfluenceSim.Model.Messages.Weekly;

/// <summary>Totals of a week, in öre, from which the measures of the economy are made.</summary>
public sealed record EconomySurvey
{
    /// <summary>What brands paid for posts of AI creators in the week that ended, and for personas that they order now.</summary>
    public long BudgetToAi { get; init; }

    /// <summary>What brands paid for posts in all, and for personas that they order now.</summary>
    public long Budget { get; init; }

    /// <summary>Ad money paid to creators.</summary>
    public long AdMoney { get; init; }

    /// <summary>Fines charged to operators in the week, paid or owed.</summary>
    public long FinesOperators { get; init; }

    /// <summary>Fines charged to brands.</summary>
    public long FinesBrands { get; init; }

    /// <summary>Fines charged to the platform.</summary>
    public long FinesPlatform { get; init; }

    /// <summary>Fines charged to human creators.</summary>
    public long FinesCreators { get; init; }

    /// <summary>Sum over all accounts, outside included; 0 as long as every öre has a from and a to.</summary>
    public long Sum { get; init; }
}
