using InfluenceSim.Experiments;
using InfluenceSim.Experiments.Comparison;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Measures;

namespace InfluenceSim.Results.Tests;

/// <summary>A comparison with every kind of row that a picture or a table has to cope with.</summary>
internal static class PictureSample
{
    public static PairedComparison Comparison()
    {
        string[] arms = ["none", "voluntary", "mandatory", "mandatory-with-detector-and-fines"];
        (string Name, string Group, Scale Scale, string Title, double Base, double[] Effects, double Noise)[] outcomes =
        [
            ("engagementShift", "all", Scale.ShareShift, "Engagement shift towards AI creators", 0.012, [-0.001, -0.011, -0.014], 0.001),
            ("misinformationReach", "all", Scale.Share, "Misinformation reach (any claim)", 0.241, [-0.003, -0.024, -0.031], 0.003),
            ("claimImpressions", "all", Scale.Count("{impression}"), "Impressions of false claims", 184_300, [-800, -14_700, -21_000], 900),
            ("newBeliefs", "all", Scale.Count("{belief}"), "New believers of false claims", 5_120, [30, -210, 4_900], 90),
            ("trust", "ai", Scale.Index(), "Trust in creators", 0.412, [-0.002, -0.019, -0.022], 0.001),
            ("trust", "human", Scale.Index(), "Trust in creators", 0.634, [0, 0, 0], 0),
            ("shocks", "all", Scale.Count("{shock}"), "Deception shocks & what \"follows\" <from> them", 0, [0, 3, 5], 1),
        ];
        List<RunResult> runs = [];
        foreach ((string arm, int at) in arms.Select((arm, at) => (arm, at)))
        {
            for (int replicate = 0; replicate < 5; replicate++)
            {
                List<MeasureValue> values = [];
                foreach (var outcome in outcomes)
                {
                    double start = outcome.Base * (1 + (0.05 * Math.Sin(replicate)));
                    double effect = at == 0 ? 0 : outcome.Effects[at - 1] + (outcome.Noise * Math.Sin((7.0 * at) + (3 * replicate)));
                    values.Add(new MeasureValue(new PolicyDay(29), outcome.Name, outcome.Group, start + effect));
                }

                foreach (string group in (string[])["ai", "human"])
                {
                    double tilt = group == "ai" ? 1 - (0.1 * at) + (0.01 * Math.Sin(replicate + at)) : 1;
                    foreach ((int day, double growth) in ((int, double)[])[(-1, 1), (29, 1.3 * tilt)])
                    {
                        values.Add(new MeasureValue(new PolicyDay(day), "posts7d", group, 1000 * Math.Sqrt(growth)));
                        values.Add(new MeasureValue(new PolicyDay(day), "impressions7d", group, 90_000 * growth));
                        values.Add(new MeasureValue(new PolicyDay(day), "engagement7d", group, 9_000 * growth * tilt));
                    }
                }

                runs.Add(MadeUpRuns.Run(arm, replicate, [.. values]));
            }
        }

        ExperimentResult result = MadeUpRuns.Experiment(arms, 5, [.. runs]);
        result = result with
        {
            Scenario = result.Scenario with
            {
                Question =
                    "What does mandatory AI labelling do to engagement shift, misinformation reach and trust, compared with no labelling?",
            },
        };
        return PairedComparison.Of(
            result,
            [.. outcomes.Select(outcome =>
                new Outcome(MadeUpRuns.Measure(outcome.Name, Aggregator.End, outcome.Scale, outcome.Title), outcome.Group))]);
    }
}
