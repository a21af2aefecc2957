using InfluenceSim.Experiments;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Policies;
using InfluenceSim.Scenarios;

namespace InfluenceSim.Results.OpenMetrics;

/// <summary>When which lever is in force, from the scenario: where a curve bends, this says what began there.</summary>
internal static class PolicySeries
{
    public static readonly MetricFamily InForce = new(
        "influencesim_policy_in_force", false, null,
        "strength at which an arm's lever is in force on a day: 0 outside its dates, 1 at full strength");

    public static async Task WriteAsync(ExperimentResult result, OpenMetricsWriter metrics, CancellationToken cancellation)
    {
        Scenario scenario = result.Scenario;
        if (scenario.Arms.All(arm => arm.Policies.Count == 0))
        {
            return;
        }

        metrics.Begin(InForce);
        foreach (Arm arm in scenario.Arms)
        {
            foreach (IGrouping<string, Policy> lever in arm.Policies.GroupBy(scenario.Parts.LeverName))
            {
                string labels = MetricLabels.Of(new("scenario", scenario.Name), new("arm", arm.Name), new("lever", lever.Key));
                for (int day = -1; day < scenario.Parameters.Horizon; day++)
                {
                    await metrics.SampleAsync(
                        labels, lever.Max(policy => policy.StrengthOn(new PolicyDay(day))), new PolicyDay(day), cancellation);
                }
            }
        }
    }
}
