using System.Globalization;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Benchmarks.Scale;

/// <summary>
/// The load under which speed is stated: one scenario, scaled by the number of users alone. The whole model is on, with an economy and
/// all measures, and nothing is thinned.
/// </summary>
/// <param name="Users">Number of users.</param>
internal sealed record Load(int Users)
{
    /// <summary>Fewest users: below them there are hardly any creators.</summary>
    public const int LeastUsers = 1_000;

    /// <summary>Fewest users of a scenario file, which may not have fewer operators than kinds of persona.</summary>
    public const int LeastUsersOfScenario = 6_000;

    private const double Follows = 50;
    private const int InboxCards = 32;
    private const int UsersPerInfluencer = 100;
    private const int UsersPerFakefluencer = 500;
    private const int FakefluencersPerOperator = 4;
    private const int Horizon = 2_000;

    // Both are so large that people see 40 items a day.
    private const double SessionsMedian = 2.9;
    private const double SessionsMax = 24;

    /// <summary>The scenario.</summary>
    public SimulationParameters Parameters
    {
        get
        {
            int fakefluencers = Users / UsersPerFakefluencer;
            var creators = new CreatorParameters
            {
                Influencers = Users / UsersPerInfluencer,
                Fakefluencers = fakefluencers,
                Operators = Math.Max(1, fakefluencers / FakefluencersPerOperator),
            };
            return new SimulationParameters
            {
                WarmUp = 0,
                Horizon = Horizon,
                Population = new PopulationParameters { Users = Users, SessionsMedian = SessionsMedian, SessionsMax = SessionsMax },
                Network = new NetworkParameters { UserFollows = Follows - creators.CreatorFollows },
                Creators = creators,
                Feed = new FeedParameters { Inbox = InboxCards },
                Economy = new EconomyParameters { Enabled = true },
            };
        }
    }

    /// <summary>What is stated of it, by the keys of a scenario file; all else is as by default.</summary>
    public string Stated
    {
        get
        {
            SimulationParameters all = Parameters;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"population: users {all.Population.Users}, sessionsMedian {all.Population.SessionsMedian}, "
                    + $"sessionsMax {all.Population.SessionsMax}; network: userFollows {all.Network.UserFollows}; "
                    + $"creators: influencers {all.Creators.Influencers}, fakefluencers {all.Creators.Fakefluencers}, "
                    + $"operators {all.Creators.Operators}, creatorFollows {all.Creators.CreatorFollows}; feed: inbox {all.Feed.Inbox}; "
                    + $"economy: enabled; warmUp {all.WarmUp}d; seed {Seed}");
        }
    }

    /// <summary>Seed of its draws.</summary>
    public const ulong Seed = 1;
}
