using System.Globalization;
using System.Reflection;
using System.Text.Json;
using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Network.Generators;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios;

/// <summary>
/// What no single value can break: rules between values. A rule is not applied where one of its values is already
/// known to be wrong, so that one mistake gives one error.
/// </summary>
internal static class ScenarioRules
{
    // Times and account numbers are packed into this many values in cards and keys.
    private const int MostDays = 2_700;
    private const long MostAccounts = 1L << 28;
    private const int MostClaims = 64;

    // A preset's key, what it asks for, and the keys one of which must then be stated.
    private static readonly (string Preset, string What, Func<EffectParameters, bool> IsCustom, string[] Keys)[] Customs =
    [
        ("effects.label", "label", effects => effects.Label == LabelPreset.Custom, Below("customLabel", "belief", "sharing", "trust")),
        ("effects.shock", "shock", effects => effects.Shock == ShockPreset.Custom, Below("customShock", "trustLoss", "spill", "unfollow")),
        (
            "effects.evasion",
            "evasion",
            effects => effects.Evasion == EvasionPreset.Custom,
            Below("customEvasion", "commercial", "farm", "manipulative")),
        (
            "effects.factCheck",
            "fact-check label",
            effects => effects.FactCheck == FactCheckPreset.Custom,
            Below("customFactCheck", "belief", "sharing")),
        ("effects.implied", "implied authenticity", effects => effects.Implied == ImpliedPreset.Custom, ["effects.customImplied"]),
        ("effects.aiAppeal", "appeal", effects => effects.AiAppeal == AiAppealPreset.Custom, ["effects.customAppeal"]),
        ("effects.persuasion", "persuasion", effects => effects.Persuasion == PersuasionPreset.Custom, ["effects.customPersuasion"]),
    ];

    public static void Check(Scenario scenario, MeasureRegistry? measures, ErrorLog log)
    {
        SimulationParameters p = scenario.Parameters;
        var rules = new Rules(log);
        rules.Hold(
            p.WarmUp + p.Horizon <= MostDays,
            $"{p.WarmUp} + {p.Horizon} days are too many",
            $"at most {MostDays} days, warm-up and horizon together",
            "horizon",
            "warmUp");
        rules.Hold(
            p.Claims.False + p.Claims.True <= MostClaims,
            $"{p.Claims.False} false and {p.Claims.True} true claims are too many",
            $"at most {MostClaims}, false and true together",
            "claims.false",
            "claims.true");
        rules.Hold(
            p.Claims.PlausibilityMin <= p.Claims.PlausibilityMax,
            Text($"the least plausibility {p.Claims.PlausibilityMin} is above the greatest, {p.Claims.PlausibilityMax}"),
            "the least not above the greatest",
            "claims.plausibilityMin",
            "claims.plausibilityMax");
        KindMix mix = p.Creators.Mix;
        rules.Hold(
            p.Creators.Fakefluencers == 0 || mix.Commercial + mix.Farm + mix.Manipulative > 0,
            "every kind has weight 0, but there are fakefluencers",
            "a positive weight of one kind at least",
            "creators.mix",
            "creators.fakefluencers");
        int kinds = p.Creators.PersonasByKind().Count(personas => personas > 0);
        rules.Hold(
            p.Creators.Operators >= kinds,
            Text($"{p.Creators.Operators} operators for fakefluencers of {kinds} kinds: each operator makes one kind"),
            Text($"at least {kinds}, or fewer kinds (creators.mix)"),
            "creators.operators",
            "creators.mix",
            "creators.fakefluencers");
        for (int i = 0; i < p.Creators.ExtraPersonas.Count; i++)
        {
            rules.Hold(
                p.Creators.ExtraPersonas[i].Niche is not int niche || niche < p.Population.Topics,
                Text($"there is no topic {p.Creators.ExtraPersonas[i].Niche}: population.topics is {p.Population.Topics}, counted from 0"),
                Text($"from 0 to {p.Population.Topics - 1}, or null"),
                Text($"creators.extraPersonas.{i}.niche"),
                "population.topics");
        }

        long accounts = (long)p.Population.Users + p.Creators.Influencers + p.Creators.Fakefluencers + p.Creators.ExtraPersonas.Count;
        rules.Hold(
            accounts < MostAccounts,
            Text($"{accounts} accounts are too many"),
            Text($"fewer than {MostAccounts} users and creators together"),
            "population.users",
            "creators.influencers",
            "creators.fakefluencers",
            "creators.extraPersonas");
        long creators = (long)p.Creators.Influencers + p.Creators.Fakefluencers;
        rules.Hold(
            creators <= p.Population.Users,
            Text($"{p.Creators.Influencers} influencers and {p.Creators.Fakefluencers} fakefluencers for {p.Population.Users} users"),
            "no more influencers and fakefluencers together than users",
            "population.users",
            "creators.influencers",
            "creators.fakefluencers",
            "network.file");
        foreach ((string preset, string what, Func<EffectParameters, bool> isCustom, string[] keys) in Customs)
        {
            rules.Hold(
                !isCustom(p.Effects) || keys.Any(log.IsStated),
                $"'custom', but nothing of the custom {what} is stated",
                "custom with at least one of " + string.Join(", ", keys),
                [preset, .. keys.Select(key => key[..key.LastIndexOf('.')]).Where(section => section != "effects").Distinct(), .. keys]);
        }

        Network(scenario, rules);
        Policies(scenario, rules);
        rules.Hold(
            p.Economy.Enabled || !scenario.Outcomes.Any(outcome => NeedsEconomy(outcome, measures ?? MeasureRegistry.Ours)),
            "an outcome of the economy, and there is no economy",
            "such outcomes with economy.enabled: true",
            "outcomes",
            "economy.enabled");
        rules.Hold(
            scenario.OutcomesFrom < p.Horizon,
            Text($"from day {scenario.OutcomesFrom} on no day would count: the run has {p.Horizon} days, from day 0 on"),
            Text($"from day 0 to {p.Horizon - 1}, or a longer horizon"),
            OutcomesForm.FromPath,
            "horizon");
        new OutcomeNames(measures).Check(scenario.Outcomes, log);
    }

