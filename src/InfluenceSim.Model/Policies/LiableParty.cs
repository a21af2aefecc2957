using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies;

/// <summary>Who answers for what a persona does.</summary>
public enum LiableParty
{
    [Meaning("The operator that runs the persona.")]
    Operator,

    [Meaning("The brand that owns the persona or paid for its posts of the week; where there is none, the operator.")]
    Brand,

    [Meaning("The platform that shows the persona.")]
    Platform,
}
