using System.Globalization;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Experiments.Presets;

/// <summary>One assumption on which the literature disagrees, with the values that it can take.</summary>
/// <param name="Key">Key of the parameter, as a scenario file spells it.</param>
/// <param name="Options">
/// Its values, as a scenario file spells them, each with the world in which it holds; `custom` is none of them.
/// </param>
/// <param name="Value">What a world assumes.</param>
/// <param name="Matters">Whether an answer to this scenario, in these outcomes, can depend on it.</param>
internal sealed record ContestedEffect(
    string Key,
    IReadOnlyList<(string Name, Func<SimulationParameters, SimulationParameters> Assume)> Options,
    Func<SimulationParameters, string> Value,
    Func<Scenario, IReadOnlyList<string>, bool> Matters)
{
    /// <summary>Whether it is an assumption on the economy, so that a world without one assumes nothing.</summary>
    public bool IsOfEconomy { get; init; }

    /// <summary>
    /// Whether its presets are tried together with those of the others of the grid: it changes what an AI creator does, or how that is
    /// taken, so that it can turn what another of them does.
    /// </summary>
    public bool IsOfGrid { get; init; }

    public static ContestedEffect Of<T>(
        string key,
        Func<EffectParameters, T> get,
        Func<EffectParameters, T, EffectParameters> set,
        Func<Scenario, IReadOnlyList<string>, bool>? matters = null)
        where T : struct, Enum => OfWorld(
            key,
            parameters => get(parameters.Effects),
            (parameters, value) => parameters with { Effects = set(parameters.Effects, value) }) with
        { Matters = matters ?? ((_, _) => true) };

    /// <summary>One that stands elsewhere in a world.</summary>
    public static ContestedEffect OfWorld<T>(
        string key, Func<SimulationParameters, T> get, Func<SimulationParameters, T, SimulationParameters> set)
        where T : struct, Enum
    {
        return new(
            key,
            [.. Enum.GetValues<T>()
                .Where(value => value.ToString() != nameof(LabelPreset.Custom))
                .Select(value => (PresetSpelling.Of(value), Assume(value)))],
            parameters => PresetSpelling.Of(get(parameters)),
            (_, _) => true);

        Func<SimulationParameters, SimulationParameters> Assume(T value) => parameters => set(parameters, value);
    }

    /// <summary>One that is a number; a world that has another number than the options is held against all of them.</summary>
    public static ContestedEffect Number(
        string key,
        IReadOnlyList<double> options,
        Func<SimulationParameters, double> get,
        Func<SimulationParameters, double, SimulationParameters> set) => new(
            key,
            [.. options.Select(value =>
                (Text(value), new Func<SimulationParameters, SimulationParameters>(parameters => set(parameters, value))))],
            parameters => Text(get(parameters)),
            (_, _) => true);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
