namespace InfluenceSim.Model.Parameters;

/// <summary>How the graph among human users is made.</summary>
public enum GraphKind
{
    /// <summary>Heavy-tailed in-degree, homophily by main interest, reciprocity (MODEL section 10).</summary>
    [Meaning("Heavy-tailed in-degree, homophily by main interest, reciprocity.")]
    Configuration,

    /// <summary>Every ordered pair with the same probability (Erdős and Rényi 1959).</summary>
    [Meaning("Every ordered pair with the same probability (Erdős and Rényi 1959).")]
    ErdosRenyi,

    /// <summary>Growth with preferential attachment (Barabási and Albert 1999): everybody follows the same number of earlier users.</summary>
    [Meaning("Growth with preferential attachment; everybody follows the same number of earlier users (Barabási and Albert 1999).")]
    BarabasiAlbert,

    /// <summary>Small world: a ring of mutual neighbours, some of them replaced at random (Watts and Strogatz 1998).</summary>
    [Meaning("Small world: a ring of mutual neighbours, some replaced at random (Watts and Strogatz 1998).")]
    WattsStrogatz,

    /// <summary>Communities of equal size, denser within than between (Holland, Laskey and Leinhardt 1983).</summary>
    [Meaning("Communities of equal size, denser within than between (Holland, Laskey and Leinhardt 1983).")]
    StochasticBlock,

    /// <summary>A graph read from a file.</summary>
    [Meaning("The graph of the file that `network.file` names.")]
    File,
}

/// <summary>What parts the fields of an edge list.</summary>
public enum GraphDelimiter
{
    /// <summary>The first that the first line holds, in the order of this list.</summary>
    [Meaning("The first of the following that the file's first line holds.")]
    Auto,

    /// <summary>A tab.</summary>
    Tab,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A vertical bar.</summary>
    Bar,

    /// <summary>Any run of blanks and tabs.</summary>
    [Meaning("Any run of blanks and tabs.")]
    Blanks,
}

/// <summary>The follow graph at day 0.</summary>
public sealed record NetworkParameters
{
    /// <summary>Generator of the graph among users.</summary>
    [Meaning("How the graph among users is made."), Source("reference baseline")]
    public GraphKind Kind { get; init; } = GraphKind.Configuration;

    /// <summary>File with the graph, relative to the scenario file; only with kind `file`.</summary>
    [Meaning(
        "File with the graph, relative to the scenario file, plain or gzip: an edge list (a tie a line, follower then followed where no header "
        + "says otherwise), GraphML, GEXF, GML or Pajek, told by its content.")]
    [Source("scenario")]
    public string? File { get; init; }

    /// <summary>Column of the follower; only with kind `file`.</summary>
    [Meaning(
        "Column of the follower: its name in the header, or its number from 1; in GraphML, GEXF, GML and Pajek `source` or `target`. "
        + "Where it is left out, the header's words decide, else the first column follows the second.")]
    [Source("scenario")]
    public string? Follower { get; init; }

    /// <summary>Column of the followed; only with kind `file`.</summary>
    [Meaning("Column of the followed, as `network.follower`; the two are stated together."), Source("scenario")]
    public string? Followed { get; init; }

    /// <summary>What parts the fields of an edge list; only with kind `file`.</summary>
    [Meaning("What parts the fields of an edge list."), Source("scenario")]
    public GraphDelimiter Delimiter { get; init; }

    /// <summary>Whether ties go one way, null as the file says; only with kind `file`.</summary>
    [Meaning(
        "Whether a tie goes one way (`true`) or makes two people follow each other (`false`). Where it is left out, the file says it; "
        + "the ties of an edge list go one way.")]
    [Source("scenario")]
    public bool? Directed { get; init; }

    /// <summary>Column of the ties' weights; only with kind `file`.</summary>
    [Meaning(
        "Column, or attribute of ties, with weights from 0: ties of weight 0 are left out, all others count alike; outside edge lists "
        + "a tie without a weight has weight 1.")]
    [Source("scenario")]
    public string? Weight { get; init; }

    /// <summary>List of people, relative to the scenario file; only with kind `file`.</summary>
    [Meaning(
        "File with a list of people, one a line (of a table the first column, or the one headed `id`), relative to the scenario file; "
        + "who has no tie stays.")]
    [Source("scenario")]
    public string? Nodes { get; init; }

    /// <summary>Mean number of users that a user follows.</summary>
    [Parameter("users", 0, 5_000, "(C)"), Meaning("Mean number of users that a user follows.")]
    public double UserFollows { get; init; } = 28;

    /// <summary>Exponent of the density of users' follower counts.</summary>
    [Parameter("exponent", 2.05, 5, "Kwak et al. 2010"), Meaning("Exponent of the density of follower counts.")]
    public double Exponent { get; init; } = 2.3;

    /// <summary>Greatest follower count of a user, as a share of users.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Most followers that an ordinary user has, as a share of users.")]
    public double MaxShare { get; init; } = 0.01;

    /// <summary>Share of links made within the group of the same main interest.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of links within the group of the same main interest.")]
    public double Homophily { get; init; } = 0.7;

    /// <summary>Probability that a link is reciprocated when the graph is made.</summary>
    [Parameter("probability", 0, 1, "(C); Kwak et al. 2010"), Meaning("Probability that a link is reciprocated.")]
    public double Reciprocated { get; init; } = 0.12;

    /// <summary>Claim-prone users above this proneness form a group of their own.</summary>
    [Parameter("sd", -5, 9, "(C)"), Meaning("Users more claim-prone than this form a group of their own.")]
    public double ProneGroup { get; init; } = 1.2;

    /// <summary>Share of ties whose other end is moved to a random user; only with kind `watts-strogatz`.</summary>
    [Parameter("probability", 0, 1, "Watts and Strogatz 1998 (0.01 to 0.1 is a small world)"), Meaning("Share of ties moved to a random user, with kind `watts-strogatz`.")]
    public double Rewiring { get; init; } = 0.1;

    /// <summary>Number of communities; only with kind `stochastic-block`.</summary>
    [Parameter("blocks", 1, 10_000, "scenario"), Meaning("Number of communities of equal size, with kind `stochastic-block`.")]
    public int Blocks { get; init; } = 8;

    /// <summary>Probability of a link within a community over that between communities; only with kind `stochastic-block`.</summary>
    [Parameter("factor", 0, 1_000_000, "(C)"), Meaning("How much likelier a link is within a community than between two, with kind `stochastic-block`.")]
    public double WithinOverBetween { get; init; } = 10;
}
