using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>What is fixed about a creator when it enters. Drawn from its key alone.</summary>
public sealed record CreatorProfile
{
    /// <summary>Identity.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>Class.</summary>
    public CreatorClass Class => Key.Class;

    /// <summary>Whether an AI makes it.</summary>
    public bool IsAi => Class is CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative;

    /// <summary>Classes of all creators of a world by their numbers: who may enter or be launched later is among them.</summary>
    /// <param name="parameters">Parameters of the world.</param>
    /// <returns>A class for each creator.</returns>
    public static CreatorClass[] Classes(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return Roster.Classes(parameters);
    }

    /// <summary>
    /// The class that rules on AI content take it for: a persona's own, and that of a persona for brands for a person who makes posts with
    /// AI tools, since both sell to the same market. Other people are none of these.
    /// </summary>
    /// <param name="usesAi">Whether a person makes posts with AI tools.</param>
    /// <returns>The class.</returns>
    public CreatorClass RuledAs(bool usesAi) => usesAi && !IsAi ? CreatorClass.Commercial : Class;

    /// <summary>Operator behind a persona; -1 for people.</summary>
    public int Operator => IsAi ? Key.Group : -1;

    /// <summary>Main topic.</summary>
    public required int Niche { get; init; }

    /// <summary>Whether it posts on its niche only.</summary>
    public bool StaysInNiche { get; init; }

    /// <summary>First day, counted from the end of the warm-up, of a persona that is stated by itself; 0 is there from the start.</summary>
    public PolicyDay EntryDay { get; init; }

    /// <summary>Own style, used by people; personas choose theirs per post.</summary>
    public required int Style { get; init; }

    /// <summary>Shift of the log odds of quality.</summary>
    public required double Talent { get; init; }

    /// <summary>Mean posts per day.</summary>
    public required double PostsPerDay { get; init; }

    /// <summary>Realism at tick 0, in [0, 1]; 1 for people.</summary>
    public required double Realism { get; init; }

    /// <summary>Audience at tick 0, in users.</summary>
    public required int Audience { get; init; }

    /// <summary>Whether the operator never discloses (structural preset `evasion`).</summary>
    public required bool Evades { get; init; }

    /// <summary>Whether the recommender may show its posts.</summary>
    public bool Recommended { get; init; } = true;

    /// <summary>Whether it follows users to be followed back.</summary>
    public bool Follows { get; init; }

    /// <summary>Whether its posts may carry claims.</summary>
    public bool Claims { get; init; } = true;

    /// <summary>Whether it is drawn beforehand and not there at day 0: a person who may enter, a persona that may be launched.</summary>
    public bool IsReserve { get; init; }

    /// <summary>Week from the start of the warm-up in which an entrant may enter; 0 for all others.</summary>
    public int EntryWeek { get; init; }

    /// <summary>Weekly income in öre below which a person would rather do something else; 0 for personas.</summary>
    public double Reservation { get; init; }

    /// <summary>Authenticity at the start, in [0, 1].</summary>
    public double Authenticity { get; init; }

    /// <summary>Shift of usefulness at the start.</summary>
    public double Usefulness { get; init; }
}