    private static bool NeedsEconomy(string outcome, MeasureRegistry measures) =>
        measures.Find(outcome.Split('/')[0]) is { NeedsEconomy: true };

    private static string[] Below(string section, params string[] keys) => [.. keys.Select(key => $"effects.{section}.{key}")];

    private static void Network(Scenario scenario, Rules rules)
    {
        NetworkParameters network = scenario.Parameters.Network;
        rules.Hold(
            network.Kind != GraphKind.File || network.File is not null,
            "kind 'file', but no file is named",
            "network.file with a graph",
            "network.kind",
            "network.file");
        rules.Hold(
            network.Kind == GraphKind.File || network.File is null,
            "a file, but the kind is not 'file'",
            "network.file only with network.kind: file",
            "network.file",
            "network.kind");
        foreach ((string key, bool isStated) in new[]
        {
            ("network.follower", network.Follower is not null),
            ("network.followed", network.Followed is not null),
            ("network.delimiter", network.Delimiter != GraphDelimiter.Auto),
            ("network.directed", network.Directed is not null),
            ("network.weight", network.Weight is not null),
            ("network.nodes", network.Nodes is not null),
        })
        {
            rules.Hold(
                network.Kind == GraphKind.File || !isStated,
                "is about a file, but the kind is not 'file'",
                $"{key} only with network.kind: file",
                key,
                "network.kind");
        }

        rules.Hold(
            (network.Follower is null) == (network.Followed is null),
            "one column of two",
            "network.follower and network.followed together",
            "network.follower",
            "network.followed");
        foreach (Unattainable asked in NetworkRegistry.CannotGive(scenario.Parameters))
        {
            string key = KeyPath.Join("network", JsonNamingPolicy.CamelCase.ConvertName(asked.Property));
            rules.Hold(false, asked.Found, asked.Allowed, key, "population.users", "network.kind");
        }

        if (scenario.Graph is { } graph)
        {
            ParameterAttribute range = typeof(PopulationParameters)
                .GetProperty(nameof(PopulationParameters.Users))!.GetCustomAttribute<ParameterAttribute>()!;
            rules.Hold(
                graph.Users >= range.Min && graph.Users <= range.Max,
                $"a graph of {graph.Users} people",
                Text($"from {range.Min} to {range.Max} people"),
                "network.file");
        }
    }

