using System.Reflection;
using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Model.Parts;

/// <summary>
/// All parts that scenarios may name: ours and, behind them, whatever a researcher adds. It does not change; adding gives another
/// one. Whoever reads scenarios, and every silo that runs them, is given the same.
/// </summary>
public sealed class ModelParts
{
    private readonly Dictionary<Type, string> _levers;

    private ModelParts(IReadOnlyList<Part> all, MeasureRegistry measures)
    {
        All = all;
        Measures = measures;
        _levers = Of(PartKind.Lever).ToDictionary(lever => lever.Type, lever => lever.Name);
    }

    /// <summary>Our parts.</summary>
    public static ModelParts Ours { get; } = new(
    [
        .. RankingRegistry.Rankings.Select(part => new Part(PartKind.Ranking, part.Key, part.Value)),
        .. NetworkRegistry.Generators.Select(part => new Part(PartKind.Network, part.Key, part.Value)),
        .. StrategyRegistry.Strategies.Select(part => new Part(PartKind.Strategy, part.Key, part.Value)),
        .. PolicyRegistry.Levers.Select(part => new Part(PartKind.Lever, part.Key, part.Value)),
    ],
    MeasureRegistry.Ours);

    /// <summary>All parts, those of one kind in the order in which lists show them.</summary>
    public IReadOnlyList<Part> All { get; }

    /// <summary>What is measured.</summary>
    public MeasureRegistry Measures { get; }

    /// <summary>The parts that are not ours.</summary>
    public IEnumerable<Part> Own => All.Where(part => part.IsOwn);

    /// <summary>The parts of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Ours, then the others in the order in which they were added.</returns>
    public IEnumerable<Part> Of(PartKind kind) => All.Where(part => part.Kind == kind);

    /// <summary>The part that is not ours of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The part; null where there is none.</returns>
    public Part? FindOwn(string name) => All.FirstOrDefault(part => part.IsOwn && part.Name == name);

    /// <summary>The name by which a scenario knows a lever.</summary>
    /// <param name="policy">The lever.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="ArgumentException">The lever is not among these parts.</exception>
    public string LeverName(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return LeverName(policy.GetType());
    }

    /// <summary>The name by which a scenario knows a kind of lever.</summary>
    /// <param name="lever">Type of the lever.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="ArgumentException">The lever is not among these parts.</exception>
    public string LeverName(Type lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        return _levers.TryGetValue(lever, out string? name)
            ? name
            : throw new ArgumentException($"the lever {lever.Name} has no name here; known: {string.Join(", ", _levers.Values)}");
    }

    /// <summary>These parts and a ranking.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name: a value of <c>feed.algorithm</c>, and under <c>feed</c> the key of its parameters.</param>
    /// <returns>Other parts.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none.</exception>
    public ModelParts WithRanking<T>(string name)
        where T : class, IRanking, new() => With<T>(PartKind.Ranking, name, typeof(FeedParameters));

    /// <summary>These parts and a generator of the graph among users.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name: a value of <c>network.kind</c>, and under <c>network</c> the key of its parameters.</param>
    /// <returns>Other parts.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none.</exception>
    public ModelParts WithNetwork<T>(string name)
        where T : class, INetworkGenerator, new() => With<T>(PartKind.Network, name, typeof(NetworkParameters));

    /// <summary>These parts and a strategy of influencers.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">
    /// Its name: the key of its weight under <c>economy.adaptation.strategies</c>, and under <c>economy.adaptation</c> that of its
    /// parameters. Without a weight nobody follows it.
    /// </param>
    /// <returns>Other parts.</returns>
    /// <exception cref="ArgumentException">The name or its number is taken, or is none.</exception>
    public ModelParts WithStrategy<T>(string name)
        where T : class, IStrategy, new()
    {
        uint number = new T().Number;
        if (number is < StrategyRegistry.FirstOwnNumber or >= 1u << 28)
        {
            throw new ArgumentException(
                $"the strategy '{name}' has number {number}; allowed: {StrategyRegistry.FirstOwnNumber} to {(1u << 28) - 1}");
        }

        if (Own.FirstOrDefault(part => part.Kind == PartKind.Strategy && ((IStrategy)Made(part)).Number == number) is { } taken)
        {
            throw new ArgumentException($"the strategies '{taken.Name}' and '{name}' have the same number, {number}");
        }

        return With<T>(PartKind.Strategy, name, typeof(AdaptationParameters), typeof(StrategyWeights));
    }

    /// <summary>These parts and a lever.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name in an arm.</param>
    /// <returns>Other parts.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none, or the class does not describe itself.</exception>
    public ModelParts WithLever<T>(string name)
        where T : Policy, new() => typeof(T).GetCustomAttribute<LeverAttribute>() is null
        ? throw new ArgumentException(
            $"the lever '{name}' says nothing of its ramp and gives no example: its class needs [{nameof(LeverAttribute)}]")
        : With<T>(PartKind.Lever, name);

    /// <summary>These parts and a measure.</summary>
    /// <param name="measure">The measure, which knows its name.</param>
    /// <returns>Other parts.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none, or the measure has no formula.</exception>
    public ModelParts WithMeasure(MeasureDefinition measure) => new(All, Measures.With(measure));

    /// <summary>The parameters of a scenario that states nothing: the parts that are not ours stand ready with their defaults.</summary>
    /// <returns>Parameters of the caller's own.</returns>
    public SimulationParameters Defaults()
    {
        var plain = new SimulationParameters();
        return plain with
        {
            Feed = plain.Feed with { Own = Ready(PartKind.Ranking) },
            Network = plain.Network with { Own = Ready(PartKind.Network) },
            Economy = plain.Economy with { Adaptation = plain.Economy.Adaptation with { Own = Ready(PartKind.Strategy) } },
        };
    }

    private ByName<object> Ready(PartKind kind) =>
        Of(kind).Where(part => part.IsOwn).Aggregate(new ByName<object>(), (ready, part) => ready.With(part.Name, Made(part)));

    private static object Made(Part part) => Activator.CreateInstance(part.Type)!;

    private ModelParts With<T>(PartKind kind, string name, params Type[] sections)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"'{name}' is no name of a part: letters and digits, the first a small letter");
        }

        if (All.FirstOrDefault(part => part.Name == name && (part.IsOwn || part.Kind == kind)) is { } taken)
        {
            throw new ArgumentException($"there is a {taken.Kind} '{name}' already: {taken.Type.Name}");
        }

        if (Own.FirstOrDefault(part => part.Type == typeof(T)) is { } known)
        {
            throw new ArgumentException($"the class {typeof(T).Name} has a name already: '{known.Name}'");
        }

        if (sections.SelectMany(section => section.GetProperties()).Any(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"'{name}' is a key of a scenario already, beside which this part would stand");
        }

        return new ModelParts([.. All, new Part(kind, name, typeof(T), IsOwn: true)], Measures);
    }
}
