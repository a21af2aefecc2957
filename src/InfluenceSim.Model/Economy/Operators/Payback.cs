namespace InfluenceSim.Model.Economy.Operators;

/// <summary>What an operator's launches of a week have brought in.</summary>
internal static class Payback
{
    /// <summary>
    /// What all personas that it launched by itself in a week have returned beyond their cost, in öre; the personas of day 0 are
    /// launches of week 0. What a brand ordered says nothing about the next launch: it was paid beforehand.
    /// </summary>
    public static long Balance(ReadOnlySpan<Persona> book, int launched)
    {
        long balance = 0;
        foreach (Persona persona in book)
        {
            bool counts = persona.Stage is not (PersonaStage.Unused or PersonaStage.Refused)
                && !persona.IsOrdered
                && persona.Launched == launched;
            balance += counts ? persona.Returned - persona.Cost : 0;
        }

        return balance;
    }
}
