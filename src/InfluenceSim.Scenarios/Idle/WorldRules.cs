using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Parameters.Parts;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>Which keys of the world do nothing, because what they are about is not there.</summary>
internal sealed class WorldRules(Scenario scenario, WhatThereIs there)
{
    private readonly SimulationParameters _world = scenario.Parameters;

    public IEnumerable<IdleRule> All() =>
        [.. Network(), .. Economy(), .. Creators(), .. Claims(), .. Feed(), .. Reactions(), .. Effects()];

    private static IEnumerable<IdleRule> When(bool isSo, string why, params string[] keys) => isSo ? [new IdleRule(why, keys)] : [];

    private IEnumerable<IdleRule> Network()
    {
        string kind = _world.Network.Kind;
        bool isOurs = scenario.Parts.Of(PartKind.Network).Any(part => part.Name == kind && !part.IsOwn);
        string why = $"a network of kind {kind} does not read it";
        return
        [
            .. When(isOurs && kind != GraphKind.Configuration, why,
                "network.exponent", "network.maxFollowers", "network.homophily", "network.reciprocated", "network.proneGroup"),
            .. When(isOurs && kind == GraphKind.File, why, "network.userFollows"),
            .. When(isOurs && kind != GraphKind.WattsStrogatz, why, "network.rewiring"),
            .. When(isOurs && kind != GraphKind.StochasticBlock, why, "network.blocks", "network.withinOverBetween"),
            .. scenario.Parts.Of(PartKind.Network).Where(part => part.IsOwn && part.Name != kind)
                .Select(part => new IdleRule(why, [$"network.{part.Name}."])),
            .. scenario.Parts.Of(PartKind.Ranking).Where(part => part.IsOwn && part.Name != _world.Feed.Algorithm)
                .Select(part => new IdleRule($"the feed is {_world.Feed.Algorithm}", [$"feed.{part.Name}."])),
        ];
    }

    private IEnumerable<IdleRule> Economy()
    {
        const string None = "there is no economy (economy.enabled)";
        StrategyWeights weights = _world.Economy.Adaptation.Strategies;
        return
        [
            .. When(!there.HasEconomy, None,
                "economy.livingWage", "economy.market.", "economy.adaptation.", "economy.operators.", "relations.authenticityTrust",
                "relations.authenticityBond", "utility.sponsored"),
            .. WhatThereIs.Kinds.SelectMany(kind => When(!there.HasEconomy, None,
                Of(kind, "authenticity"), Of(kind, "imitateUsefulness"), Of(kind, "imitateAuthenticity"))),
            .. Stated((_, path) => When(!there.HasEconomy, None, path + ".entry")),
            .. When(there.HasEconomy && !there.HasBrands, "there are no brands",
                "economy.market.brand.", "economy.market.commissions.", "economy.market.prices.base", "economy.market.prices.exponent",
                "economy.market.prices.referenceReach", "economy.market.prices.ai", "economy.market.prices.demandMax",
                "economy.market.sponsored.notice", "economy.market.sponsored.foundOut", "economy.market.sponsored.trustLoss",
                "utility.sponsored"),
            .. When(there.HasEconomy && !there.Has(CreatorClass.Commercial), "there are no commercial personas",
                "economy.market.commissions."),
            .. When(there.HasEconomy && !there.Has(CreatorClass.Manipulative), "there are no manipulative personas",
                "economy.market.impressions.claimMoney"),
            .. When(there.HasEconomy && !there.HasHybrids, "nobody adopts AI tools",
                "economy.market.costs.hybrid", "economy.market.costs.hybridTime"),
            .. When(there.HasEconomy && weights.Invest == 0, "the strategy has weight 0", "economy.adaptation.invest."),
            .. When(there.HasEconomy && weights.Volume == 0, "the strategy has weight 0", "economy.adaptation.volume."),
            .. When(there.HasEconomy && weights.Trend == 0, "the strategy has weight 0", "economy.adaptation.trend."),
            .. When(there.HasEconomy && weights.Discount == 0, "the strategy has weight 0", "economy.adaptation.discount."),
            .. When(there.HasEconomy && weights.AdoptAi == 0, "the strategy has weight 0", "economy.adaptation.adoptAi."),
            .. When(there.HasEconomy && _world.Economy.Adaptation.Entry == 0, "nobody enters", "economy.adaptation.entryLogSd"),
        ];
    }

