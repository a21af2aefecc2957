using InfluenceSim.Scenarios.Forms;
using InfluenceSim.Scenarios.Lessons;

namespace InfluenceSim.Scenarios;

/// <summary>Writes lessons as they were understood.</summary>
public static class LessonWriter
{
    /// <summary>The lesson as canonical YAML, which reads back to an equal lesson.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <returns>YAML text.</returns>
    public static string Text(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        var text = new YamlText(new HashSet<string>());
        LessonForm.Root.WriteFields(text, LessonDraft.Of(lesson));
        string scenario = ScenarioWriter.Resolved(lesson.Scenario).ReplaceLineEndings("\n  ").TrimEnd();
        return $"{text}{LessonForm.ScenarioKey}:\n  {scenario}\n";
    }
}
