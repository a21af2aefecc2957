using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Weekly;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Tests.Parts;

/// <summary>Engagement's ranking under another name, with nothing added.</summary>
internal sealed class SameAsEngagement : IRanking
{
    private readonly EngagementRanking _engagement = new();

    public void Begin(SimulationParameters parameters, TickInput input) => _engagement.Begin(parameters, input);

    public double Score(in RankedCard card, in Reader reader) => _engagement.Score(card, reader);
}

/// <summary>Newest first, said by a time.</summary>
internal sealed class ByHour : IRanking
{
    public bool IsLogScore => false;

    public double Score(in RankedCard card, in Reader reader) => card.Card.Tick + card.Card.Delta;
}

/// <summary>No card is better than another, but for those by the author read last.</summary>
internal sealed class OnceMore : IRanking
{
    private int? _last;

    [Parameter("log score", 0, 100, "scenario"), Meaning("What is added to the posts of the author who was read last.")]
    public double Weight { get; init; } = 50;

    public bool IsMovedByReading => true;

    public void Open(in Reader reader) => _last = null;

    public double Score(in RankedCard card, in Reader reader) => 0;

    public void Read(in Card card) => _last = card.Author;

    public double Shift(in Card card) => card.Author == _last ? Weight : 0;
}

/// <summary>Everybody follows the next few, and one person who is drawn.</summary>
internal sealed class Neighbours : INetworkGenerator
{
    [Parameter("users", 0, 100, "scenario"), Meaning("How many of the next users each follows.")]
    public int Reach { get; init; } = 2;

    public void AddLinks(UserGraph graph)
    {
        for (int user = 0; user < graph.Users; user++)
        {
            for (int step = 1; step <= Reach; step++)
            {
                graph.Follow(user, (user + step) % graph.Users);
            }

            graph.Follow(user, (int)(graph.Draw(user, 0) * graph.Users));
        }
    }
}

/// <summary>Beyond any user.</summary>
internal sealed class OutOfBounds : INetworkGenerator
{
    public void AddLinks(UserGraph graph) => graph.Follow(0, graph.Users);
}

/// <summary>Prices fall to nothing, all the likelier the higher the rule.</summary>
internal sealed class GiveAway : IStrategy
{
    public uint Number => 1_234;

    [Parameter("factor", 0, 10, "scenario"), Meaning("How much likelier the rule makes it.")]
    public double Favour { get; init; } = 5;

    public double Pull(in Business business, CreatorReview review) => 1 + (Favour * review.OwnRules.Find("giving"));

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) =>
        business with { PriceFactor = 0.01f };
}

/// <summary>Raises the rule.</summary>
[Meaning("Giving away is praised.")]
[Lever(ramps: "the praise, from 0", composes: "they add up", example: "praise: { much: 0.5 }")]
internal sealed record Praise : Policy
{
    [Parameter("share", 0, 1, "scenario"), Meaning("How much it is praised.")]
    public double Much { get; init; } = 1;

    public override Rules Apply(Rules rules, double strength, PolicyDay day) =>
        rules with { Own = rules.Own.With("giving", rules.Own.Find("giving") + (Much * strength)) };
}

/// <summary>The same for every card, number or not.</summary>
internal sealed class Always : IRanking
{
    public double Score { get; init; }

    public double Added { get; init; }

    public bool IsMovedByReading => true;

    double IRanking.Score(in RankedCard card, in Reader reader) => Score;

    public double Shift(in Card card) => Added;
}

/// <summary>Makes of a business what cannot be.</summary>
internal sealed class Derails : IStrategy
{
    public uint Number => 4_321;

    public string What { get; init; } = "";

    public double Pull(in Business business, CreatorReview review) => What == "pull" ? double.NaN : 1;

    public bool IsOpen(in Business business, CreatorReview review, AdaptationParameters options) => true;

    public Business Apply(in Business business, CreatorReview review, AdaptationParameters options) => What switch
    {
        "energy" => business with { Energy = 1.01f },
        "price" => business with { PriceFactor = 0 },
        "authenticity" => business with { Authenticity = -0.1f },
        "lasts" => business with { Volume = float.PositiveInfinity },
        "this week" => business with { Pace = float.NaN },
        "usefulness" => business with { Usefulness = float.NaN },
        "quality" => business with { Quality = float.NegativeInfinity },
        "topic" => business with { TrendTopic = 100 },
        "style" => business with { TrendTopic = 0, TrendStyle = -1 },
        _ => business,
    };
}
