using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Model.Population;

/// <summary>
/// Accounts drawn beforehand that are not there at day 0: people who may enter, personas that may be launched. State decides
/// only whether they appear, so that arms with different entries share all other accounts and their draws.
/// </summary>
internal static class Reserve
{
    /// <summary>Keys of all of them: entrants by week, then personas by operator.</summary>
    public static List<AccountKey> Keys(SimulationParameters parameters)
    {
        var keys = new List<AccountKey>();
        if (parameters.Economy.Enabled)
        {
            AddEntrants(keys, parameters);
            AddPersonas(keys, parameters);
        }

        return keys;
    }

    /// <summary>Week in which the holder of a key may enter; 0 for who is there from the start and for personas.</summary>
    public static int EntryWeek(AccountKey key) => key.Class == CreatorClass.Influencer && key.Group > 0 ? key.Group - 1 : 0;

    private static void AddEntrants(List<AccountKey> keys, SimulationParameters parameters)
    {
        double rate = parameters.Economy.Adaptation.Entry * parameters.Creators.Influencers;
        int before = 0;
        int weeks = 0;
        int days = parameters.WarmUp + parameters.Horizon;
        for (int week = EconomyCalendar.FirstWeek(parameters); week * EconomyParameters.DaysPerWeek < days; week++)
        {
            // Rounded over all weeks so far: half a person a week is one every other week.
            weeks++;
            int total = (int)((rate * weeks) + 0.5);
            for (int number = 0; number < total - before; number++)
            {
                keys.Add(new AccountKey(CreatorClass.Influencer, week + 1, number));
            }

            before = total;
        }
    }

    private static void AddPersonas(List<AccountKey> keys, SimulationParameters parameters)
    {
        foreach (OperatorGroup group in OperatorGroup.Of(parameters.Creators).Where(group => group.Personas > 0))
        {
            for (int number = group.First; number < group.First + group.Count; number++)
            {
                int first = group.PersonasOf(number);
                for (int launch = 0; launch < parameters.Economy.Operators.Pool; launch++)
                {
                    keys.Add(new AccountKey(group.Kind, number, first + launch));
                }
            }
        }
    }
}
