using InfluenceSim.Model.Measures.Economy;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Measures;

/// <summary>Every measure with unit, aggregator and definition. Results, telemetry and the comparison know no others.</summary>
public static class DataDictionary
{
    private static readonly string[] Headlines =
    [
        "engagementShift", "misinformationReach", "misinformationReachUnlabelled", "claimImpressions/all", "falseBeliefs", "trustHuman", "trustAi", "aiPerceived", "aiUnlabelled", "overBlocking", "shocks",
    ];

    // Each has a value in an ordinary run: somebody earns, some brand pays, and there are influencers at the start.
    private static readonly string[] EconomyHeadlines = ["income/human", "income/ai", "incomeGini", "belowLivingWage", "budgetToAi", "survival"];

    /// <summary>All measures, in the order in which tables show them.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        new("engagementShift", "1", Aggregator.End, "engagement shift", "AI creators' share of likes, comments and shares with creators over the last 7 days, minus the same over the last 7 days of the warm-up") { IsDifference = true },
        new("misinformationReach", "1", Aggregator.End, "misinformation reach", "mean, over false claims launched since day 0, of the share of users who had at least one impression of it within 30 days of its launch, or by the day of the value where that comes sooner"),
        new("misinformationReachUnlabelled", "1", Aggregator.End, "reach without a label", "the same, counting only users who noticed neither an AI label nor a fact-check label at their first impression"),
        new("misinformationReachAny", "1", Aggregator.End, "reach of any false claim", "share of users who had at least one impression of any false claim since day 0"),
        new("claimImpressions", "{impression}", Aggregator.Sum, "impressions of false claims", "impressions of posts and re-shares that carry a false claim; groups by class of the author") { Groups = ["all", "ai", "human", "person"] },
        new("prevalence", "1", Aggregator.Last7Days, "prevalence of false claims", "share of all impressions that carry a false claim"),
        new("beliefsBegun", "{belief}", Aggregator.Sum, "new beliefs in false claims", "times that a user began to believe a false claim"),
        new("falseBeliefs", "{belief}", Aggregator.End, "false beliefs per user", "false claims that a user believes, on average"),
        new("deceived", "1", Aggregator.End, "people who believe a falsehood", "share of users who believe at least one false claim"),
        new("reproduction", "1", Aggregator.Last7Days, "effective reproduction number", "re-shares of false claims whose card came from somebody who had passed it on, over all re-shares of false claims: what one re-share brings forth"),
        new("falsePostsByAi", "1", Aggregator.Last7Days, "false claims begun by AI", "share of the published posts with a false claim that AI creators made"),
        new("falseImpressionsByAi", "1", Aggregator.Last7Days, "false claims carried by AI", "share of the impressions of false claims that are of posts by AI creators"),
        new("exposureTopShare", "1", Aggregator.End, "exposure of the most exposed", "share of the impressions of false claims since day 0 that the 1 % most exposed users had; known at a run's end") { AtEnd = true },
        new("reachHalfTime", "d", Aggregator.End, "time to half of the reach", "mean, over false claims launched since day 0, of the days from launch until half of the users whom it reaches within 30 days, or by the run's end, are reached; known at a run's end") { AtEnd = true },
        new("cascadeSize", "{share}", Aggregator.End, "cascade size", "mean re-shares of the posts with a claim that were passed on and can no longer be read; groups by whether the claim is false; known at a run's end") { Groups = MeasureGroups.Truth, AtEnd = true },
        new("cascadeDepth", "{share}", Aggregator.End, "cascade depth", "the same of the longest way from the author") { Groups = MeasureGroups.Truth, AtEnd = true },
        new("cascadeBreadth", "{share}", Aggregator.End, "cascade breadth", "the same of the most re-shares at one depth") { Groups = MeasureGroups.Truth, AtEnd = true },
        new("cascadeVirality", "{share}", Aggregator.End, "structural virality", "the same of the mean distance between pairs of a cascade's nodes, the author among them (Goel et al. 2016)") { Groups = MeasureGroups.Truth, AtEnd = true },
        new("cascadesByAi", "1", Aggregator.End, "cascades begun by AI", "share of the cascades of false claims of which an AI creator is the author; known at a run's end") { AtEnd = true },
        new("trustHuman", "1", Aggregator.End, "trust in human creators", "mean trust of users in human creators, 0 to 1"),
        new("trustAi", "1", Aggregator.End, "trust in AI creators", "mean trust of users in AI creators, 0 to 1"),
        new("aiPerceived", "1", Aggregator.Last7Days, "AI impressions seen as AI", "share of impressions of AI creators in which the reader takes the creator for an AI"),
        new("aiUnlabelled", "1", Aggregator.Last7Days, "AI impressions without label", "share of impressions of AI creators without a label in force"),
        new("aiImpressions", "{impression}", Aggregator.Sum, "AI impressions by label", "impressions of AI creators; groups by whether a label was in force") { Groups = MeasureGroups.LabelStates },
        new("aiLabelNoticed", "1", Aggregator.Last7Days, "AI impressions, label noticed", "share of impressions of AI creators at which the reader notices the label"),
        new("humanMistaken", "1", Aggregator.Last7Days, "people taken for AI", "share of impressions of human creators in which the reader takes the creator for an AI"),
        new("kindRight", "1", Aggregator.Last7Days, "kind perceived rightly", "share of impressions of creators in which the reader takes a person for a person or an AI for an AI"),
        new("overBlocking", "1", Aggregator.Last7Days, "people labelled by mistake", "share of impressions of human creators with an AI label in force"),
        new("shocks", "{shock}", Aggregator.Sum, "deception shocks", "times that a user learned that a followed creator, undisclosed so far, is an AI"),
        new("fatigue", "1", Aggregator.End, "label fatigue", "mean label fatigue of users, 0 to 1"),
        new("humansRestricted", "1", Aggregator.Last7Days, "share of people labelled or banned", "share of human creators who are labelled as AI or banned by mistake"),
        new("aiActiveUndisclosed", "1", Aggregator.Last7Days, "share of AI active undisclosed", "share of AI creators that are neither labelled nor banned"),
        new("opinionShift", "1", Aggregator.End, "shift of opinion", "mean move of stances towards what agendas push since tick 0, on a scale from -1 to 1; groups by agenda") { Groups = ["all", .. MeasureGroups.Agendas], IsDifference = true },
        new("opinionSpread", "1", Aggregator.End, "spread of opinion", "standard deviation of stances over users; groups by agenda") { Groups = MeasureGroups.Agendas },
        new("opinionMoved", "1", Aggregator.End, "share of people moved", "share of users of whom some stance moved by more than 0.1 since tick 0"),
        new("bonds", "1", Aggregator.End, "bonds per user", "sum of a user's bonds with creators, on average; groups ai and human") { Groups = MeasureGroups.Makers },
        new("bondsAiKnown", "1", Aggregator.End, "share of AI bonds known as such", "share of the bonds with AI creators that users hold knowingly"),
        new("bondsBroken", "1", Aggregator.Sum, "bonds broken by disclosure", "sum of the bonds that ended because the user learned that the creator is an AI"),
        new("conversations", "{comment}", Aggregator.Last7Days, "conversations between people", "comments by people on people's posts that were answered, per user and day"),
        new("answers", "{answer}", Aggregator.Sum, "answers by creators", "comments that creators answered; groups ai and human") { Groups = MeasureGroups.Makers },
        new("interactionShare", "1", Aggregator.Last7Days, "share of interactions", "share of users' comments that go to people who follow back, to human creators, to AI creators") { Groups = ["mutual", "human", "ai"] },
        new("engagement", "{engagement}", Aggregator.Sum, "engagement", "likes, comments and shares, credited to the root author; groups by class of the author") { Groups = MeasureGroups.Classes },
        new("impressions", "{impression}", Aggregator.Sum, "impressions", "items read; groups by class of the author") { Groups = ["all", .. MeasureGroups.Classes] },
        new("engagementRate", "{engagement}/{impression}", Aggregator.Last7Days, "engagement rate", "likes, comments and shares per impression of creators; groups ai, human, and tiers of human creators by followers over the day-0 geometric mean (nano below 1.4, micro below 2.8, mid below 5.6, macro below 9.3, mega above)") { Groups = [.. MeasureGroups.Makers, .. MeasureGroups.Tiers] },
        new("aiEngagementShare", "1", Aggregator.Last7Days, "AI share of engagement", "AI creators' share of likes, comments and shares with creators"),
        new("engagement7d", "{engagement}", Aggregator.End, "engagement, 7 days", "likes, comments and shares with creators over the last 7 days; groups ai and human") { Groups = MeasureGroups.Makers },
        new("impressions7d", "{impression}", Aggregator.End, "impressions, 7 days", "impressions of creators over the last 7 days; groups ai and human") { Groups = MeasureGroups.Makers },
        new("posts7d", "{post}", Aggregator.End, "posts, 7 days", "posts of creators over the last 7 days; groups ai and human") { Groups = MeasureGroups.Makers },
        new("falseShares", "{share}", Aggregator.Sum, "re-shares of false claims", "re-shares of posts that carry a false claim"),
        new("sessions", "{session}", Aggregator.Sum, "sessions", "sessions of users"),
        new("itemAge", "h", Aggregator.Last7Days, "age of items", "mean hours between publication and reading"),
        new("recommendedShare", "1", Aggregator.Last7Days, "recommended share", "share of items that come from the recommender"),
        new("utility", "1", Aggregator.Last7Days, "utility per item", "mean utility of an item") { IsDifference = true },
        new("quality", "1", Aggregator.Last7Days, "quality per item", "mean quality of an item, 0 to 1"),
        new("usefulness", "1", Aggregator.Last7Days, "usefulness per item", "mean usefulness of an item, in standard deviations over people's posts") { IsDifference = true },
        new("entertainment", "1", Aggregator.Last7Days, "entertainment per item", "mean entertainment of an item, in standard deviations over people's posts") { IsDifference = true },
        new("topicVariety", "1", Aggregator.Last7Days, "variety of topics", "probability that two successive items of a session are on different topics"),
        new("authorVariety", "1", Aggregator.Last7Days, "variety of authors", "probability that two successive items of a session are by different authors"),
        new("minutes", "min", Aggregator.Last7Days, "minutes", "minutes of reading per user and day, at `feed.itemSeconds` per item"),
        new("follows", "{follow}", Aggregator.Sum, "follows begun", "follow edges that began, of users and of creators"),
        new("unfollows", "{follow}", Aggregator.Sum, "follows ended", "follow edges that ended"),
        new("audience", "{follow}", Aggregator.End, "audience", "follow edges to creators; groups ai and human") { Groups = MeasureGroups.Makers },
        .. EconomyMeasures.All,
    ];

    /// <summary>Outcomes that a comparison shows unless a scenario names its own.</summary>
    /// <param name="parameters">The world, which may have no economy.</param>
    /// <returns>Their names.</returns>
    public static IReadOnlyList<string> DefaultOutcomes(SimulationParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Economy.Enabled ? [.. Headlines, .. EconomyHeadlines] : Headlines;
    }

    /// <summary>Definition of a measure.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="KeyNotFoundException">There is no such measure.</exception>
    public static MeasureDefinition Get(string name) =>
        All.FirstOrDefault(definition => definition.Name == name) ?? throw new KeyNotFoundException($"there is no measure '{name}'");
}
