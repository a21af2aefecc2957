using InfluenceSim.Model.Measures;

namespace InfluenceSim.Scenarios.Calibrations;

/// <summary>A calibration while it is being read.</summary>
internal sealed class CalibrationDraft
{
    public string? Scenario { get; set; }

    public string? Arm { get; set; }

    public IReadOnlyList<string> Set { get; set; } = [];

    public IReadOnlyList<ParameterDraft> Parameters { get; set; } = [];

    public IReadOnlyList<TargetDraft> Targets { get; set; } = [];

    public int Replicates { get; set; } = 3;

    public int Evaluations { get; set; } = 60;

    internal sealed class ParameterDraft
    {
        public string? Key { get; set; }

        public double? Min { get; set; }

        public double? Max { get; set; }

        public double? Start { get; set; }
    }

    internal sealed class TargetDraft
    {
        public string? Measure { get; set; }

        public Aggregator? Aggregate { get; set; }

        public double? Value { get; set; }

        public double? Tolerance { get; set; }

        public double Weight { get; set; } = 1;
    }
}
