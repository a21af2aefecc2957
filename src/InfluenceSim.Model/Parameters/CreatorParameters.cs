using InfluenceSim.Model.Foundation.Numerics;

namespace InfluenceSim.Model.Parameters;

/// <summary>The creators: human influencers and fakefluencers.</summary>
public sealed record CreatorParameters
{
    [Parameter("accounts", 0, 1_000_000, "reference baseline"), Meaning("Number of human influencers.")]
    public int Influencers { get; init; } = 200;

    [Parameter("accounts", 0, 1_000_000, "reference baseline"), Meaning("Number of fakefluencers, all kinds together.")]
    public int Fakefluencers { get; init; } = 40;

    [Meaning("How fakefluencers divide over the three kinds.")]
    public KindMix Mix { get; init; } = new();

    [Parameter("operators", 1, 100_000, "reference baseline"), Meaning("Number of operators behind the fakefluencers.")]
    public int Operators { get; init; } = 12;

    [Parameter("share", 0, 1, "(C)")]
    [Meaning("Share of personas that are wholly fictional, and like no person that there is; a duty to disclose may spare them.")]
    public double Fictional { get; init; } = 0.5;

    [Parameter("creators", 0, 1_000, "(C)"), Meaning("Creators that a user follows on average at day 0.")]
    public double CreatorFollows { get; init; } = 6;

    [Parameter("exponent", 0.5, 5, "(C)"), Meaning("Exponent of the audiences' tail (of the cumulated distribution).")]
    public double AudienceExponent { get; init; } = 1.3;

    [Parameter("share", 0, 1, "(C)"), Meaning("Largest audience of an influencer, as a share of users.")]
    public double AudienceMax { get; init; } = 0.35;

    [Parameter("factor", 0, 10, "(C)"), Meaning("Audiences of AI creators relative to human ones at day 0.")]
    public double AiAudience { get; init; } = 0.8;

    [Parameter("share", 0, 1, "(C)"), Meaning("Largest audience of an AI creator, as a share of users.")]
    public double AiAudienceMax { get; init; } = 0.2;

    [Parameter("log", 0, 5, "(C)"), Meaning("Weight of interest in choosing whom to follow: e^(this * interest).")]
    public double AudienceInterest { get; init; } = 0.9;

    [Parameter("log", 0, 5, "(C)"), Meaning("Weight of proneness in following manipulative personas: e^(this * proneness).")]
    public double ManipulativeProneness { get; init; } = 2.2;

    [Meaning("The human influencers.")]
    public InfluencerParameters Influencer { get; init; } = new();

    [Meaning("Personas made for brands.")]
    public PersonaParameters Commercial { get; init; } = new() { PostsPerDay = 4, Realism = 0.6, FalseShare = 0 };

    [Meaning("Content farms: volume for ad money.")]
    public PersonaParameters Farm { get; init; } = new() { PostsPerDay = 8, Realism = 0.5, FalseShare = 0 };

    [Meaning("Personas that push claims.")]
    public PersonaParameters Manipulative { get; init; } = new()
    {
        PostsPerDay = 6,
        Realism = 0.65,
        AgendaShare = 0.2,
        SleeperDays = 14,
    };

    [Meaning("How a persona learns what works (Thompson sampling).")]
    public BanditParameters Bandit { get; init; } = new();

    [Meaning("Further personas, each stated by itself.")]
    public IReadOnlyList<ExtraPersona> ExtraPersonas { get; init; } = [];

    /// <summary>Fakefluencers by kind: commercial, farm, manipulative.</summary>
    public IReadOnlyList<long> PersonasByKind() => LargestRemainder.Split(Fakefluencers, Mix.Weights());

    /// <summary>Habits of one kind of persona.</summary>
    /// <param name="kind">Kind; not a person's class.</param>
    /// <returns>The habits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The class is not an AI's.</exception>
    public PersonaParameters Of(CreatorClass kind) => kind switch
    {
        CreatorClass.Commercial => Commercial,
        CreatorClass.Farm => Farm,
        CreatorClass.Manipulative => Manipulative,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of persona"),
    };
}

/// <summary>Shares of the three kinds of fakefluencer; any positive weights.</summary>
public sealed record KindMix
{
    [Parameter("weight", 0, 1e6, "reference baseline"), Meaning("Weight of commercial personas.")]
    public double Commercial { get; init; } = 4;

    [Parameter("weight", 0, 1e6, "reference baseline"), Meaning("Weight of content farms.")]
    public double Farm { get; init; } = 3;

    [Parameter("weight", 0, 1e6, "reference baseline"), Meaning("Weight of manipulative personas.")]
    public double Manipulative { get; init; } = 3;

    internal double[] Weights() => [Commercial, Farm, Manipulative];
}

/// <summary>A human influencer's habits.</summary>
public sealed record InfluencerParameters
{
    [Parameter("1/d", 0, 100, "(C)"), Meaning("Median posts per day at full energy.")]
    public double PostsPerDay { get; init; } = 1.6;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of log posts per day.")]
    public double PostsLogSd { get; init; } = 0.5;

