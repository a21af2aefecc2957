using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>The rules in force on one day that act on money and makers.</summary>
public sealed record EconomyRules
{
    /// <summary>Share of campaigns and ad money that undisclosed AI creators lose, in [0, 1].</summary>
    public PerKind DemonetisedUndisclosed { get; init; }

    /// <summary>Share of campaigns and ad money that AI creators lose whether disclosed or not, in [0, 1].</summary>
    public PerKind DemonetisedAi { get; init; }

    /// <summary>The duties of people and personas to say that a post is sponsored, each with its own inspection.</summary>
    public IReadOnlyList<AdDuty> AdDuties { get; init; } = [];

    /// <summary>What brands take off the log value of an undisclosed AI creator beyond their own aversion.</summary>
    public double BrandAversion { get; init; }

    /// <summary>Fines for each strike of a persona, in kr, by who answers.</summary>
    public StrikeFines StrikeFines { get; init; }

    /// <summary>Strikes over all its personas after which an operator is closed; 0 closes nobody.</summary>
    public PerKind StrikesToClose { get; init; }

    /// <summary>Probability that a closed operator's new persona is refused, in [0, 1].</summary>
    public PerKind Refusal { get; init; }

    /// <summary>What proving an identity adds to the cost of a new persona, in kr.</summary>
    public PerKind VerificationCost { get; init; }

    /// <summary>Days that proving an identity adds before a new persona may post.</summary>
    public PerKind VerificationDays { get; init; }

    /// <summary>Personas up to which an operator may launch further ones.</summary>
    public PerKind PersonaCap { get; init; } = PerKind.Of(double.PositiveInfinity);

    /// <summary>Most posts a day of one AI account.</summary>
    public PerKind PostsPerAccount { get; init; } = PerKind.Of(double.PositiveInfinity);

    /// <summary>Most posts a day of all personas of one operator together.</summary>
    public PerKind PostsPerOperator { get; init; } = PerKind.Of(double.PositiveInfinity);

    /// <summary>Most follow requests a day of one AI account.</summary>
    public PerKind FollowsPerAccount { get; init; } = PerKind.Of(double.PositiveInfinity);

    /// <summary>Most follow requests a day of all personas of one operator together.</summary>
    public PerKind FollowsPerOperator { get; init; } = PerKind.Of(double.PositiveInfinity);

    /// <summary>Share of creators of a class that say that a post is sponsored.</summary>
    /// <param name="creator">The class.</param>
    /// <param name="today">The share that does so without any duty.</param>
    /// <returns>At least today's.</returns>
    public double AdDisclosure(CreatorClass creator, double today) =>
        AdDuties.Aggregate(today, (most, duty) => duty.Scope.Covers(creator) ? Math.Max(most, duty.On(today)) : most);
}
