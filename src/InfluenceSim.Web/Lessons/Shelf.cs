using System.Collections.Concurrent;
using InfluenceSim.Model.Parts;
using InfluenceSim.Scenarios;
using InfluenceSim.Web.Live;

namespace InfluenceSim.Web.Lessons;

/// <summary>The lessons that there are: ours, in their order, and the teacher's own.</summary>
internal sealed class Shelf(OwnLessons own, ModelParts parts)
{
    private const string Prefix = "lessons/";

    private static readonly Sentence NoLesson = new("noSuchLesson", "there is no such lesson; allowed: {lessons}");
    private static readonly Sentence IsOurs = new("lessonComesWithProgram", "'{name}' comes with the program; allowed: a name of your own");
    private static readonly Sentence NoOwnLesson = new("noSuchOwnLesson", "there is no such lesson of your own; allowed: {lessons}");
    private static readonly Sentence NameIsTaken = new("lessonNameIsTaken", "there is a lesson '{name}'; allowed: another name");

    private readonly ConcurrentDictionary<string, (string Text, Lesson Lesson)> _read = new(StringComparer.Ordinal);

    /// <summary>Names of ours, in the order in which they are taught.</summary>
    public static IReadOnlyList<string> Ours { get; } =
    [
        "half-the-reach", "who-loses", "the-feed", "label-fatigue", "implied-authenticity", "who-is-liable", "can-you-tell",
        "model-persona", "be-the-fakefluencer",
    ];

    /// <summary>All of them; of one that cannot be read, what is wrong.</summary>
    public IReadOnlyList<Shelved> All =>
    [
        .. Ours.Select(name => new Shelved(name, IsOurs: true, Read(name), "")),
        .. own.Names.Select(name =>
        {
            try
            {
                return new Shelved(name, IsOurs: false, Read(name), "");
            }
            catch (ScenarioException problem)
            {
                return new Shelved(name, IsOurs: false, null, problem.Message);
            }
        }),
    ];

    /// <summary>A lesson by its name.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    /// <exception cref="ScenarioException">It cannot be read.</exception>
    public Lesson Read(string name)
    {
        // Anybody may ask for the list: a text is read once, not at each request.
        string text = TextOf(name);
        if (!_read.TryGetValue(name, out (string Text, Lesson Lesson) known) || known.Text != text)
        {
            _read[name] = known = (text, LessonReader.ReadText(text, name, parts));
        }

        return known.Lesson;
    }

    /// <summary>Its text.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public string TextOf(string name) => (Ours.Contains(name) ? OfOurs(name) : own.Find(name))
        ?? throw NoLesson.Refused(("lessons", string.Join(", ", Ours.Concat(own.Names))));

    /// <summary>Keeps a lesson that somebody hands in, once it is known to be one.</summary>
    /// <exception cref="RefusedException">The name is taken, or none.</exception>
    /// <exception cref="ScenarioException">It cannot be read.</exception>
    public void Import(string name, string text)
    {
        RequireFree(name);
        LessonReader.ReadText(text, name, parts);
        own.Keep(name, text);
    }

    /// <summary>Keeps a lesson as the teacher's own, in the place of an own one of that name.</summary>
    /// <exception cref="RefusedException">The name is one of ours, or none.</exception>
    public void Save(Lesson lesson)
    {
        if (Ours.Contains(LessonName.Require(lesson.Name)))
        {
            throw IsOurs.Refused(("name", lesson.Name));
        }

        own.Keep(lesson.Name, LessonWriter.Text(lesson));
    }

    /// <summary>Copies a lesson to a new name.</summary>
    /// <exception cref="RefusedException">There is none of the one name, or one of the other.</exception>
    public void Copy(string name, string to)
    {
        RequireFree(to);
        own.Keep(to, TextOf(name));
    }

    /// <summary>Deletes one of the teacher's own.</summary>
    /// <exception cref="RefusedException">It is none of these.</exception>
    public void Delete(string name)
    {
        if (!own.Names.Contains(name))
        {
            throw NoOwnLesson.Refused(("lessons", string.Join(", ", own.Names)));
        }

        own.Delete(name);
    }

    private void RequireFree(string name)
    {
        LessonName.Require(name);
        if (Ours.Contains(name) || own.Find(name) is not null)
        {
            throw NameIsTaken.Refused(("name", name));
        }
    }

    private static string OfOurs(string name)
    {
        using Stream stream = typeof(Shelf).Assembly.GetManifestResourceStream($"{Prefix}{name}.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>A lesson on the shelf.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOurs">Whether it comes with the program.</param>
/// <param name="Lesson">The lesson; null where it cannot be read.</param>
/// <param name="Problem">What is wrong with it; empty where nothing is.</param>
internal sealed record Shelved(string Name, bool IsOurs, Lesson? Lesson, string Problem);
