namespace InfluenceSim.Experiments.Validation;

/// <summary>One pattern of MODEL section 8: what the literature reports, and how runs of the reference baseline answer.</summary>
public sealed class ModelPattern
{
    private readonly Func<IReadOnlyList<SeedProfile>, Finding> _find;

    internal ModelPattern(
        string name, string statistic, PatternRange range, string source, Func<IReadOnlyList<SeedProfile>, Finding> find,
        params IReadOnlyList<string> besideToday)
    {
        Name = name;
        Statistic = statistic;
        Range = range;
        Source = source;
        Arms = [ReferenceBaseline.Today, .. besideToday];
        _find = find;
    }

    /// <summary>The pattern in a few words.</summary>
    public string Name { get; }

    /// <summary>The exact statistic.</summary>
    public string Statistic { get; }

    /// <summary>What the literature allows.</summary>
    public PatternRange Range { get; }

    /// <summary>Where the range comes from.</summary>
    public string Source { get; }

    /// <summary>Arms of the reference baseline that the statistic needs.</summary>
    internal IReadOnlyList<string> Arms { get; }

    /// <summary>Judges by some seeds, and sees no other arms than it says it needs.</summary>
    internal PatternRow Judge(IReadOnlyList<SeedProfile> seeds)
    {
        Finding finding = _find([.. seeds.Select(seed => seed.Only(Arms))]);
        return PatternRow.Judge(Name, Statistic, finding.PerSeed, Range, Source, finding.Events, finding.LeastEvents);
    }
}

/// <summary>What some seeds say on a pattern.</summary>
/// <param name="PerSeed">The statistic of each seed in which it could be computed.</param>
/// <param name="Events">Events that it rests on, over all seeds.</param>
/// <param name="LeastEvents">Events below which it says nothing.</param>
internal sealed record Finding(IReadOnlyList<double> PerSeed, long Events, long LeastEvents);
