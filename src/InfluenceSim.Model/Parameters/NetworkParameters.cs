using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Model.Parameters;

/// <summary>Names of our generators of the graph among human users.</summary>
public static class GraphKind
{
    /// <summary>Heavy-tailed in-degree, homophily by main interest, reciprocity (MODEL section 10).</summary>
    public const string Configuration = "configuration";

    /// <summary>Every ordered pair with the same probability.</summary>
    public const string ErdosRenyi = "erdos-renyi";

    /// <summary>Growth with preferential attachment.</summary>
    public const string BarabasiAlbert = "barabasi-albert";

    /// <summary>Small world.</summary>
    public const string WattsStrogatz = "watts-strogatz";

    /// <summary>Communities of equal size.</summary>
    public const string StochasticBlock = "stochastic-block";

    /// <summary>A graph read from a file.</summary>
    public const string File = "file";
}

/// <summary>What parts the fields of an edge list.</summary>
public enum GraphDelimiter
{
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

    [Meaning("Any run of blanks and tabs.")]
    Blanks,
}

/// <summary>The follow graph at day 0.</summary>
public sealed record NetworkParameters
{
    // Ordinary users with more would be influencers, and the creators are these.
    private const double MostFollowersShare = 0.01;

    // The usual mean and exponent leave a tail of a decade and more.
    private const int LeastMostFollowers = 200;

    [Part(PartKind.Network), Meaning("How the graph among users is made."), Source("reference baseline")]
    public string Kind { get; init; } = GraphKind.Configuration;

    [Meaning(
        "File with the graph, relative to the scenario file, plain or gzip: an edge list (a tie a line, follower then followed where no "
        + "header says otherwise), GraphML, GEXF, GML or Pajek, told by its content.")]
    [Source("scenario")]
    public string? File { get; init; }

    [Meaning(
        "Column of the follower: its name in the header, or its number from 1; in GraphML, GEXF, GML and Pajek `source` or `target`. "
        + "Where it is left out, the header's words decide, else the first column follows the second.")]
    [Source("scenario")]
    public string? Follower { get; init; }

    [Meaning("Column of the followed, as `network.follower`; the two are stated together."), Source("scenario")]
    public string? Followed { get; init; }

    [Meaning("What parts the fields of an edge list."), Source("scenario")]
    public GraphDelimiter Delimiter { get; init; }

    [Meaning(
        "Whether a tie goes one way (`true`) or makes two people follow each other (`false`). Where it is left out, the file says it; "
        + "the ties of an edge list go one way.")]
    [Source("scenario")]
    public bool? Directed { get; init; }

    [Meaning(
        "Column, or attribute of ties, with weights from 0: ties of weight 0 are left out, all others count alike; outside edge lists "
        + "a tie without a weight has weight 1.")]
    [Source("scenario")]
    public string? Weight { get; init; }

    [Meaning(
        "File with a list of people, one a line (of a table the first column, or the one headed `id`), relative to the scenario file; "
        + "who has no tie stays.")]
    [Source("scenario")]
    public string? Nodes { get; init; }

    [Parameter("users", 0, 5_000, "(C)")]
    [Meaning(
        "Mean number of users that a user follows; a whole number with kind `barabasi-albert`, an even one with `watts-strogatz`. What a "
        + "network of so many users cannot give is refused.")]
    public double UserFollows { get; init; } = 28;

    [Parameter("exponent", 2.05, 5, "Kwak et al. 2010"), Meaning("Exponent of the density of follower counts.")]
    public double Exponent { get; init; } = 2.3;

    [Parameter("users", 1, 5_000_000, "(C)")]
    [Meaning(
        "Most followers that an ordinary user has among users; by default a hundredth of the users, but 200 where that is fewer, since "
        + "no tail fits below.")]
    public int? MaxFollowers { get; init; }

    [Parameter("share", 0, 1, "(C)")]
    [Meaning("Share of links that are sought in the group of the same main interest; a group that is too small leaves some to others.")]
    public double Homophily { get; init; } = 0.7;

    [Parameter("share", 0, 1, "(C); Kwak et al. 2010"), Meaning("Share of pairs with a tie who follow each other.")]
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

    /// <summary>Generators that are not ours, each with its parameters; <see cref="Kind"/> may name one.</summary>
    [Part(PartKind.Network)]
    public ByName<object> Own { get; init; } = new();

    /// <summary>Most followers that an ordinary user has.</summary>
    /// <param name="users">Number of users.</param>
    /// <returns>The stated number or the usual one, and never more than there are other users.</returns>
    internal int MostFollowers(int users) =>
        Math.Min(users - 1, MaxFollowers ?? Math.Max((int)(MostFollowersShare * users), LeastMostFollowers));
}
