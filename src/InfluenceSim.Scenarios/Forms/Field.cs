namespace InfluenceSim.Scenarios.Forms;

/// <summary>One key of a section.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Form">Form of the value.</param>
/// <param name="Get">Takes the value from the section's object.</param>
/// <param name="Set">Puts it there.</param>
/// <param name="Source">What the default rests on; empty for a section.</param>
internal sealed record Field(
    string Key, string Meaning, Form Form, Func<object, object?> Get, Action<object, object?> Set, string Source = "");
