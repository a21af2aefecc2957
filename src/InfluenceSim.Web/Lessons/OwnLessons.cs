using System.Collections.Concurrent;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Lessons;

/// <summary>Texts of the teacher's own lessons: files of a folder, or kept until the end where there is none.</summary>
/// <param name="folder">The folder; it is made when the first lesson is saved.</param>
internal sealed class OwnLessons(string? folder)
{
    private const int Most = 100;
    private const string Ending = ".yaml";

    private static readonly Sentence TooMany = new(
        "tooManyLessons", "there are {most} lessons; allowed: to save another when one is deleted");

    private static readonly Sentence NotSaved = new(
        "lessonNotSaved", "the lesson cannot be saved: {reason}; allowed: a folder that can be written (--lessons)");

    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);

    /// <summary>Their names, in order.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. (folder is null ? _kept.Keys
                : Directory.Exists(folder)
                    ? Directory.EnumerateFiles(folder, "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file))
                : [])
            .Where(LessonName.IsOne).Order(StringComparer.Ordinal).Take(Most),
    ];

    /// <summary>Text of one; null where there is none of that name.</summary>
    public string? Find(string name) =>
        !LessonName.IsOne(name) ? null
        : folder is null ? _kept.GetValueOrDefault(name)
        : File.Exists(FileOf(name)) ? File.ReadAllText(FileOf(name))
        : null;

    /// <summary>Keeps one, in the place of any of its name.</summary>
    /// <exception cref="RefusedException">There are too many, or it cannot be written.</exception>
    public void Keep(string name, string text)
    {
        LessonName.Require(name);
        if (Names.Count >= Most && Find(name) is null)
        {
            throw TooMany.Refused(("most", Most));
        }

        if (folder is null)
        {
            _kept[name] = text;
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            string beside = FileOf(name) + "~";
            File.WriteAllText(beside, text);
            File.Move(beside, FileOf(name), overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw NotSaved.Refused(("reason", problem.Message));
        }
    }

    /// <summary>Deletes one.</summary>
    public void Delete(string name)
    {
        if (folder is null)
        {
            _kept.TryRemove(name, out _);
        }
        else if (Find(name) is not null)
        {
            File.Delete(FileOf(name));
        }
    }

    private string FileOf(string name) => Path.Combine(folder!, name + Ending);
}
