using InfluenceSim.Model.Foundation.Time;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>A platform with many accounts and nothing to read.</summary>
internal static class PlatformScene
{
    public const int WarmUp = 3;

    public static World World(
        EffectParameters? effects = null, int personas = 120, int people = 60, bool hasEconomy = false,
            CreatorParameters? creators = null) =>
        Model.Worlds.World.Build(
            new SimulationParameters
            {
                WarmUp = WarmUp,
                Horizon = 200,
                Population = new PopulationParameters { Users = 20 },
                Network = new NetworkParameters { Kind = GraphKind.ErdosRenyi, UserFollows = 0 },
                Creators = (creators ?? new CreatorParameters()) with
                {
                    Influencers = people,
                    Fakefluencers = personas,
                    Operators = Math.Max(3, personas / 2),
                    CreatorFollows = 0,
                },
                Economy = new EconomyParameters { Enabled = hasEconomy },
                Effects = effects ?? new EffectParameters { Evasion = EvasionPreset.None },
            },
            ReplicateKey.Of(11, 2));

    /// <summary>What the platform prepares for an hour.</summary>
    public static TickInput At(World world, int tick, CreatorStanding[]? standings, params Policy[] policies)
    {
        PlatformRequest request = Quiet(world, tick, policies);
        standings?.CopyTo(request.Standings, 0);
        return new Platform(world).Prepare(request);
    }

    /// <summary>A quiet hour under some levers.</summary>
    public static PlatformRequest Quiet(World world, int tick, params Policy[] policies) => QuietHour.Of(
        tick,
        Rules.On(world.Parameters.Platform, policies, new PolicyDay((tick / 24) - WarmUp)),
        [.. world.Creators.Select(_ => 1)]);

    public static CreatorStatus[] Statuses(World world, int tick, params Policy[] policies) =>
        [.. At(world, tick, null, policies).Status.Select(status => (CreatorStatus)status)];

    /// <summary>First hour of a day after the warm-up.</summary>
    public static int Hour(int day) => (WarmUp + day) * 24;

    /// <summary>Standard errors that a share may be off: a change of a tenth is many more at these numbers.</summary>
    public static void AssertShare(double expected, int found, int all) =>
        Assert.Equal(expected, found / (double)all, 4.5 * Math.Sqrt(expected * (1 - expected) / all));
}
