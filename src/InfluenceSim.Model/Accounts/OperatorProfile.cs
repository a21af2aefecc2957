namespace InfluenceSim.Model.Accounts;

/// <summary>An operator and all personas that it can ever run.</summary>
/// <param name="Number">Number of the operator; it is the group of its personas' keys.</param>
/// <param name="Kind">Kind of its personas.</param>
/// <param name="Personas">Numbers of its personas as creators, by launch number: those of day 0, then those it may launch.</param>
public sealed record OperatorProfile(int Number, CreatorClass Kind, IReadOnlyList<int> Personas)
{
    /// <summary>All operators of a world by number; a persona stated by itself in the scenario has none.</summary>
    internal static List<OperatorProfile> Of(Parameters.CreatorParameters options, IReadOnlyList<CreatorProfile> creators)
    {
        ILookup<int, int> personas = Enumerable.Range(0, creators.Count)
            .Where(creator => creators[creator].IsAi)
            .OrderBy(creator => creators[creator].Key.Number)
            .ToLookup(creator => creators[creator].Operator);
        return
        [
            .. OperatorGroup.Of(options).SelectMany(group => Enumerable.Range(group.First, group.Count)
                .Select(number => new OperatorProfile(number, group.Kind, [.. personas[number]]))),
        ];
    }
}
