namespace InfluenceSim.Model.Parameters;

/// <summary>The creators: human influencers and fakefluencers.</summary>
public sealed record CreatorParameters
{
    /// <summary>Number of human influencers.</summary>
    [Parameter("accounts", 0, 1_000_000, "reference baseline"), Meaning("Number of human influencers.")]
    public int Influencers { get; init; } = 200;

    /// <summary>Number of fakefluencers, split over the kinds by <see cref="Mix"/>.</summary>
    [Parameter("accounts", 0, 1_000_000, "reference baseline"), Meaning("Number of fakefluencers, all kinds together.")]
    public int Fakefluencers { get; init; } = 40;

    /// <summary>How fakefluencers divide over kinds.</summary>
    [Meaning("How fakefluencers divide over the three kinds.")]
    public KindMix Mix { get; init; } = new();

    /// <summary>Number of operators behind the fakefluencers.</summary>
    [Parameter("operators", 1, 100_000, "reference baseline"), Meaning("Number of operators behind the fakefluencers.")]
    public int Operators { get; init; } = 12;

    /// <summary>Creators that a user follows on average, whatever the number of creators.</summary>
    [Parameter("creators", 0, 1_000, "(C)"), Meaning("Creators that a user follows on average at day 0.")]
    public double CreatorFollows { get; init; } = 6;

    /// <summary>Exponent of the audiences' tail (of the cumulated distribution).</summary>
    [Parameter("exponent", 0.5, 5, "(C)"), Meaning("Exponent of the tail of audiences (ccdf).")]
    public double AudienceExponent { get; init; } = 1.3;

    /// <summary>Largest audience of a human influencer, as a share of users.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Largest audience of an influencer, as a share of users.")]
    public double AudienceMax { get; init; } = 0.35;

    /// <summary>Factor on the audiences of AI creators at day 0.</summary>
    [Parameter("factor", 0, 10, "(C)"), Meaning("Audiences of AI creators relative to human ones at day 0.")]
    public double AiAudience { get; init; } = 0.8;

    /// <summary>Largest audience of an AI creator, as a share of users.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Largest audience of an AI creator, as a share of users.")]
    public double AiAudienceMax { get; init; } = 0.2;

    /// <summary>Weight of interest in choosing whom to follow: e^(this * interest).</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("How much interest decides who follows a creator.")]
    public double AudienceInterest { get; init; } = 0.9;

    /// <summary>Weight of proneness in following manipulative personas: e^(this * proneness).</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("How much claim proneness decides who follows a manipulative persona.")]
    public double ManipulativeProneness { get; init; } = 2.2;

    /// <summary>The human influencers.</summary>
    [Meaning("The human influencers.")]
    public InfluencerParameters Influencer { get; init; } = new();

    /// <summary>Commercial personas.</summary>
    [Meaning("Personas made for brands.")]
    public PersonaParameters Commercial { get; init; } = new() { PostsPerDay = 4, Realism = 0.6, FalseShare = 0 };

    /// <summary>Content farms.</summary>
    [Meaning("Content farms: volume for ad money.")]
    public PersonaParameters Farm { get; init; } = new() { PostsPerDay = 8, Realism = 0.5, FalseShare = 0 };

    /// <summary>Manipulative personas.</summary>
    [Meaning("Personas that push claims.")]
    public PersonaParameters Manipulative { get; init; } = new() { PostsPerDay = 6, Realism = 0.65, FalseShare = 0.4, AgendaShare = 0.2, SleeperDays = 14 };

    /// <summary>Thompson sampling of topic and style.</summary>
    [Meaning("How a persona learns what works (Thompson sampling).")]
    public BanditParameters Bandit { get; init; } = new();

    /// <summary>Further personas, each stated by itself.</summary>
    [Meaning("Further personas, each stated by itself.")]
    public IReadOnlyList<ExtraPersona> ExtraPersonas { get; init; } = [];

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
    /// <summary>Weight of commercial personas.</summary>
    [Parameter("weight", 0, 1e6, "reference baseline"), Meaning("Weight of commercial personas.")]
    public double Commercial { get; init; } = 4;

    /// <summary>Weight of content farms.</summary>
    [Parameter("weight", 0, 1e6, "reference baseline"), Meaning("Weight of content farms.")]
    public double Farm { get; init; } = 3;

    /// <summary>Weight of manipulative personas.</summary>
    [Parameter("weight", 0, 1e6, "reference baseline"), Meaning("Weight of manipulative personas.")]
    public double Manipulative { get; init; } = 3;
}

/// <summary>A human influencer's habits.</summary>
public sealed record InfluencerParameters
{
    /// <summary>Median posts per day at full energy.</summary>
    [Parameter("1/d", 0, 100, "(C)"), Meaning("Median posts per day.")]
    public double PostsPerDay { get; init; } = 1.6;

    /// <summary>Standard deviation of log posts per day.</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("Spread of posts per day.")]
    public double PostsLogSd { get; init; } = 0.5;

    /// <summary>Share of posts in the influencer's niche.</summary>
    [Parameter("share", 0, 1, "(C)"), Meaning("Share of posts in the own niche.")]
    public double NicheShare { get; init; } = 0.8;

    /// <summary>Share of posts on a claim topic that carry a false claim.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of posts on claim topics that carry a false claim.")]
    public double FalseShare { get; init; } = 0.008;

    /// <summary>Standard deviation of talent, which shifts the quality of all posts of a creator.</summary>
    [Parameter("sd", 0, 5, "(C)"), Meaning("Spread of talent.")]
    public double TalentSd { get; init; } = 0.6;
}

