using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Creators;

/// <summary>A few creators of each kind with briefs of the test's making.</summary>
internal static class CreatorScene
{
    public static SimulationParameters Parameters { get; } = new()
    {
        WarmUp = 20,
        Horizon = 60,
        Population = new PopulationParameters { Users = 40, Topics = 5 },
        Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
        Creators = new CreatorParameters
        {
            Influencers = 6,
            Fakefluencers = 9,
            Operators = 9,
            Mix = new KindMix { Commercial = 1, Farm = 1, Manipulative = 1 },
            CreatorFollows = 0,
            Influencer = new InfluencerParameters { PostsPerDay = 4, FalseShare = 0.2, NicheShare = 0.6 },
            Commercial = new PersonaParameters
            {
                PostsPerDay = 4,
                Realism = 0.6,
                RealismGrowth = 0.002,
                ImitateAuthenticity = 0.2,
                ImitateUsefulness = 0.4,
            },
            Farm = new PersonaParameters
            {
                PostsPerDay = 8,
                Realism = 0.5,
                FalseShare = 0.1,
                SleeperDays = 30,
                FollowRequestsPerDay = 4,
                ImitateUsefulness = 0.3,
            },
            Manipulative = new PersonaParameters
            {
                PostsPerDay = 6,
                Realism = 0.65,
                FalseShare = 0.4,
                AgendaShare = 0.3,
                SleeperDays = 14,
                ImitateAuthenticity = 0.1,
            },
            Bandit = new BanditParameters { Styles = 3 },
            ExtraPersonas =
            [
                new ExtraPersona { Kind = CreatorClass.Farm, Niche = 4, Follows = false },
                new ExtraPersona { Kind = CreatorClass.Manipulative, Claims = false },
            ],
        },
        Claims = new ClaimParameters { False = 12, True = 10, RecentDays = 9, TrueShare = 0.2 },
        Economy = new EconomyParameters { Enabled = true, Adaptation = new AdaptationParameters { UsefulnessSd = 0.4 } },
    };

    public static World Build(SimulationParameters parameters) => World.Build(parameters, ReplicateKey.Of(21, 3));

    public static CreatorBrief Brief(int creator, int day) => new(new CreatorId(creator), new RunDay(day), 10, [], []);
}