    private IEnumerable<IdleRule> Creators()
    {
        return
        [
            .. When(!there.HasCreators, "there are no creators",
                "creators.creatorFollows", "creators.audienceInterest", "creators.audienceExponent", "creators.bandit.styles",
                "relations.bondGain", "relations.bondHalfLife", "relations.bondTie", "relations.bondTrust", "feed.tieWeight",
                "utility.tieSlope", "utility.styleSd"),
            .. When(!there.HasInfluencers, "there are no influencers",
                "creators.influencer.", "creators.audienceMax", "perception.falseAlarm", "relations.repliesPerDay",
                "utility.leastTieAudience"),
            .. When(!there.HasPersonas, "there are no personas",
                "creators.aiAudience", "creators.aiAudienceMax", "creators.bandit.priorMean", "creators.bandit.priorSd",
                "creators.bandit.noiseVariance"),
            .. When(!there.SparesFictional, "no duty spares fictional personas (mandatoryLabelling.exempt)", "creators.fictional"),
            .. When(_world.Creators.Fakefluencers == 0, "there are no fakefluencers", "creators.mix.", "creators.operators"),
            .. When(!there.Has(CreatorClass.Manipulative), "there are no manipulative personas", "creators.manipulativeProneness"),
            .. WhatThereIs.Kinds.SelectMany(Persona),
            .. Stated((_, path) => When(!there.HasClaims, "there are no claims", path + ".claims")),
            .. Stated((_, path) => When(!_world.Reactions.FollowsChange, "follows do not change", path + ".follows")),
            .. Stated((_, path) => When(_world.Feed.OutOfNetworkShare == 0, "the recommender shows nothing", path + ".recommended")),
        ];
    }

    private IEnumerable<IdleRule> Persona(CreatorClass kind)
    {
        PersonaParameters persona = _world.Creators.Of(kind);
        return
        [
            .. When(!there.Has(kind), "there are no personas of this kind", Of(kind, "")),
            .. When(!there.HasFalseClaims, "there are no false claims", Of(kind, "falseShare")),
            .. When(!there.IsAwake(kind), "its sleeper days outlast the run", Of(kind, "falseShare"), Of(kind, "agendaShare")),
            .. When(!Pushes(kind) && persona.AgendaShare == 0, "it pushes neither false claims nor a stance", Of(kind, "sleeperDays")),
            .. When(!_world.Reactions.FollowsChange, "follows do not change", Of(kind, "followRequestsPerDay")),
        ];
    }

    private IEnumerable<IdleRule> Claims() =>
    [
        .. When(!there.HasClaims, "there are no claims",
            "claims.beliefBase", "claims.lapse", "claims.repetition", "claims.plausibilityMin", "claims.plausibilityMax",
            "claims.recentDays", "population.susceptibilityMean", "population.susceptibilitySd", "creators.influencer.falseShare",
            "effects.implied", "effects.customImplied"),
        .. When(_world.Claims.True == 0, "there are no true claims", "claims.trueShare"),
        .. When(!there.HasFalseClaims, "there are no false claims",
            "claims.claimShare", "claims.falseNoveltyBoost", "claims.noveltyHours", "claims.userFalseMax", "claims.userFalseShare",
            "population.appetiteLogSd", "utility.claim", "feed.claimAffinity", "claims.makers"),
        .. When(there.HasFalseClaims && !there.HasSupersharers && !there.HasPersonasByMakers && !there.HasSharingByMakers,
            "there are too few people for supersharers, and what else it decides is stated or not there", "claims.makers"),
        .. When(!there.HasFactChecks, "nothing is ever fact-checked (no arm has factCheckLabels, or there are no false claims)",
            "effects.factCheck", "effects.customFactCheck.", "platform.factCheckNoticed"),
    ];

    private IEnumerable<IdleRule> Feed()
    {
        string why = $"the feed is {_world.Feed.Algorithm}";
        bool isChronological = _world.Feed.Algorithm == FeedAlgorithm.Chronological;
        return
        [
            .. When(isChronological, why, "feed.interestWeight", "feed.tau", "feed.noise", "feed.claimAffinity"),
            .. When(isChronological || _world.Feed.Algorithm == FeedAlgorithm.Interest, why,
                "feed.appealWeight", "feed.popularityWeight", "feed.tieWeight"),
            .. When(_world.Feed.OutOfNetworkShare == 0, "the recommender shows nothing",
                "feed.explore", "utility.tieStranger"),
        ];
    }

