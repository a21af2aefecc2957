using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Policies.Levers;

[Meaning("One persona does as it is told; what is not stated, or null, it does as ever.")]
[Lever(
    ramps: "all numbers, each from the persona's own; the topic holds from the first day",
    composes: "of each setting that both state for one persona the greater holds",
    example: "givenPlan: { from: 5d, until: 9d, personaNumber: 3, topic: 2, posts: 12, realism: 0.9, falseShare: 50% }",
    Group = LeverGroup.Accounts)]
public sealed record GivenPlan : Policy
{
    [Parameter("persona", 0, 1_001_000, "scenario")]
    [Meaning("Which persona, counted from 0: fakefluencers by kind and operator, then `creators.extraPersonas`.")]
    public int PersonaNumber { get; init; }

    [Parameter("topic", 0, 15, "scenario"), Meaning("The topic of its posts, counted from 0; a false claim has its own.")]
    public int? Topic { get; init; }

    [Parameter("1/d", 0, 200, "(C); twice what a drawn persona posts"), Meaning("Posts a day, no fewer and no more.")]
    public double? Posts { get; init; } = 10;

    [Parameter("realism", 0, 1, "scenario"), Meaning("Realism: 0 is plainly synthetic, 1 cannot be told from a person.")]
    public double? Realism { get; init; }

    [Parameter("probability", 0, 1, "scenario"), Meaning("Share of posts that push the newest false claim, with no days of sleep.")]
    public double? FalseShare { get; init; }

    [Parameter("1/d", 0, 250, "scenario"), Meaning("Users followed a day in order to be followed back.")]
    public double? FollowRequests { get; init; }

    /// <inheritdoc/>
    public override Rules Apply(Rules rules, double strength, PolicyDay day) => StatesNothing ? rules : rules with
    {
        Instructions =
        [
            .. rules.Instructions,
            new Instruction(PersonaNumber, strength)
            {
                Topic = Topic,
                Posts = Posts,
                Realism = Realism,
                FalseShare = FalseShare,
                FollowRequests = FollowRequests,
            },
        ],
    };

    /// <summary>Whether the persona does as ever.</summary>
    public bool StatesNothing => Topic is null && Posts is null && Realism is null && FalseShare is null && FollowRequests is null;
}
