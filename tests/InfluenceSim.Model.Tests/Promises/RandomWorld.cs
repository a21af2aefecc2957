using System.Reflection;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Model.Tests.Network;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// A tiny world with parameters anywhere in their stated ranges, often at the very ends, and any levers. Only what decides
/// how much work there is stays small.
/// </summary>
internal sealed class RandomWorld(int seed)
{
    private readonly Random _random = new(seed);

    public (World World, Policy[] Policies) Make()
    {
        SimulationParameters drawn = Fill(new SimulationParameters());
        bool hasWeeks = drawn.Economy.Enabled && _random.Next(3) != 0;
        bool endless = drawn.Feed.OutOfNetworkShare > 0;
        SimulationParameters parameters = drawn with
        {
            WarmUp = _random.Next(0, 2),
            Horizon = hasWeeks ? _random.Next(14, 23) : _random.Next(1, 4),
            Population = drawn.Population with
            {
                Users = _random.Next(10, 40),
                SessionsMedian = Math.Max(3, drawn.Population.SessionsMedian),
                SessionsMax = 8,
                PostsPerSessionMedian = Math.Max(0.1, drawn.Population.PostsPerSessionMedian),
                PostsPerSessionMax = 2,
            },
            Network = drawn.Network with
            {
                Kind = NetworkRegistry.Generators[_random.Next(NetworkRegistry.Generators.Count - 1)].Key,
                File = null,
                UserFollows = Math.Min(15, drawn.Network.UserFollows),
            },
            Creators = drawn.Creators with
            {
                Influencers = _random.Next(0, 6),
                Fakefluencers = _random.Next(0, 7),
                Operators = _random.Next(1, 4),
                Mix = new KindMix { Commercial = 1, Farm = _random.Next(3), Manipulative = _random.Next(3) },
                Influencer = drawn.Creators.Influencer with
                {
                    PostsPerDay = Math.Min(8, drawn.Creators.Influencer.PostsPerDay),
                    PostsLogSd = 0.5,
                },
                Commercial = Small(drawn.Creators.Commercial),
                Farm = Small(drawn.Creators.Farm),
                Manipulative = Small(drawn.Creators.Manipulative) with { FalseShare = 0.5, SleeperDays = 0.5, AgendaShare = 0.5 },
                ExtraPersonas = [],
            },
            Claims = drawn.Claims with
            {
                False = _random.Next(0, 33),
                True = _random.Next(0, 32),
                PlausibilityMin = drawn.Claims.PlausibilityMin / 2,
                PlausibilityMax = 0.5 + (drawn.Claims.PlausibilityMax / 2),
            },
            Economy = drawn.Economy with
            {
                Market = drawn.Economy.Market with { Brands = _random.Next(0, 30) },
                Operators = drawn.Economy.Operators with { Pool = _random.Next(0, 4) },
            },
            Feed = drawn.Feed with
            {
                Inbox = Math.Min(48, drawn.Feed.Inbox),
                ItemsMean = Math.Min(endless ? 60 : 1e9, drawn.Feed.ItemsMean),
                ItemsKappa = endless ? Math.Min(0.2, drawn.Feed.ItemsKappa) : drawn.Feed.ItemsKappa,
            },
        };
        Policy[] policies = [.. PolicyRegistry.Levers.Values.Where(_ => _random.Next(3) == 0).Select(lever => Lever(lever, parameters))];
        return (World.Build(Attainable.Near(parameters), ReplicateKey.Of((ulong)seed, 0)), policies);
    }

    private static PersonaParameters Small(PersonaParameters persona) =>
        persona with
        {
            PostsPerDay = Math.Min(10, persona.PostsPerDay),
            PostsLogSd = Math.Min(0.5, persona.PostsLogSd),
            FollowRequestsPerDay = Math.Min(20, persona.FollowRequestsPerDay),
        };

    private Policy Lever(Type lever, SimulationParameters world)
    {
        var policy = (Policy)Fill(Activator.CreateInstance(lever)!);
        policy = policy with { From = _random.Next(0, 3), Until = _random.Next(4) == 0 ? 3 : null, Ramp = _random.Next(0, 3) };
        return policy switch
        {
            FactCheckLabels checks => checks with { DelayMin = Math.Min(checks.DelayMin, checks.DelayMax) },
            GivenPlan plan => plan with
            {
                PersonaNumber = plan.PersonaNumber % Math.Max(1, world.Creators.Fakefluencers),
                Topic = plan.Topic % world.Population.Topics,
                Posts = Math.Min(30, plan.Posts ?? 0),
            },
            _ => policy,
        };
    }

    private T Fill<T>(T record)
        where T : class
    {
        foreach (PropertyInfo property in record.GetType().GetProperties().Where(property => property.CanWrite))
        {
            Type type = property.PropertyType;
            Type number = Nullable.GetUnderlyingType(type) ?? type;
            ParameterAttribute? range = property.GetCustomAttribute<ParameterAttribute>();
            if (range is not null && (number != type ? _random.Next(4) == 0 : _random.Next(3) != 0))
            {
                property.SetValue(record, number == typeof(int) ? (object)(int)Value(range) : Value(range));
            }
            else if (type == typeof(bool))
            {
                property.SetValue(record, _random.Next(2) == 0);
            }
            else if (type.IsEnum)
            {
                Array members = Enum.GetValues(type);
                property.SetValue(record, members.GetValue(_random.Next(members.Length)));
            }
            else if (type == typeof(string) && property.GetCustomAttribute<PartAttribute>() is { } part)
            {
                string[] names = [.. ModelParts.Ours.Of(part.Kind).Select(known => known.Name)];
                property.SetValue(record, names[_random.Next(names.Length)]);
            }
            else if (type.IsClass && type.Namespace == typeof(SimulationParameters).Namespace)
            {
                Fill(property.GetValue(record)!);
            }
        }

        return record;
    }

    private double Value(ParameterAttribute range) => _random.Next(4) switch
    {
        0 => range.Min,
        1 => range.Max,
        2 => range.Min + ((range.Max - range.Min) * _random.NextDouble()),

        // Wide ranges have their usual values near the lower end.
        _ => range.Min + ((range.Max - range.Min) * Math.Pow(_random.NextDouble(), 6)),
    };
}
