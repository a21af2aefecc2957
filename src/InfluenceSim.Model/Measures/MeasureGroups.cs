using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Population;

namespace InfluenceSim.Model.Measures;

/// <summary>The groups that several measures have, with the attributes that tell them apart.</summary>
public static class MeasureGroups
{
    private const string CreatorKind = "creator.kind";

    /// <summary>AI creators and human ones.</summary>
    public static Grouping<Maker> Makers { get; } = new(
        (new MeasureGroup("ai", CreatorKind) { IsOfAi = true }, Maker.Ai),
        (new MeasureGroup("human", CreatorKind), Maker.Human));

    /// <summary>Human creators and AI ones.</summary>
    public static Grouping<Maker> MakersHumanFirst { get; } = Makers.Reversed();

    /// <summary>Ordinary people.</summary>
    public static MeasureGroup Person { get; } = new("person", CreatorKind);

    /// <summary>People who follow each other.</summary>
    public static MeasureGroup Mutual { get; } = MeasureGroup.Named("mutual");

    /// <summary>Classes of authors.</summary>
    public static Grouping<CreatorClass> Classes { get; } = new(
        CreatorKind,
        (Person.Name, CreatorClass.Person),
        ("influencer", CreatorClass.Influencer),
        ("commercial", CreatorClass.Commercial),
        ("farm", CreatorClass.Farm),
        ("manipulative", CreatorClass.Manipulative),
        ("hybrid", CreatorClass.Hybrid));

    /// <summary>Kinds of creators in business.</summary>
    public static Grouping<CreatorClass> Kinds { get; } = new(
        CreatorKind,
        ("influencer", CreatorClass.Influencer),
        ("hybrid", CreatorClass.Hybrid),
        ("commercial", CreatorClass.Commercial),
        ("farm", CreatorClass.Farm),
        ("manipulative", CreatorClass.Manipulative));

    /// <summary>Tiers of creators, by number as <see cref="Tiering"/> gives them.</summary>
    public static Grouping<int> Tiers { get; } = new("creator.tier", ("nano", 0), ("micro", 1), ("mid", 2), ("macro", 3), ("mega", 4));

    /// <summary>Agendas that somebody may push, by number.</summary>
    public static Grouping<int> Agendas { get; } = new(
        "agenda", [.. Enumerable.Range(0, UserProfiles.Agendas).Select(agenda => ($"agenda-{agenda + 1}", agenda))]);

    /// <summary>Claims by whether they are false.</summary>
    public static Grouping<bool> Truth { get; } = new("claim.truth", ("false", true), ("true", false));

    /// <summary>Impressions by whether an AI label was in force.</summary>
    public static Grouping<bool> LabelStates { get; } = new("label.state", ("labelled", true), ("unlabelled", false));
}
