using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Who answers for what a persona does.</summary>
public enum LiableParty
{
    /// <summary>The operator that runs it.</summary>
    [Meaning("The operator that runs the persona.")]
    Operator,

    /// <summary>The brand that owns it or paid for its posts of the week; where there is none, the operator.</summary>
    [Meaning("The brand that owns the persona or paid for its posts; where there is none, the operator.")]
    Brand,

    /// <summary>The platform that shows it.</summary>
    [Meaning("The platform that shows the persona.")]
    Platform,
}
