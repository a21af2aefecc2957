using InfluenceSim.Model.Messages.Counted;

namespace InfluenceSim.Model.Counts.Tests.Twins;

/// <summary>The counters of a tally, counted again: what became of items, posts and people on a day.</summary>
internal static class CounterTwins
{
    private const double Unit = 65_536;

    private static readonly string[] Tiers = ["nano", "micro", "mid", "macro", "mega"];

    /// <summary>Counters that are several, by class of the author or by tier.</summary>
    private static readonly Dictionary<Count, Func<Moment, int, double>> Several = new()
    {
        [Count.ImpressionsOf] = (moment, made) => moment.Today.Impressions(item => IsOf(item, made)),
        [Count.LikesOf] = (moment, made) => moment.Today.Impressions(item => IsOf(item, made) && item.IsLiked),
        [Count.CommentsOf] = (moment, made) => moment.Today.Impressions(item => IsOf(item, made) && item.IsCommented),
        [Count.SharesOf] = (moment, made) => moment.Today.Impressions(item => IsOf(item, made) && item.IsShared),
        [Count.HumanTierImpressionsOf] = (moment, tier) => moment.Today.Impressions(item => item.IsByHuman && IsIn(moment, item, tier)),
        [Count.HumanTierEngagementOf] = (moment, tier) => moment.Today.Engagement(item => item.IsByHuman && IsIn(moment, item, tier)),
        [Count.AiTierImpressionsOf] = (moment, tier) => moment.Today.Impressions(item => item.IsByAi && IsIn(moment, item, tier)),
        [Count.AiTierEngagementOf] = (moment, tier) => moment.Today.Engagement(item => item.IsByAi && IsIn(moment, item, tier)),
    };

    private static readonly Dictionary<Count, Func<Moment, double>> Single = new()
    {
        [Count.Sessions] = moment => moment.Today.Sessions,
        [Count.Recommended] = moment => moment.Today.Impressions(item => item.IsRecommended),
        [Count.AgeHours] = moment => moment.Items.Sum(item => item.Tick - item.Post.Tick),
        [Count.Utility] = moment => InSteps(moment, item => item.Utility),
        [Count.Quality] = moment => InSteps(moment, item => item.Row.Quality),
        [Count.Usefulness] = moment => InSteps(moment, item => item.Row.Usefulness),
        [Count.Entertainment] = moment => InSteps(moment, item => item.Row.Entertainment),
        [Count.FollowerImpressions] = moment => moment.Today.Impressions(item => item.IsByCreator && item.IsFollowed),
        [Count.AiPerceived] = moment => moment.Today.Impressions(item => item.IsByAi && item.TakenForAi),
        [Count.AiUnlabelled] = moment => moment.Today.Impressions(item => item.IsByAi && !item.IsLabelled),
        [Count.AiLabelNoticed] = moment => moment.Today.Impressions(item => item.IsByAi && item.LabelNoticed),
        [Count.HumanMistaken] = moment => moment.Today.Impressions(item => IsOwn(item) && item.TakenForAi),
        [Count.HumanLabelled] = moment => moment.Today.Impressions(item => IsOwn(item) && item.IsLabelled),
        [Count.FalseImpressions] = moment => False(moment, _ => true),
        [Count.FalseImpressionsAi] = moment => False(moment, item => item.IsByAi),
        [Count.FalseImpressionsHuman] = moment => False(moment, item => item.IsByHuman),
        [Count.FalseLabelNoticed] = moment => False(moment, item => item.LabelNoticed || item.CheckNoticed),
        [Count.FalseChecked] = moment => False(moment, item => item.IsChecked),
        [Count.FalseShares] = moment => Shares(moment, isFalse: true).Count(),
        [Count.FalseSharesOfShares] = moment => Shares(moment, isFalse: true).Count(share => share.Parent != Card.Root),
        [Count.TrueImpressions] = moment => moment.Today.Impressions(item => IsTrue(moment, item.Card.Claim)),
        [Count.TrueShares] = moment => Shares(moment, isFalse: false).Count(),
        [Count.BeliefsBegun] = moment => moment.Items.Sum(item => item.FalseBeliefsBegun),
        [Count.BeliefsCorrected] = moment => moment.Items.Sum(item => item.BeliefsCorrected),
        [Count.BeliefsLapsed] = BeliefsLapsed,
        [Count.ReachedAny] = ReachedAny,
        [Count.Shocks] = moment => moment.Today.Shocks.Count,
        [Count.ShockUnfollows] = moment => moment.Today.Shocks.Count(shock => shock.Unfollowed),
        [Count.BondsBroken] = moment => moment.Today.Shocks.Where(shock => shock.Unfollowed).Sum(shock => Steps.Of(shock.Bond)) * Unit,
        [Count.Follows] = moment => moment.Today.FollowsBegun,
        [Count.Unfollows] = moment => moment.Today.FollowsEnded,
        [Count.OwnPosts] = moment => moment.Today.Written.Count,
        [Count.Conversations] = moment => moment.Today.Conversations,
        [Count.CommentsToMutual] = moment => moment.Today.Impressions(item => item.IsCommented && item.IsMutual),
        [Count.HumanAnswers] = moment => Answers(moment, made => made.IsHuman()),
        [Count.AiAnswers] = moment => Answers(moment, made => made.IsAi()),
        [Count.Persuasions] = moment => moment.Today.Impressions(item => item.Post.Agenda != Card.NoAgenda),
        [Count.Successions] = moment => Pairs(moment).Count(),
        [Count.TopicChanges] = moment => Pairs(moment).Count(pair => pair.Before.Post.Topic != pair.After.Post.Topic),
        [Count.AuthorChanges] = moment => Pairs(moment).Count(pair => pair.Before.Post.Author != pair.After.Post.Author),
        [Count.SponsoredImpressions] = moment => moment.Today.Impressions(item => item.Post.Sponsored),
        [Count.SponsorshipNoticed] = moment => moment.Today.Impressions(item => item.Post.Sponsored && item.SponsorNoticed),
    };

