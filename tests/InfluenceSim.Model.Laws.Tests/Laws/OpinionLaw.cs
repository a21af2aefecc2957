namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>A persuasive post moves a stance by eta (1 - stance) (0.5 + 0.5 trust) (1 - e); a stance stays in [-1, 1].</summary>
internal static class OpinionLaw
{
    public static double After(EffectParameters effects, double stance, double trust, bool labelNoticed)
    {
        double move = PresetLaw.Persuasion(effects) * (1 - stance) * (1 + trust) / 2;
        return Math.Clamp(stance + (labelNoticed ? move * (1 - LabelLaw.Of(effects).Persuasion) : move), -1, 1);
    }
}
