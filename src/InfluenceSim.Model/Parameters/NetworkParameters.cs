namespace InfluenceSim.Model.Parameters;

/// <summary>How the graph among human users is made.</summary>
public enum GraphKind
{
    [Meaning("Heavy-tailed in-degree, homophily by main interest, reciprocity.")]
    Configuration,

    [Meaning("Every ordered pair with the same probability (Erdős and Rényi 1959).")]
    ErdosRenyi,

    [Meaning("Growth with preferential attachment; everybody follows the same number of earlier users (Barabási and Albert 1999).")]
    BarabasiAlbert,

    [Meaning("Small world: a ring of mutual neighbours, some replaced at random (Watts and Strogatz 1998).")]
    WattsStrogatz,

    [Meaning("Communities of equal size, denser within than between (Holland, Laskey and Leinhardt 1983).")]
    StochasticBlock,

    [Meaning("An edge list read from the file that `network.file` names.")]
    File,
}

/// <summary>The follow graph at day 0.</summary>
public sealed record NetworkParameters
{
    [Meaning("How the graph among users is made."), Source("reference baseline")]
    public GraphKind Kind { get; init; } = GraphKind.Configuration;

    [Meaning("Edge list (follower, followed), CSV or TSV, plain or gzip, relative to the scenario file."), Source("scenario")]
    public string? File { get; init; }

    [Parameter("users", 0, 5_000, "(C)"), Meaning("Mean number of users that a user follows.")]
    public double UserFollows { get; init; } = 28;

    [Parameter("exponent", 2.05, 5, "Kwak et al. 2010"), Meaning("Exponent of the density of follower counts.")]
    public double Exponent { get; init; } = 2.3;

    [Parameter("share", 0, 1, "(C)"), Meaning("Most followers that an ordinary user has, as a share of users.")]
    public double MaxShare { get; init; } = 0.01;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of links within the group of the same main interest.")]
    public double Homophily { get; init; } = 0.7;

    [Parameter("probability", 0, 1, "(C); Kwak et al. 2010"), Meaning("Probability that a link is reciprocated when the graph is made.")]
    public double Reciprocated { get; init; } = 0.12;

    [Parameter("sd", -5, 9, "(C)"), Meaning("Users more claim-prone than this form a group of their own.")]
    public double ProneGroup { get; init; } = 1.2;

    [Parameter("probability", 0, 1, "Watts and Strogatz 1998 (0.01 to 0.1 is a small world)")]
    [Meaning("Share of ties moved to a random user, with kind `watts-strogatz`.")]
    public double Rewiring { get; init; } = 0.1;

    [Parameter("blocks", 1, 10_000, "scenario"), Meaning("Number of communities of equal size, with kind `stochastic-block`.")]
    public int Blocks { get; init; } = 8;

    [Parameter("factor", 0, 1_000_000, "(C)")]
    [Meaning("How much likelier a link is within a community than between two, with kind `stochastic-block`.")]
    public double WithinOverBetween { get; init; } = 10;
}