    private IEnumerable<IdleRule> Reactions() =>
    [
        .. When(!_world.Reactions.FollowsChange, "follows do not change",
            "reactions.follow", "reactions.followBack", "reactions.followBackLabelled", "reactions.followUser", "reactions.unfollow",
            "effects.customShock.unfollow"),
        .. When(_world.Reactions.FollowBack <= 0, "nobody follows back", "reactions.followBackLabelled"),
        .. When(!there.AiFollowsPeople, "no AI account follows people in order to be followed back", "reactions.followBackLabelled"),
        .. When(!there.HasPersonas || !there.HasAiLabels, "no account that follows people bears a label", "reactions.followBackLabelled"),
        .. When(_world.Reactions.ConstantShare is not null, "every re-share has reactions.constantShare",
            "reactions.share", "reactions.shareUser", "reactions.shareCap", "claims.claimShare", "claims.falseNoveltyBoost",
            "claims.noveltyHours", "population.shareLogSd", "effects.customLabel.sharing", "effects.customFactCheck.sharing"),
    ];

    private IEnumerable<IdleRule> Effects()
    {
        EffectParameters effects = _world.Effects;
        bool isShockless = effects.Shock == ShockPreset.None || !there.HasAi;
        return
        [
            .. Preset("label", effects.Label != LabelPreset.Custom, "effects.customLabel."),
            .. Preset("shock", effects.Shock != ShockPreset.Custom, "effects.customShock."),
            .. Preset("evasion", effects.Evasion != EvasionPreset.Custom, "effects.customEvasion."),
            .. Preset("factCheck", effects.FactCheck != FactCheckPreset.Custom, "effects.customFactCheck."),
            .. Preset("implied", effects.Implied != ImpliedPreset.Custom, "effects.customImplied"),
            .. Preset("aiAppeal", effects.AiAppeal != AiAppealPreset.Custom, "effects.customAppeal"),
            .. Preset("persuasion", effects.Persuasion != PersuasionPreset.Custom, "effects.customPersuasion"),
            .. When(!there.HasAi, "there are no AI creators",
                "effects.aiAppeal", "effects.customAppeal", "effects.displacement", "effects.shock", "effects.customShock.",
                "perception.base", "perception.literacy", "perception.realism", "perception.detectHazard", "platform.disclosureToday",
                "population.literacySd", "relations.aiReplyRate"),
            .. When(!there.HasDisclosure, "no operator is ever to disclose", "effects.evasion", "effects.customEvasion.",
                "effects.shockIfDisclosed"),
            .. WhatThereIs.Kinds.SelectMany(kind => When(!there.Has(kind), "there are no personas of this kind",
                "effects.customEvasion." + Word(kind))),
            .. When(!there.HasAiLabels, "nobody ever bears an AI label",
                "effects.label", "effects.customLabel.", "effects.implied", "effects.customImplied", "perception.fatigueGain",
                "perception.fatigueKept", "perception.labelShareGain", "platform.prominence"),
            .. When(!there.HasNotice, "there is nothing to notice", "population.attentionMean", "population.attentionSd"),
            .. When(isShockless, "there is no shock", "effects.shockIfDisclosed"),
            .. When(isShockless && !there.HasBrands, "nothing lowers trust", "perception.trustRecovery"),
            .. When(!there.HasAgendas, "nobody pushes a stance", "effects.persuasion", "effects.customPersuasion"),
        ];
    }

    private static IEnumerable<IdleRule> Preset(string key, bool isAnother, string custom) =>
        When(isAnother, $"effects.{key} is not custom", custom);

    private IEnumerable<IdleRule> Stated(Func<ExtraPersona, string, IEnumerable<IdleRule>> rules) =>
        _world.Creators.ExtraPersonas.SelectMany((persona, index) =>
            rules(persona, $"creators.extraPersonas.{LeverPath.Number(index)}"));

    private bool Pushes(CreatorClass kind) => there.HasFalseClaims && MakersEffect.FalseShare(_world, kind) > 0;

    private static string Of(CreatorClass kind, string key) => $"creators.{Word(kind)}.{key}";

    private static string Word(CreatorClass kind) => kind switch
    {
        CreatorClass.Commercial => "commercial",
        CreatorClass.Farm => "farm",
        _ => "manipulative",
    };
}
