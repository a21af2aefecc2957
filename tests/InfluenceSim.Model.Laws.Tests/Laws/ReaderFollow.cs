namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What a reader's follow of an account bears.</summary>
internal sealed class ReaderFollow
{
    /// <summary>A bond is kept in 65,535 steps.</summary>
    private const double Steps = 65535;

    private int _steps;

    /// <summary>The reader takes the account for an AI.</summary>
    public bool Knows { get; set; }

    /// <summary>It knows so from a label only.</summary>
    public bool FromLabel { get; set; }

    /// <summary>Learning the truth is no shock: it was one before, or the label was there when the follow began.</summary>
    public bool ShockSpent { get; set; }

    /// <summary>The account follows back.</summary>
    public bool Reciprocal { get; set; }

    /// <summary>Bond in [0, 1].</summary>
    public double Bond => _steps / Steps;

    /// <summary>Something closes a share of what is missing to a full bond.</summary>
    public void Warm(double share) => _steps = (int)Math.Floor(((Bond + (share * (1 - Bond))) * Steps) + 0.5);

    /// <summary>A day passes.</summary>
    public void Cool(double halfLifeDays) => _steps = (int)Math.Floor(_steps * Math.Pow(2, -1 / halfLifeDays));

    /// <summary>All of it, to be compared.</summary>
    public (bool Knows, bool FromLabel, bool ShockSpent, bool Reciprocal, double Bond) Facts =>
        (Knows, FromLabel, ShockSpent, Reciprocal, Bond);
}