    private static void Policies(Scenario scenario, Rules rules)
    {
        foreach (Arm arm in scenario.Arms)
        {
            for (int i = 0; i < arm.Policies.Count; i++)
            {
                Policy policy = arm.Policies[i];
                string name = scenario.Parts.LeverName(policy);
                string path = KeyPath.Join(KeyPath.Join(KeyPath.Join("arms", arm.Name), i.ToString(CultureInfo.InvariantCulture)), name);
                rules.Hold(
                    policy.From < scenario.Parameters.Horizon,
                    Text($"from day {policy.From} on it would never act: the run has {scenario.Parameters.Horizon} days, from day 0 on"),
                    Text($"from day 0 to {scenario.Parameters.Horizon - 1}, or a longer horizon"),
                    path + ".from",
                    "horizon");
                rules.Hold(
                    policy.Until is not int until || until > policy.From,
                    $"until day {policy.Until} is not after from day {policy.From}",
                    "until later than from",
                    path + ".until",
                    path + ".from");
                rules.Hold(
                    scenario.Parameters.Economy.Enabled || !PolicyRegistry.NeedsEconomy(policy),
                    $"{name} acts on money and makers, and there is no economy",
                    "with economy.enabled: true",
                    path,
                    "economy.enabled");
                if (policy is OperatorLiability)
                {
                    rules.Hold(
                        arm.Policies.Any(other => other is MandatoryLabelling { Recall: > 0 } or StrikesAndBans { Recall: > 0 }),
                        "nobody looks for undisclosed personas in this arm, so that nobody would ever be held liable",
                        "operatorLiability beside mandatoryLabelling or strikesAndBans with a recall above 0",
                        path);
                }

                if (policy is GivenPlan plan)
                {
                    Told(plan, path, scenario.Parameters, rules);
                }

                if (policy is FactCheckLabels check)
                {
                    rules.Hold(
                        check.DelayMin <= check.DelayMax,
                        Text($"the least delay {check.DelayMin} h is above the greatest, {check.DelayMax} h"),
                        "the least not above the greatest",
                        path + ".delayMin",
                        path + ".delayMax");
                }
            }
        }
    }

    private static void Told(GivenPlan plan, string path, SimulationParameters parameters, Rules rules)
    {
        int personas = parameters.Creators.Fakefluencers + parameters.Creators.ExtraPersonas.Count;
        rules.Hold(
            plan.PersonaNumber < personas,
            Text($"there is no persona {plan.PersonaNumber}: fakefluencers and creators.extraPersonas are {personas}, counted from 0"),
            personas == 0 ? "no givenPlan, or a fakefluencer" : Text($"from 0 to {personas - 1}"),
            path + ".personaNumber",
            "creators.fakefluencers",
            path);
        rules.Hold(
            plan.Topic is not int topic || topic < parameters.Population.Topics,
            Text($"there is no topic {plan.Topic}: population.topics is {parameters.Population.Topics}, counted from 0"),
            Text($"from 0 to {parameters.Population.Topics - 1}, or null"),
            path + ".topic",
            "population.topics");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Rules(ErrorLog log)
    {
        /// <summary>Reports a broken rule at the first of its keys that the text states.</summary>
        public void Hold(bool holds, string found, string allowed, params string[] keys)
        {
            if (!holds && !Array.Exists(keys, log.IsWrong))
            {
                string key = Array.Find(keys, log.IsStated) ?? keys[0];
                log.Add(log.PlaceOf(key), key, found, allowed);
            }
        }
    }
}
