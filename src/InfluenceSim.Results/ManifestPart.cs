using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Results;

/// <summary>A part that is not ours, of which the scenario may have made use: without it nobody can repeat the run.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name in the scenario.</param>
/// <param name="Class">Its class.</param>
/// <param name="Assembly">The assembly that it comes from.</param>
/// <param name="Sha256">SHA-256 of the assembly's file; empty where the assembly has none.</param>
public sealed record ManifestPart(string Kind, string Name, string Class, string Assembly, string Sha256)
{
    /// <summary>All that are not ours, measures last.</summary>
    internal static IEnumerable<ManifestPart> Of(ModelParts parts) => parts.Own
        .Select(part => Of(part.Kind.ToString().ToLowerInvariant(), part.Name, part.Type))
        .Concat(parts.Measures.All.Except(MeasureRegistry.Ours.All).Select(measure => Of("measure", measure.Name, ClassOf(measure))));

    // A measure is a value: its class is the one in which its formula was written, mostly inside what made a formula for each group of it.
    private static Type ClassOf(MeasureDefinition measure)
    {
        GroupFormula formula = measure.Formulas[0];
        Delegate made = (Delegate?)formula.OnDay ?? (Delegate?)formula.OnWeek ?? formula.OnRunEnd!;
        Type[] written = [.. Within(made).Select(inner => Outermost(inner.Method.DeclaringType!))];
        return written.FirstOrDefault(type => type.Assembly != typeof(MeasureRegistry).Assembly) ?? written[0];
    }

    /// <summary>A delegate, and the delegates that it and they hold.</summary>
    private static IEnumerable<Delegate> Within(object held) => held switch
    {
        Delegate formula => [formula, .. formula.Target is { } target ? Within(target) : []],
        _ when held.GetType().IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) => held.GetType()
            .GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Select(field => field.GetValue(held)).OfType<object>().SelectMany(Within),
        _ => [],
    };

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static ManifestPart Of(string kind, string name, Type type)
    {
        string file = type.Assembly.Location;
        return new ManifestPart(
            kind,
            name,
            type.FullName ?? type.Name,
            type.Assembly.GetName().Name ?? "",
            file.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
    }
}
