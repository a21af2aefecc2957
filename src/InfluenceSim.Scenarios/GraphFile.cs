namespace InfluenceSim.Scenarios;

/// <summary>A file as it was read, so that another person can tell whether theirs is the same.</summary>
/// <param name="Name">Name as the scenario states it.</param>
/// <param name="Bytes">Length, as it lies on the disk.</param>
/// <param name="Sha256">SHA-256 in hexadecimal digits, as the command sha256sum prints it.</param>
public sealed record GraphFile(string Name, long Bytes, string Sha256);