    /// <summary>How many counters a name stands for.</summary>
    public static int Places(Count first) => first switch
    {
        < Count.HumanTierImpressionsOf => Enum.GetValues<CreatorClass>().Length,
        < Count.Sessions => Tiers.Length,
        _ => 1,
    };

    /// <summary>What a counter says of a day; none where nobody counts it again.</summary>
    public static double? Of(Moment moment, Count first, int place) =>
        Several.TryGetValue(first, out Func<Moment, int, double>? several) ? several(moment, place)
        : Single.TryGetValue(first, out Func<Moment, double>? single) ? single(moment)
        : null;

    private static bool IsOf(ItemRead item, int made) => (int)item.Post.Class == made;

    private static bool IsOwn(ItemRead item) => item.Post.Class == CreatorClass.Influencer;

    private static bool IsIn(Moment moment, ItemRead item, int tier) =>
        TierNames.Of(item.Followers / moment.Log.ReferenceFollowers) == Tiers[tier];

    private static double InSteps(Moment moment, Func<ItemRead, double> of) => moment.Items.Sum(item => Steps.Of(of(item))) * Unit;

    private static bool IsTrue(Moment moment, int claim) => claim != Claim.None && !moment.Log.IsFalse(claim);

    private static int False(Moment moment, Func<ItemRead, bool> which) =>
        moment.Today.Impressions(item => moment.Log.IsFalse(item) && which(item));

    private static IEnumerable<Reshare> Shares(Moment moment, bool isFalse) => moment.Today.Reshares
        .Where(share => isFalse ? moment.Log.IsFalse(share.Card.Claim) : IsTrue(moment, share.Card.Claim));

    /// <summary>What people believed a day ago, and have taken up since, and neither gave up nor believe still.</summary>
    private static double BeliefsLapsed(Moment moment)
    {
        int before = moment.Day == 0 ? 0 : FalseBeliefs(new Moment(moment.Log, moment.Day - 1));
        return before + moment.Items.Sum(item => item.FalseBeliefsBegun - item.BeliefsCorrected) - FalseBeliefs(moment);
    }

    private static int FalseBeliefs(Moment moment) =>
        moment.Today.People.Sum(person => moment.FalseClaims.Count(claim => ((person.Believed >> claim.Id) & 1) != 0));

    private static double ReachedAny(Moment moment)
    {
        int Readers(int day) => new Moment(moment.Log, day).DaysSinceWarmUp
            .SelectMany(one => one.Items)
            .Where(moment.Log.IsFalse)
            .DistinctBy(item => item.Reader)
            .Count();
        return Readers(moment.Day) - Readers(moment.Day - 1);
    }

    private static int Answers(Moment moment, Func<CreatorClass, bool> which) =>
        moment.Today.Answers.Count(answer => which(moment.ClassOf(moment.Log.CreatorOf(answer.Author))));

    private static IEnumerable<(ItemRead Before, ItemRead After)> Pairs(Moment moment) => moment.Items
        .GroupBy(item => item.Session)
        .SelectMany(session => session.Zip(session.Skip(1)));
}
