#:project ../../src/InfluenceSim.Cli/InfluenceSim.Cli.csproj
#:property PublishAot=false

// A strategy of one's own and a lever that favours it. Run it by:
// dotnet run scenarios/own/cooperative.cs -- run scenarios/own/cooperative.yaml
using InfluenceSim.Cli;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

return await SimulationApp.Create(args)
    .AddStrategy<Cooperative>("cooperative")
    .AddLever<CooperativeSubsidy>("cooperativeSubsidy")
    .RunAsync();

/// <summary>Creators work for each other: better posts and less strain, at the cost of posts unless the work is paid for.</summary>
[Meaning("Working for each other in a cooperative: better posts and less strain, fewer posts unless the work is paid for.")]
internal sealed class Cooperative : IStrategy
{
    public uint Number => 1_001;

    [Parameter("factor", 0, 1, "scenario"), Meaning("Factor on posts of a member's week, where nobody pays.")]
    public double Posts { get; init; } = 0.7;

    [Parameter("log odds/week", 0, 5, "scenario"), Meaning("Gain of quality a week, in log odds.")]
    public double Quality { get; init; } = 0.05;

    [Parameter("1/week", 0, 1, "scenario"), Meaning("Energy that a week among others brings back.")]
    public double Energy { get; init; } = 0.05;

    [Parameter("factor", 0, 100, "scenario"), Meaning("How much likelier a subsidy of the whole work makes it.")]
    public double Favour { get; init; } = 4;

    public double Pull(in Business business, CreatorReview review) => 1 + (Favour * CooperativeSubsidy.In(review.OwnRules));

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => business with
    {
        Pace = (float)(Posts + ((1 - Posts) * CooperativeSubsidy.In(review.OwnRules))),
        Quality = (float)(business.Quality + Quality),
        Energy = (float)Math.Min(1, business.Energy + Energy),
    };
}

/// <summary>A subsidy pays a share of what members of a cooperative do for each other.</summary>
[Meaning("A subsidy pays a share of what members of a cooperative do for each other.")]
[Lever(
    ramps: "the share, from 0",
    composes: "the greater share",
    example: "cooperativeSubsidy: { share: 60%, ramp: 14d }",
    NeedsEconomy = true)]
internal sealed record CooperativeSubsidy : Policy
{
    private const string Rule = "cooperativeSubsidy";

    [Parameter("share", 0, 1, "scenario"), Meaning("Share of the work that is paid for.")]
    public double Share { get; init; } = 0.5;

    public static double In(InfluenceSim.Model.Foundation.Names.ByName<double> rules) => rules.Find(Rule);

    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        rules with { Own = rules.Own.With(Rule, Math.Max(In(rules.Own), Share * strength)) };
}
