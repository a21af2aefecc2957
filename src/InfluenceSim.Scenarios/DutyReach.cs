using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Policies;

namespace InfluenceSim.Scenarios;

/// <summary>
/// How far an arm's duty to disclose, or its request, reaches among all personas. What its lever states is a share of those alone whose
/// operators do not evade.
/// </summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Evading">Share of personas whose operators never disclose, from 0 to 1, on average over replicates.</param>
/// <param name="Personas">Share of personas that disclose on the day when it reaches furthest, likewise.</param>
/// <param name="Posts">Share of personas' posts that disclosing ones make on that day, likewise.</param>
/// <param name="Advertisers">Share of personas that label at least their sponsored posts, on the day when most do, likewise.</param>
public sealed record DutyReach(string Arm, double Evading, double Personas, double Posts, double Advertisers)
{
    private static readonly CreatorClass[] Kinds = [CreatorClass.Commercial, CreatorClass.Farm, CreatorClass.Manipulative];

    /// <summary>The reach in each arm whose levers make more personas disclose than do today.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>In the order of the arms; empty where there are no personas.</returns>
    public static IReadOnlyList<DutyReach> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        CreatorParameters creators = scenario.Parameters.Creators;
        IReadOnlyList<long> drawn = creators.PersonasByKind();
        double[] personas =
            [.. Kinds.Select((kind, index) => (double)drawn[index] + creators.ExtraPersonas.Count(stated => stated.Kind == kind))];
        double[] posts = [.. Kinds.Select((kind, index) => personas[index] * creators.Of(kind).PostsPerDay)];
        PerKind evading = EvadingShares.Of(scenario.Parameters.Effects);
        return personas.Sum() == 0 ? [] : [.. scenario.Arms.Where(arm => arm.Policies.Count > 0).SelectMany(arm =>
        {
            Rules[] days =
            [
                .. Enumerable.Range(0, scenario.Parameters.Horizon)
                    .Select(day => Rules.On(scenario.Parameters.Platform, arm.Policies, new PolicyDay(day))),
            ];
            PerKind today = PerKind.Of(scenario.Parameters.Platform.DisclosureToday);
            PerKind most = Most(days.Select(rules => OfAll(rules, creators.Fictional)));
            PerKind advertise = Most(days.Select(rules => OfAds(rules, creators.Fictional)));
            DutyReach reach = new(
                arm.Name,
                1 - Share(personas, PerKind.Of(1), evading),
                Share(personas, most, evading),
                posts.Sum() == 0 ? 0 : Share(posts, most, evading),
                Share(personas, advertise, evading));
            return most == today && advertise == today ? Array.Empty<DutyReach>() : [reach];
        })];

        PerKind Most(IEnumerable<PerKind> disclosing) => disclosing.MaxBy(shares => Share(personas, shares, evading));
    }

    private static PerKind OfAll(Rules rules, double fictional) =>
        Mixed(rules.Disclosure, Greater(rules.Disclosure, rules.DisclosureUnlessFictional), fictional);

    private static PerKind OfAds(Rules rules, double fictional)
    {
        PerKind all = Greater(rules.Disclosure, rules.AdLabels);
        return Mixed(all, Greater(all, Greater(rules.DisclosureUnlessFictional, rules.AdLabelsUnlessFictional)), fictional);
    }

    private static PerKind Mixed(PerKind fictional, PerKind others, double share) =>
        Each(kind => others.For(kind) - (share * (others.For(kind) - fictional.For(kind))));

    private static PerKind Greater(PerKind left, PerKind right) => Each(kind => Math.Max(left.For(kind), right.For(kind)));

    private static PerKind Each(Func<CreatorClass, double> share) =>
        new(share(CreatorClass.Commercial), share(CreatorClass.Farm), share(CreatorClass.Manipulative));

    private static double Share(double[] weights, PerKind disclosure, PerKind evading) =>
        Kinds.Select((kind, index) => weights[index] * disclosure.For(kind) * (1 - evading.For(kind))).Sum() / weights.Sum();
}
