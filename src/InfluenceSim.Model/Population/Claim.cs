using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>A story, false or true, fixed beforehand: manipulators and people choose among these rows.</summary>
/// <param name="Id">Slot in [0, 63].</param>
/// <param name="IsFalse">Whether it is false.</param>
/// <param name="Topic">Topic.</param>
/// <param name="Start">Tick of its launch.</param>
/// <param name="Plausibility">Plausibility in [0, 1].</param>
public sealed record Claim(int Id, bool IsFalse, int Topic, Tick Start, double Plausibility)
{
    /// <summary>The number in a card that says "no claim".</summary>
    public const int None = 127;

    /// <summary>Most claims of a run: beliefs are bits of one 64-bit word.</summary>
    public const int Limit = 64;

    /// <summary>Topics that claims live on, in topics: the last ones of the list (a calibrated choice).</summary>
    public const int Topics = 2;

    /// <summary>Whether the claim of a slot is false: the false ones come first, and <see cref="None"/> after all.</summary>
    /// <param name="id">The slot, or <see cref="None"/>.</param>
    /// <param name="options">How many there are.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsFalseAt(int id, ClaimParameters options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return id < options.False;
    }

    /// <summary>Tick at which the claim of a slot is launched: starts are spread evenly over the run, false and true alike.</summary>
    /// <param name="id">The slot.</param>
    /// <param name="parameters">Length of the run and number of claims.</param>
    /// <returns>The tick, from the start of the warm-up.</returns>
    public static Tick StartOf(int id, SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ClaimParameters options = parameters.Claims;
        bool isFalse = IsFalseAt(id, options);
        int order = isFalse ? id : id - options.False;
        return new Tick((int)((long)parameters.TotalTicks * order / (isFalse ? options.False : options.True)));
    }

    /// <summary>Whether claims live on a topic.</summary>
    internal static bool IsClaimTopic(int topic, int topics) => topic >= topics - Topics;

    /// <summary>One of the claim topics by a draw.</summary>
    internal static int TopicOf(Draw draw, int topics) => topics - 1 - (int)(draw.Bits % Topics);

    /// <summary>All claims of a run.</summary>
    internal static Claim[] Schedule(SimulationParameters parameters, Draws draws)
    {
        ClaimParameters options = parameters.Claims;
        if (options.False + options.True > Limit)
        {
            throw new ArgumentException($"a run has at most {Limit} claims, not {options.False + options.True}", nameof(parameters));
        }

        var claims = new Claim[options.False + options.True];
        for (int id = 0; id < claims.Length; id++)
        {
            ClaimDraws own = draws.Claim(id);
            int topic = TopicOf(own.Topic, parameters.Population.Topics);
            double plausibility = options.PlausibilityMin
                + ((options.PlausibilityMax - options.PlausibilityMin) * own.Plausibility.Uniform);
            claims[id] = new Claim(id, IsFalseAt(id, options), topic, StartOf(id, parameters), plausibility);
        }

        return claims;
    }
}
