using InfluenceSim.Model.Foundation.Ids;

namespace InfluenceSim.Model.Laws.Tests.Platforms;

/// <summary>What undisclosed sponsored posts cost: a draw for each says who finds it, and the highest of their fines is due.</summary>
[Trait("Promise", "people-by-the-book")]
public sealed class AdInspectionLawTests
{
    private const int Posts = 9;
    private static readonly World World = MadeUpMarket.Build(users: 500, influencers: 60, fakefluencers: 30);

    private static readonly AdDuty[][] Arms =
    [
        [],
        [new AdDuty(0, 1, 0.3, 100)],
        [new AdDuty(0.6, 1, 0.3, 100) { Scope = MakerScope.Human }, new AdDuty(0.4, 0.5, 0.1, 700) { Scope = MakerScope.All }],
        [new AdDuty(0.5, 1, 0.8, 50) { Scope = MakerScope.Ai }],
    ];

    [Fact]
    public void Every_account_owes_what_the_law_says()
    {
        var draws = new KeyedWords(World.Key.Value);
        foreach (AdDuty[] duties in Arms)
        {
            for (int creator = 0; creator < World.Creators.Count; creator++)
            {
                for (int week = 0; week < 5; week++)
                {
                    var rules = new EconomyRules { AdDuties = duties };
                    Assert.Equal(
                        Owed(draws, creator, week, duties), SponsorshipDisclosure.Fine(World, new CreatorId(creator), week, Posts, rules));
                }
            }
        }
    }

    private static double Owed(KeyedWords draws, int creator, int week, AdDuty[] duties)
    {
        ulong key = KeyedWords.Account(World.Creators[creator].Key);
        AdDuty[] own =
        [
            .. duties.Where(duty => duty.Scope == MakerScope.All || duty.Scope == MakerScope.Ai == World.Creators[creator].IsAi),
        ];
        double share = own.Select(duty => 0.2 + (duty.Strength * (duty.Compliance - 0.2))).Append(0.2).Max();
        return draws.Uniform(Draw.AdDisclosure, 0, key) < share
            ? 0
            : Enumerable.Range(0, Posts).Sum(post => own
                .Where(duty => draws.Uniform(Draw.AdInspection, 0, key, week, post) < duty.Inspection)
                .Select(duty => duty.Fine).DefaultIfEmpty(0).Max());
    }
}
