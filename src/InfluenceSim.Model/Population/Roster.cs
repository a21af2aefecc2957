using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Foundation.Randomness;
using InfluenceSim.Model.Foundation.Time;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Effects;

namespace InfluenceSim.Model.Population;

/// <summary>Draws the creators of a world: who they are, how large their audiences, who stands behind them, who may still come.</summary>
internal static class Roster
{
    /// <summary>All creators: influencers, fakefluencers by kind and launch, then those stated by themselves.</summary>
    public static List<CreatorProfile> Draw(SimulationParameters parameters, Draws draws)
    {
        CreatorParameters options = parameters.Creators;
        List<AccountKey> keys = OpeningKeys(options);
        int[] audiences = AudienceSizes(keys, parameters, draws);
        var creators = keys.Select((key, index) => Profile(key, audiences[index], parameters, draws)).ToList();
        for (int extra = 0; extra < options.ExtraPersonas.Count; extra++)
        {
            // The last operator of all: a persona stated by itself shifts nobody's key.
            ExtraPersona persona = options.ExtraPersonas[extra];
            int audience = (int)(persona.Audience * parameters.Population.Users);
            CreatorProfile drawn = Profile(StatedKey(persona, extra), audience, parameters, draws);
            creators.Add(drawn with
            {
                Niche = persona.Niche ?? drawn.Niche,
                StaysInNiche = persona.Niche is not null,
                EntryDay = new PolicyDay(parameters.Economy.Enabled ? persona.Entry : 0),
                Recommended = persona.Recommended,
                Follows = persona.Follows,
                Claims = persona.Claims,
            });
        }

        // After all others, so that nobody's dense id depends on how many may still come.
        creators.AddRange(
            Reserve.Keys(parameters)
                .Select(key => Profile(key, 0, parameters, draws) with { IsReserve = true, EntryWeek = Reserve.EntryWeek(key) }));
        return creators;
    }

    /// <summary>Classes of all creators, in their order.</summary>
    public static CreatorClass[] Classes(SimulationParameters parameters) =>
    [
        .. OpeningKeys(parameters.Creators).Concat(parameters.Creators.ExtraPersonas.Select(StatedKey)).Concat(Reserve.Keys(parameters))
            .Select(key => key.Class),
    ];

    private static List<AccountKey> OpeningKeys(CreatorParameters options) =>
    [
        .. Enumerable.Range(0, options.Influencers).Select(number => new AccountKey(CreatorClass.Influencer, 0, number)),
        .. OperatorGroup.Of(options).SelectMany(group => Enumerable.Range(0, group.Personas).Select(group.Persona)),
    ];

    private static AccountKey StatedKey(ExtraPersona persona, int number) => new(persona.Kind, AccountKey.StatedGroup, number);

    /// <summary>Stratified Pareto within a class, in drawn order; c such that users follow `creatorFollows` creators on average.</summary>
    private static int[] AudienceSizes(List<AccountKey> keys, SimulationParameters parameters, Draws draws)
    {
        CreatorParameters options = parameters.Creators;
        int users = parameters.Population.Users;
        var shape = new double[keys.Count];
        foreach (IGrouping<CreatorClass, int> group in Enumerable.Range(0, keys.Count).GroupBy(index => keys[index].Class))
        {
            int[] members = [.. group.OrderBy(index => draws.AudienceRank(keys[index].Packed).Bits).ThenBy(index => keys[index].Packed)];
            for (int rank = 0; rank < members.Length; rank++)
            {
                double factor = group.Key == CreatorClass.Influencer ? 1 : options.AiAudience;
                shape[members[rank]] = factor * SetupDraws.Pareto((rank + 0.5) / members.Length, options.AudienceExponent);
            }
        }

        double Most(int index) => users * (keys[index].Class == CreatorClass.Influencer ? options.AudienceMax : options.AiAudienceMax);
        double scale = Scale.For(shape, options.CreatorFollows * users, Most);
        return [.. shape.Select((value, index) => (int)(Math.Min(Most(index), scale * value) + 0.5))];
    }

    private static CreatorProfile Profile(AccountKey key, int audience, SimulationParameters parameters, Draws draws)
    {
        CreatorParameters options = parameters.Creators;
        CreatorDraws own = draws.Creator(key.Packed);
        int topics = parameters.Population.Topics;
        Draw drawn = own.Niche;
        int niche = key.Class == CreatorClass.Manipulative ? Claim.TopicOf(drawn, topics) : drawn.Below(topics);
        Draw pace = own.PostsPerDay;
        int style = own.Style.Below(options.Bandit.Styles);
        if (key.Class == CreatorClass.Influencer)
        {
            EconomyParameters economy = parameters.Economy;
            BusinessDraws business = draws.Business(key.Packed);
            return new CreatorProfile
            {
                Key = key,
                Niche = niche,
                Style = style,
                Talent = options.Influencer.TalentSd * SetupDraws.Normal(own.Talent),
                PostsPerDay = SetupDraws.LogNormal(pace, options.Influencer.PostsPerDay, options.Influencer.PostsLogSd),
                Realism = 1,
                Audience = audience,
                Evades = false,
                Reservation = EconomyParameters.OrePerKrona
                    * SetupDraws.LogNormal(
                        business.Reservation, economy.Adaptation.Reservation * economy.LivingWage, economy.Adaptation.ReservationLogSd),
                Authenticity = DetMath.Clamp(
                    economy.Adaptation.Authenticity + (economy.Adaptation.AuthenticitySd * SetupDraws.Normal(business.Authenticity)), 0, 1),
                Usefulness = economy.Enabled ? economy.Adaptation.UsefulnessSd * SetupDraws.Normal(business.Usefulness) : 0,
            };
        }

        PersonaParameters persona = options.Of(key.Class);
        return new CreatorProfile
        {
            Key = key,
            Niche = niche,
            Style = style,
            Talent = 0,
            PostsPerDay = SetupDraws.LogNormal(pace, persona.PostsPerDay, persona.PostsLogSd),
            Realism = DetMath.Clamp(persona.Realism + (persona.RealismSd * SetupDraws.Normal(own.Realism)), 0, 1),
            Audience = audience,
            Evades = Evades(key, EvadingShares.Of(parameters.Effects).For(key.Class), draws),
            Follows = true,
            Authenticity = persona.Authenticity,
        };
    }

    // By operator: all of its personas evade, or none.
    private static bool Evades(AccountKey key, double share, Draws draws) =>
        draws.Evasion(key.Group).Chance(share);
}
