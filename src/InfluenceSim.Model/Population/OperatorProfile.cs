using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>An operator and all personas that it can ever run.</summary>
/// <param name="Number">Number of the operator, dense.</param>
/// <param name="Kind">Kind of its personas.</param>
/// <param name="Personas">Numbers of its personas as creators, by launch number: those of day 0, then those it may launch.</param>
public sealed record OperatorProfile(int Number, CreatorClass Kind, IReadOnlyList<int> Personas)
{
    /// <summary>
    /// All operators of a world by number, which is the group of their personas' keys; a drawn operator without a persona still has
    /// its number. Personas that a scenario states by themselves share one operator, which comes after the others.
    /// </summary>
    internal static List<OperatorProfile> Of(IReadOnlyList<CreatorProfile> creators)
    {
        ILookup<int, int> personas = Enumerable.Range(0, creators.Count)
            .Where(creator => creators[creator].IsAi)
            .OrderBy(creator => creators[creator].Key.Number)
            .ToLookup(creator => creators[creator].Operator);
        int drawn = 1 + personas.Select(own => own.Key).Where(group => group != AccountKey.StatedGroup).DefaultIfEmpty(-1).Max();
        IEnumerable<int> groups = Enumerable.Range(0, drawn)
            .Concat(personas.Contains(AccountKey.StatedGroup) ? [AccountKey.StatedGroup] : []);
        return [.. groups.Select((group, number) => Of(number, [.. personas[group]], creators))];
    }

    /// <summary>
    /// The agendas that each operator pushes: dealt in turn to the operators of kinds that push any, so that each agenda is pushed by
    /// somebody, and with more operators than agendas by several.
    /// </summary>
    internal static int[][] Agendas(
        IReadOnlyList<OperatorProfile> operators, IReadOnlyList<CreatorProfile> creators, CreatorParameters options)
    {
        int[] pushing =
        [
            .. operators.Where(maker => maker.Personas.Any(persona => options.Of(creators[persona].Class).AgendaShare > 0))
                .Select(maker => maker.Number),
        ];
        var agendas = new int[operators.Count][];
        Array.Fill(agendas, []);
        for (int turn = 0; turn < pushing.Length; turn++)
        {
            agendas[pushing[turn]] = turn >= UserProfiles.Agendas
                ? [turn % UserProfiles.Agendas]
                : [.. Enumerable.Range(0, UserProfiles.Agendas).Where(agenda => agenda % pushing.Length == turn)];
        }

        return agendas;
    }

    /// <summary>Number of the operator behind each creator; -1 for people.</summary>
    internal static int[] Numbers(IReadOnlyList<OperatorProfile> operators, int creators)
    {
        var numbers = new int[creators];
        Array.Fill(numbers, -1);
        foreach (OperatorProfile maker in operators)
        {
            foreach (int persona in maker.Personas)
            {
                numbers[persona] = maker.Number;
            }
        }

        return numbers;
    }

    private static OperatorProfile Of(int number, int[] personas, IReadOnlyList<CreatorProfile> creators) =>
        new(number, personas.Length == 0 ? CreatorClass.Commercial : creators[personas[0]].Class, personas);
}
