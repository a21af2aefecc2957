using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Scenarios.Idle;

/// <summary>What there is in a scenario's world, or can come to be, for keys to act on.</summary>
internal sealed class WhatThereIs(Scenario scenario)
{
    public static readonly CreatorClass[] Kinds = [CreatorClass.Commercial, CreatorClass.Farm, CreatorClass.Manipulative];

    private readonly SimulationParameters _world = scenario.Parameters;

    public bool HasEconomy => _world.Economy.Enabled;

    public bool HasBrands => HasEconomy && _world.Economy.Market.Brands != 0;

    public bool HasInfluencers => _world.Creators.Influencers > 0;

    /// <summary>Whether people can come to make posts with AI tools.</summary>
    public bool HasHybrids => HasEconomy && HasInfluencers && _world.Economy.Adaptation.Strategies.AdoptAi > 0;

    public bool HasPersonas => Kinds.Any(Has);

    public bool HasAi => HasPersonas || HasHybrids;

    public bool HasCreators => HasInfluencers || HasPersonas;

    /// <summary>Whether there are personas who push as many false claims as `claims.makers` says.</summary>
    public bool HasPersonasByMakers => HasFalseClaims && Has(CreatorClass.Manipulative) && IsAwake(CreatorClass.Manipulative)
        && _world.Creators.Manipulative.FalseShare is null;

    /// <summary>Whether people pass false claims on as readily as `claims.makers` says.</summary>
    public bool HasSharingByMakers => HasFalseClaims && _world.Claims.ClaimShare is null && _world.Reactions.ConstantShare is null;

    public bool HasClaims => HasFalseClaims || _world.Claims.True > 0;

    public bool HasFalseClaims => _world.Claims.False > 0;

    /// <summary>Whether there are people enough for supersharers, where the preset has any.</summary>
    public bool HasSupersharers =>
        MakersEffect.Of(_world.Claims with { Makers = ClaimMakers.Supersharers }).NumberAmong(_world.Population.Users) > 0;

    /// <summary>Whether AI creators ever bear a label, their own or one that they are given, or people by mistake.</summary>
    public bool HasAiLabels => (HasAi && (_world.Platform.DisclosureToday > 0 || Levers.Any(LabelsAi)))
        || (HasInfluencers && Levers.Any(lever => lever is MandatoryLabelling { FalsePositive: > 0 } || IsOwn(lever)));

    /// <summary>Whether there is anything that an attentive reader notices.</summary>
    public bool HasNotice => HasAiLabels || HasBrands || Levers.Any(lever => lever is Provenance { Doubt: > 0 } || IsOwn(lever));

    /// <summary>Whether any operator is ever asked to disclose, and some would.</summary>
    public bool HasDisclosure => HasAi && (_world.Platform.DisclosureToday > 0 || Levers.Any(lever =>
        lever is MandatoryLabelling { Compliance: > 0 } or VoluntaryLabelling { Share: > 0 } || IsOwn(lever)));

    /// <summary>Whether a noticed label takes anything from reactions, or gives them something.</summary>
    public bool LabelsCutReactions => _world.Effects.Label switch
    {
        LabelPreset.AltayGilardi2024 or LabelPreset.Wang2025 => true,
        LabelPreset.Custom => _world.Effects.CustomLabel.Sharing != 0,
        _ => false,
    };

    /// <summary>Whether any duty spares some personas because they are wholly fictional.</summary>
    public bool SparesFictional => HasPersonas && Levers.Any(lever =>
        lever is MandatoryLabelling { Exempt: MandateExemption.Fictional, Compliance: > 0 } or
            MandatoryLabelling { Exempt: MandateExemption.Fictional, Recall: > 0 } || IsOwn(lever));

    /// <summary>Whether personas ever follow people, of themselves or because they are told to.</summary>
    public bool AiFollowsPeople => Kinds.Any(kind => Has(kind) && _world.Creators.Of(kind).FollowRequestsPerDay > 0)
        || Levers.Any(lever => lever is GivenPlan { FollowRequests: > 0 } || IsOwn(lever));

    public bool HasFactChecks => HasFalseClaims && Levers.Any(lever => lever is FactCheckLabels { Coverage: > 0 } || IsOwn(lever));

    /// <summary>Whether personas ever push a stance.</summary>
    public bool HasAgendas => Kinds.Any(kind => Has(kind) && _world.Creators.Of(kind).AgendaShare > 0 && IsAwake(kind));

    // A duty on advertisements is none where there are no advertisements.
    private IEnumerable<Policy> Levers => scenario.Arms.SelectMany(arm => arm.Policies)
        .Where(lever => HasBrands || lever is not MandatoryLabelling { Scope: MandateScope.Sponsored });

    /// <summary>Whether there are personas of a kind, or can be.</summary>
    public bool Has(CreatorClass kind) => _world.Creators.PersonasByKind()[Array.IndexOf(Kinds, kind)] > 0
        || _world.Creators.ExtraPersonas.Any(persona => persona.Kind == kind);

    public bool Has(PersonaScope scope) => scope switch
    {
        PersonaScope.Commercial => Has(CreatorClass.Commercial) || HasHybrids,
        PersonaScope.Farm => Has(CreatorClass.Farm),
        PersonaScope.Manipulative => Has(CreatorClass.Manipulative),
        _ => HasAi,
    };

    /// <summary>Whether personas of a kind ever stop sleeping.</summary>
    public bool IsAwake(CreatorClass kind) => _world.Creators.Of(kind).SleeperDays < _world.WarmUp + _world.Horizon;

    private static bool LabelsAi(Policy lever) => lever is MandatoryLabelling { Compliance: > 0 } or MandatoryLabelling { Recall: > 0 }
        or VoluntaryLabelling { Share: > 0 } or Provenance { AiCoverage: > 0 } || IsOwn(lever);

    // What a lever of one's own does is not known here.
    private static bool IsOwn(Policy lever) => lever.GetType().Assembly != typeof(Policy).Assembly;
}
