using InfluenceSim.Scenarios;

namespace InfluenceSim.Web.Http;

/// <summary>A rule that does nothing, or a dial of it, as a page is told it.</summary>
/// <param name="Error">The warning in English.</param>
/// <param name="Key">Key of what is the matter, which says of which world, lever and dial, and why.</param>
/// <param name="Values">World, lever, dial where one is meant, and why, in English.</param>
/// <param name="Why">Why, so that it can be said in another language.</param>
internal sealed record IdleTold(string Error, string Key, IReadOnlyDictionary<string, object> Values, Told Why)
{
    private static readonly Sentence OfLever = new("idleLever", "{lever} does nothing in {world}: {why}");
    private static readonly Sentence OfDial = new("idleDial", "{dial} of {lever} does nothing in {world}: {why}");
    private static readonly Sentence OfPart = new("idlePart", "{dial} of {lever} does less in {world} than it states: {why}");

    public static IdleTold Of(IdleLever idle)
    {
        Sentence sentence = idle.IsPart ? OfPart : idle.Dial is null ? OfLever : OfDial;
        (string, object)[] values = [("world", idle.World), ("lever", idle.Lever), ("dial", idle.Dial ?? ""), ("why", $"{idle.Why}")];
        Said said = sentence.With([.. values.Where(value => sentence.Names.Contains(value.Item1))]);
        return new IdleTold(idle.ToString(), sentence.Key, said.Values, Told.Of(idle.Why));
    }
}
