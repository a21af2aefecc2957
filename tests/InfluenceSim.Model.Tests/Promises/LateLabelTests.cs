using InfluenceSim.Model.Messages;
using InfluenceSim.Model.Messages.Counted;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Policies;
using InfluenceSim.Model.Policies.Levers;

namespace InfluenceSim.Model.Tests.Promises;

/// <summary>
/// One card of each of <see cref="TwoPersonas"/>, pushed at hour 4 and read at different hours. The change concerns the first persona; the
/// second is the control.
/// </summary>
[Trait("Promise", "late-label-acts")]
public sealed class LateLabelTests
{
    private const int Pushed = TwoPersonas.Pushed;
    private const int Changed = Pushed + 20;
    private const int Ticks = 80;
    private const int Concerned = TwoPersonas.Concerned;
    private const int Control = TwoPersonas.Control;

    private static readonly MandatoryLabelling Mandate = new() { From = 1, Compliance = 1, Recall = 0, FalsePositive = 0, Prominence = 1 };

    [Fact]
    public void A_creators_label_acts_on_cards_already_pushed()
    {
        List<TickOutput> run = Run(Mandate);
        Assert.All(run.Take(Changed), tick => Assert.Equal(0, tick.Tally[Count.AiLabelNoticed]));
        Assert.All(run.Skip(Changed), tick => Assert.Equal(Impressions(tick, CreatorClass.Commercial), tick.Tally[Count.AiLabelNoticed]));
        AssertShares(run, Concerned, after: false);
        AssertShares(run, Control, after: true);
    }

    public static TheoryData<FactCheckLabels> ChecksFromTheChangeOn => new()
    {
        new FactCheckLabels { From = 0, Coverage = 1, DelayMin = 20, DelayMax = 20 },
        new FactCheckLabels { From = 1, Coverage = 1, DelayMin = 0, DelayMax = 0 },
    };

    [Theory]
    [MemberData(nameof(ChecksFromTheChangeOn))]
    public void A_posts_fact_check_acts_on_cards_already_pushed(FactCheckLabels checks)
    {
        List<TickOutput> run = Run(checks);
        Assert.All(run.Take(Changed), tick => Assert.Equal(0, tick.Tally[Count.FalseChecked]));
        Assert.All(run.Skip(Changed), tick => Assert.Equal(tick.Tally[Count.FalseImpressions], tick.Tally[Count.FalseChecked]));
        Assert.All(run.Skip(Changed), tick => Assert.Equal(tick.Tally[Count.FalseImpressions], tick.Tally[Count.FalseLabelNoticed]));
        Assert.All(run.Skip(Changed), tick => Assert.Equal((0, 0), (tick.Tally[Count.FalseShares], tick.Tally[Count.BeliefsBegun])));
        Assert.NotEqual(0, run.Take(Changed).Sum(tick => tick.Tally[Count.FalseShares]));
        Assert.NotEqual(0, run.Take(Changed).Sum(tick => tick.Tally[Count.BeliefsBegun]));
        Assert.NotEqual(0, run.Skip(Changed).Sum(tick => tick.Tally[Count.FalseImpressions]));
    }

    public static TheoryData<Policy[]> DownrankingsFromTheChangeOn => new()
    {
        new Policy[] { new Downrank { From = 1, Target = DownrankTarget.Claims, Factor = 0.001 } },
        new Policy[] { Mandate, new Downrank { From = 0, Target = DownrankTarget.LabelledAi, Factor = 0.001 } },
    };

    [Theory]
    [MemberData(nameof(DownrankingsFromTheChangeOn))]
    public void Downranking_acts_on_cards_already_pushed(Policy[] policies)
    {
        Dictionary<int, (int Tick, int Author)> first = FirstReads(policies);
        Assert.Equal([Concerned], first.Values.Where(read => read.Tick < Changed).Select(read => read.Author).Distinct());
        Assert.Equal([Control], first.Values.Where(read => read.Tick >= Changed).Select(read => read.Author).Distinct());
    }

    [Fact]
    public void Without_a_change_nothing_happens_at_that_hour()
    {
        List<TickOutput> run = Run();
        Assert.All(run, tick => Assert.Equal((0, 0), (tick.Tally[Count.AiLabelNoticed], tick.Tally[Count.FalseChecked])));
        AssertShares(run, Concerned, after: true);
        Assert.All(FirstReads([]).Values, read => Assert.Equal(Concerned, read.Author));
    }

    private static void AssertShares(List<TickOutput> run, int author, bool after)
    {
        Assert.Contains(run.Take(Changed).SelectMany(tick => tick.Reshares), share => share.Card.Author == author);
        Assert.Equal(after, run.Skip(Changed).SelectMany(tick => tick.Reshares).Any(share => share.Card.Author == author));
        Assert.NotEqual(
            0, run.Skip(Changed).Sum(tick => Impressions(tick, author == Concerned ? CreatorClass.Commercial : CreatorClass.Manipulative)));
    }

    private static long Impressions(TickOutput tick, CreatorClass author) => tick.Tally.Counts[(int)Count.ImpressionsOf + (int)author];

    /// <summary>Whom each user read first, and when; every reader comments, which is how the test knows.</summary>
    private static Dictionary<int, (int Tick, int Author)> FirstReads(Policy[] policies)
    {
        List<TickOutput> run = Run(itemsPerSession: 1, policies);
        var first = new Dictionary<int, (int Tick, int Author)>();
        for (int tick = 0; tick < run.Count; tick++)
        {
            foreach (Comment comment in run[tick].Comments)
            {
                first.TryAdd(comment.User, (tick, comment.Author));
            }
        }

        return first;
    }

    private static List<TickOutput> Run(params Policy[] policies) => Run(1e9, policies);

    private static List<TickOutput> Run(double itemsPerSession, Policy[] policies)
    {
        var run = new HandMadeRun(TwoPersonas.World(TwoPersonas.Parameters(itemsPerSession)), policies);
        return [.. Enumerable.Range(0, Ticks).Select(tick => tick == Pushed ? run.Step(TwoPersonas.Posts) : run.Step())];
    }
}
