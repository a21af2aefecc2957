using InfluenceSim.Experiments.Running;
using InfluenceSim.Experiments.Validation;
using InfluenceSim.Grains;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace InfluenceSim.EndToEnd.Tests;

/// <summary>The reference baseline of `validate-model`, but small and short: one seed, a thousand people, 4 + 12 days.</summary>
internal static class SmallBaseline
{
    private static readonly Lazy<Task<IReadOnlyList<PatternRow>>> Unchanged = new(() =>
        JudgeAsync(Plan(parameters => parameters, ModelPatterns.All)));

    /// <summary>Patterns whose statistic a thousand people settle; the others need the full size.</summary>
    public static IReadOnlyList<string> Settled { get; } =
    [
        "reciprocity among users",
        "most posts are never passed on",
        "people often cannot tell",
        "a fact-check label cuts belief",
        "a fact-check label cuts sharing",
        "an AI label does a third of a \"false\" label",
        "unlabelled beside labelled is believed more",
        "a chronological feed is read less",
        "people find out now and then",
    ];

    /// <summary>All rows with the model as it is, run once.</summary>
    public static Task<IReadOnlyList<PatternRow>> RowsAsync() => Unchanged.Value;

    public static ValidationPlan Plan(Func<SimulationParameters, SimulationParameters> change, IReadOnlyList<ModelPattern> patterns)
    {
        Scenario scenario = ReferenceBaseline.At(1_000, 1);
        return ValidationPlan.For(scenario with { Parameters = change(scenario.Parameters with { WarmUp = 4, Horizon = 12 }) }, patterns);
    }

    public static async Task<IReadOnlyList<PatternRow>> JudgeAsync(ValidationPlan plan, params IReadOnlyList<IRunObserver> watching)
    {
        var recorder = new RunRecorder();
        var profiles = new ProfileObserver();
        await using EmbeddedCluster cluster = await EmbeddedCluster.StartAsync(silo =>
        {
            foreach (IRunObserver observer in (IRunObserver[])[recorder, profiles, .. watching])
            {
                silo.Services.AddSingleton(observer);
            }
        });
        return await ModelValidation.RunAsync(cluster.Grains, recorder, profiles, plan);
    }
}
