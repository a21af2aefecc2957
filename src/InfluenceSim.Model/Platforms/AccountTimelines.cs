using InfluenceSim.Model.Foundation.Ids;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Worlds;

namespace InfluenceSim.Model.Platforms;

/// <summary>The timelines of all creators' accounts. One is made anew when the rules or the account's standing change.</summary>
internal sealed class AccountTimelines(World world)
{
    private readonly AccountTimeline?[] _timelines = new AccountTimeline?[world.Creators.Count];
    private readonly CreatorStanding[] _standings = new CreatorStanding[world.Creators.Count];
    private Rules? _rules;

    /// <summary>The timeline of a creator's account.</summary>
    public AccountTimeline this[int creator] => _timelines[creator] ?? throw new InvalidOperationException("rules come first");

    /// <summary>Puts rules in force, and accounts where they stand.</summary>
    public void Update(Rules rules, CreatorStanding[] standings)
    {
        bool isRuled = _rules is not null && AreAlike(_rules, rules);
        _rules = rules;
        for (int creator = 0; creator < _timelines.Length; creator++)
        {
            if (!isRuled || _timelines[creator] is null || !AreAlike(_standings[creator], standings[creator]))
            {
                _standings[creator] = standings[creator];
                _timelines[creator] = AccountTimeline.Of(world, new CreatorId(creator), standings[creator], rules);
            }
        }
    }

    /// <summary>What the platform says of every creator at a tick, a byte each.</summary>
    public byte[] StatusesAt(Tick tick)
    {
        var statuses = new byte[_timelines.Length];
        for (int creator = 0; creator < statuses.Length; creator++)
        {
            statuses[creator] = (byte)this[creator].StatusAt(tick);
        }

        return statuses;
    }

    // What a timeline reads of the rules.
    private static bool AreAlike(Rules left, Rules right) =>
        left.Disclosure == right.Disclosure
        && left.DisclosureUnlessFictional == right.DisclosureUnlessFictional
        && left.AdLabels == right.AdLabels
        && left.AdLabelsUnlessFictional == right.AdLabelsUnlessFictional
        && left.ProvenanceAi == right.ProvenanceAi
        && left.ProvenanceHuman.Equals(right.ProvenanceHuman)
        && left.ProvenanceDoubt.Equals(right.ProvenanceDoubt)
        && left.Detectors.SequenceEqual(right.Detectors)
        && left.EndedDetectors.SequenceEqual(right.EndedDetectors)
        && left.Strikes.SequenceEqual(right.Strikes)
        && left.Economy.AdDuties.SequenceEqual(right.Economy.AdDuties);

    // Authenticity moves daily and decides nothing here.
    private static bool AreAlike(CreatorStanding left, CreatorStanding right) =>
        left with { Authenticity = 0 } == right with { Authenticity = 0 };
}