/// <summary>A persona's habits, per kind.</summary>
public sealed record PersonaParameters
{
    /// <summary>Median posts per day.</summary>
    [Parameter("1/d", 0, 200, "(C)"), Meaning("Median posts per day.")]
    public double PostsPerDay { get; init; } = 4;

    /// <summary>Standard deviation of log posts per day.</summary>
    [Parameter("log", 0, 5, "(C)"), Meaning("Spread of posts per day.")]
    public double PostsLogSd { get; init; } = 0.3;

    /// <summary>Mean realism: 0 is plainly synthetic, 1 cannot be told from a person.</summary>
    [Parameter("realism", 0, 1, "(C); Nightingale & Farid 2022; RSOS 2025"), Meaning("Mean realism.")]
    public double Realism { get; init; } = 0.58;

    /// <summary>Standard deviation of realism over personas.</summary>
    [Parameter("realism", 0, 1, "(C)"), Meaning("Spread of realism over personas.")]
    public double RealismSd { get; init; } = 0.05;

    /// <summary>Growth of realism per day.</summary>
    [Parameter("1/d", 0, 0.1, "(C)"), Meaning("Growth of realism per day.")]
    public double RealismGrowth { get; init; }

    /// <summary>Share of posts that push a false claim once the sleeper days are over.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of posts that push a false claim.")]
    public double FalseShare { get; init; }

    /// <summary>Days of harmless posts before claims are pushed.</summary>
    [Parameter("d", 0, 365, "(C)"), Meaning("Days of harmless posts before claims are pushed.")]
    public double SleeperDays { get; init; }

    /// <summary>Share of the other posts that push the persona's stance once the sleeper days are over.</summary>
    [Parameter("probability", 0, 1, "(C)"), Meaning("Share of posts without a claim that push the persona's stance.")]
    public double AgendaShare { get; init; }

    /// <summary>Authenticity of posts: how much of a life and a judgement of one's own there seems to be in them.</summary>
    [Parameter("authenticity", 0, 1, "(C); Liu & Lee 2024 (sign)"), Meaning("Authenticity of posts.")]
    public double Authenticity { get; init; } = 0.3;

    /// <summary>Share of the gap to human creators' usefulness that a persona closes a week.</summary>
    [Parameter("share/week", 0, 1, "scenario"), Meaning("Share of the gap to human creators' usefulness that a persona closes a week; 1 makes them equal.")]
    public double ImitateUsefulness { get; init; }

    /// <summary>Share of the gap to human creators' authenticity that a persona closes a week.</summary>
    [Parameter("share/week", 0, 1, "scenario"), Meaning("Share of the gap to human creators' authenticity that a persona closes a week; 1 makes them equal.")]
    public double ImitateAuthenticity { get; init; }

    /// <summary>Follow requests sent per day to be followed back.</summary>
    [Parameter("1/d", 0, 250, "(C)"), Meaning("Users followed per day in order to be followed back.")]
    public double FollowRequestsPerDay { get; init; } = 10;
}

/// <summary>Thompson sampling over topic and style (Thompson 1933) with a normal prior.</summary>
public sealed record BanditParameters
{
    /// <summary>Number of styles.</summary>
    [Parameter("styles", 1, 4, "(C)"), Meaning("Number of styles.")]
    public int Styles { get; init; } = 4;

    /// <summary>Prior mean of engagement per impression.</summary>
    [Parameter("engagement/impression", 0, 1, "(C)"), Meaning("Prior mean of the reward.")]
    public double PriorMean { get; init; } = 0.08;

    /// <summary>Prior standard deviation of engagement per impression.</summary>
    [Parameter("engagement/impression", 1e-6, 1, "(C)"), Meaning("Prior standard deviation of the reward.")]
    public double PriorSd { get; init; } = 0.05;

    /// <summary>Noise variance of one impression's engagement.</summary>
    [Parameter("variance", 1e-9, 10, "(C)"), Meaning("Noise variance of a reward from one impression.")]
    public double NoiseVariance { get; init; } = 0.08;
}

/// <summary>A persona stated by itself in a scenario, beside the drawn ones.</summary>
public sealed record ExtraPersona
{
    /// <summary>Kind of persona.</summary>
    [Meaning("Kind of persona."), Source("scenario")]
    public CreatorClass Kind { get; init; } = CreatorClass.Commercial;

    /// <summary>Audience at day 0, as a share of users.</summary>
    [Parameter("share", 0, 1, "scenario"), Meaning("Audience at day 0, as a share of users.")]
    public double Audience { get; init; }

    /// <summary>The one topic that it posts on; without one it learns which topics pay.</summary>
    [Parameter("topic", 0, 15, "scenario"), Meaning("The one topic that it posts on, counted from 0; without one it learns which pay.")]
    public int? Niche { get; init; }

    /// <summary>First day on which it is there; it needs an economy to be later than the first of all.</summary>
    [Parameter("d", 0, 2_000, "scenario"), Meaning("First day on which it is there; needs an economy.")]
    public int Entry { get; init; }

    /// <summary>Whether the recommender may show its posts to strangers.</summary>
    [Meaning("Whether the recommender may show its posts."), Source("scenario")]
    public bool Recommended { get; init; } = true;

    /// <summary>Whether it follows users to be followed back.</summary>
    [Meaning("Whether it follows users to be followed back."), Source("scenario")]
    public bool Follows { get; init; } = true;

    /// <summary>Whether its posts may carry claims.</summary>
    [Meaning("Whether its posts may carry claims."), Source("scenario")]
    public bool Claims { get; init; } = true;
}
