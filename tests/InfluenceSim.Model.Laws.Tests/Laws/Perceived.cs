namespace InfluenceSim.Model.Laws.Tests.Laws;

/// <summary>What a reader makes of an author at one impression.</summary>
/// <param name="AsAi">Takes it for an AI.</param>
/// <param name="LabelNoticed">Noticed the label now.</param>
/// <param name="OnlyFromLabel">Knows from a label and from nothing else.</param>
/// <param name="JustLearned">Did not know before.</param>
internal readonly record struct Perceived(bool AsAi, bool LabelNoticed, bool OnlyFromLabel, bool JustLearned);
