namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What is fixed about one reader.</summary>
internal sealed class ReaderProfile(UserProfiles profiles, int user)
{
    public int User => user;

    public double Sessions => profiles.Sessions[user];

    public double ShareProneness => profiles.ShareProneness[user];

    public double Proneness => profiles.Proneness[user];

    public double Appetite => profiles.Appetite[user];

    public double Susceptibility => profiles.Susceptibility[user];

    public double Literacy => profiles.Literacy[user];

    public double Attention => profiles.Attention[user];

    public float RestingTrustHuman => profiles.TrustHuman[user];

    public float RestingTrustAi => profiles.TrustAi[user];

    public double Interactions => profiles.Interactions[user];

    public double Campaign => profiles.Campaign[user];

    public float StanceAtStart(int agenda) => profiles.Stance[(user * UserProfiles.Agendas) + agenda];

    public double Interest(int topic) => profiles.Interest[(user * profiles.Topics) + topic];
}
