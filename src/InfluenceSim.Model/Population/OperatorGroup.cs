using InfluenceSim.Model.Foundation.Numerics;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>The operators of one kind and how many personas they have at day 0, dealt out in turn.</summary>
/// <param name="Kind">Kind of their personas.</param>
/// <param name="First">Number of the first operator.</param>
/// <param name="Count">Number of operators.</param>
/// <param name="Personas">Personas of all of them at day 0.</param>
internal readonly record struct OperatorGroup(CreatorClass Kind, int First, int Count, int Personas)
{
    private static readonly CreatorClass[] Kinds = [CreatorClass.Commercial, CreatorClass.Farm, CreatorClass.Manipulative];

    /// <summary>The groups of all kinds, in the order of their operators' numbers.</summary>
    public static List<OperatorGroup> Of(CreatorParameters options)
    {
        IReadOnlyList<long> personas = options.PersonasByKind();
        long[] operators = LargestRemainder.Split(options.Operators, options.Mix.Weights());
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            // Who has personas has an operator, and all of them together are as many as stated.
            if (personas[kind] > 0 && operators[kind] == 0)
            {
                operators[Array.IndexOf(operators, operators.Max())]--;
                operators[kind] = 1;
            }
        }

        var groups = new List<OperatorGroup>();
        int first = 0;
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            int own = (int)Math.Max(Math.Min(1, personas[kind]), operators[kind]);
            groups.Add(new OperatorGroup(Kinds[kind], first, own, (int)personas[kind]));
            first += own;
        }

        return groups;
    }

    /// <summary>Key of a persona of day 0, counted over the group.</summary>
    public AccountKey Persona(int index) => new(Kind, First + (index % Count), index / Count);

    /// <summary>Personas that an operator of the group has at day 0.</summary>
    public int PersonasOf(int number) => (Personas - (number - First) + Count - 1) / Count;
}
