using InfluenceSim.Model.Creators.Strategies;
using InfluenceSim.Model.Feed.Rankings;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parts;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Cli;

/// <summary>
/// The `influencesim` command with parts of one's own. What it is given has parameters, schema, messages and a place in the manifest
/// as our parts do: a study is one file, <c>SimulationApp.Create(args).AddRanking&lt;MyRanking&gt;("mine").RunAsync()</c>.
/// </summary>
/// <remarks>Parameters of a part are the properties of its class that can be set, with the attributes that ours bear.</remarks>
public sealed class SimulationApp
{
    private readonly string[] _args;
    private readonly ModelParts _parts;

    private SimulationApp(string[] args, ModelParts parts)
    {
        _args = args;
        _parts = parts;
    }

    /// <summary>The command with our parts only.</summary>
    /// <param name="args">Arguments, as the command takes them.</param>
    /// <returns>The command.</returns>
    public static SimulationApp Create(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new SimulationApp(args, ModelParts.Ours);
    }

    /// <summary>Adds a ranking; a scenario takes it by <c>feed: { algorithm: name, name: { ... } }</c>.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name: letters and digits, the first a small letter.</param>
    /// <returns>The command with it.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none.</exception>
    public SimulationApp AddRanking<T>(string name)
        where T : class, IRanking, new() => new(_args, _parts.WithRanking<T>(name));

    /// <summary>Adds a generator of the graph among users; a scenario takes it by <c>network: { kind: name, name: { ... } }</c>.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name: letters and digits, the first a small letter.</param>
    /// <returns>The command with it.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none.</exception>
    public SimulationApp AddNetwork<T>(string name)
        where T : class, INetworkGenerator, new() => new(_args, _parts.WithNetwork<T>(name));

    /// <summary>
    /// Adds a strategy of influencers; a scenario gives it a weight by
    /// <c>economy: { adaptation: { strategies: { name: 1 }, name: { ... } } }</c>.
    /// </summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name: letters and digits, the first a small letter.</param>
    /// <returns>The command with it.</returns>
    /// <exception cref="ArgumentException">The name or its number is taken, or is none.</exception>
    public SimulationApp AddStrategy<T>(string name)
        where T : class, IStrategy, new() => new(_args, _parts.WithStrategy<T>(name));

    /// <summary>Adds a lever; an arm holds it by its name, as it holds ours.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="name">Its name: letters and digits, the first a small letter.</param>
    /// <returns>The command with it.</returns>
    /// <exception cref="ArgumentException">The name is taken or is none, or the class does not describe itself.</exception>
    public SimulationApp AddLever<T>(string name)
        where T : Policy, new() => new(_args, _parts.WithLever<T>(name));

    /// <summary>Adds a measure; outcomes and targets may name it, and tables, pictures and telemetry show it.</summary>
    /// <param name="measure">Its declaration.</param>
    /// <returns>The command with it.</returns>
    /// <exception cref="ArgumentException">Its name is taken or is none, or it has no formula.</exception>
    public SimulationApp AddMeasure(MeasureDefinition measure) => new(_args, _parts.WithMeasure(measure));

    /// <summary>Runs the command as a process would.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        using var signals = new StopSignals();
        return await signals.RunAsync(stop => CommandLine.InvokeAsync(_args, Console.Out, Console.Error, _parts, static _ => { }, stop));
    }
}