    [Parameter("share", 0, 1, "(C)"), Meaning("Share of posts in the own niche.")]
    public double NicheShare { get; init; } = 0.8;

    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of posts on claim topics that carry a false claim.")]
    public double FalseShare { get; init; } = 0.008;

    [Parameter("sd", 0, 5, "(C)"), Meaning("Standard deviation of talent, which shifts the quality of all posts of a creator.")]
    public double TalentSd { get; init; } = 0.6;
}

/// <summary>A persona's habits, per kind.</summary>
public sealed record PersonaParameters
{
    [Parameter("1/d", 0, 200, "(C)"), Meaning("Median posts per day.")]
    public double PostsPerDay { get; init; } = 4;

    [Parameter("log", 0, 5, "(C)"), Meaning("Standard deviation of log posts per day.")]
    public double PostsLogSd { get; init; } = 0.3;

    [Parameter("realism", 0, 1, "(C); Nightingale & Farid 2022; RSOS 2025")]
    [Meaning("Mean realism: 0 is plainly synthetic, 1 cannot be told from a person.")]
    public double Realism { get; init; } = 0.58;

    [Parameter("realism", 0, 1, "(C)"), Meaning("Standard deviation of realism over personas.")]
    public double RealismSd { get; init; } = 0.05;

    [Parameter("1/d", 0, 0.1, "(C)"), Meaning("Growth of realism per day.")]
    public double RealismGrowth { get; init; }

    [Parameter("probability", 0, 1, "(C)")]
    [Meaning(
        "Share of posts that push a false claim once the sleeper days are over; where it is left out, as `claims.makers` says for "
        + "manipulative personas, and 0 for all others.")]
    public double? FalseShare { get; init; }

    [Parameter("d", 0, 365, "(C)"), Meaning("Days of harmless posts before claims are pushed.")]
    public double SleeperDays { get; init; }

    [Parameter("probability", 0, 1, "(C)")]
    [Meaning("Share of posts without a claim that push the persona's stance once the sleeper days are over.")]
    public double AgendaShare { get; init; }

    [Parameter("authenticity", 0, 1, "(C); Liu & Lee 2024 (sign)")]
    [Meaning("Authenticity of posts: how much of a life and a judgement of one's own there seems to be in them.")]
    public double Authenticity { get; init; } = 0.3;

    [Parameter("share/week", 0, 1, "scenario")]
    [Meaning("Share of the gap to human creators' usefulness that a persona closes a week; 1 makes them equal.")]
    public double ImitateUsefulness { get; init; }

    [Parameter("share/week", 0, 1, "scenario")]
    [Meaning("Share of the gap to human creators' authenticity that a persona closes a week; 1 makes them equal.")]
    public double ImitateAuthenticity { get; init; }

    [Parameter("1/d", 0, 250, "(C)"), Meaning("Users followed per day in order to be followed back.")]
    public double FollowRequestsPerDay { get; init; } = 10;
}

/// <summary>Thompson sampling over topic and style (Thompson 1933) with a normal prior.</summary>
public sealed record BanditParameters
{
    [Parameter("styles", 1, 4, "(C)"), Meaning("Number of styles.")]
    public int Styles { get; init; } = 4;

    [Parameter("engagement/impression", 0, 1, "(C)"), Meaning("Prior mean of the reward.")]
    public double PriorMean { get; init; } = 0.08;

    [Parameter("engagement/impression", 1e-6, 1, "(C)"), Meaning("Prior standard deviation of the reward.")]
    public double PriorSd { get; init; } = 0.05;

    [Parameter("variance", 1e-9, 10, "(C)"), Meaning("Noise variance of a reward from one impression.")]
    public double NoiseVariance { get; init; } = 0.08;
}

/// <summary>A persona stated by itself in a scenario, beside the drawn ones.</summary>
public sealed record ExtraPersona
{
    [Meaning("Kind of persona."), Source("scenario")]
    public CreatorClass Kind { get; init; } = CreatorClass.Commercial;

    [Parameter("share", 0, 1, "scenario"), Meaning("Audience at day 0, as a share of users.")]
    public double Audience { get; init; }

    [Parameter("topic", 0, 15, "scenario"), Meaning("The one topic that it posts on, counted from 0; without one it learns which pay.")]
    public int? Niche { get; init; }

    [Parameter("d", 0, 2_000, "scenario"), Meaning("First day on which it is there; needs an economy.")]
    public int Entry { get; init; }

    [Meaning("Whether the recommender may show its posts."), Source("scenario")]
    public bool Recommended { get; init; } = true;

    [Meaning("Whether it follows users to be followed back."), Source("scenario")]
    public bool Follows { get; init; } = true;

    [Meaning("Whether its posts may carry claims."), Source("scenario")]
    public bool Claims { get; init; } = true;
}
