namespace InfluenceSim.Scenarios.Lessons;

/// <summary>A lesson while it is being read or written, without its scenario.</summary>
internal sealed class LessonDraft
{
    public WordsDraft Title { get; set; } = new();

    public int Minutes { get; set; } = 10;

    public WordsDraft Question { get; set; } = new();

    public GuessDraft Guess { get; set; } = new();

    public IReadOnlyList<WordsDraft> Steps { get; set; } = [];

    public Direction? Shows { get; set; }

    public WordsDraft Answer { get; set; } = new();

    public IReadOnlyList<string> Evidence { get; set; } = [];

    public WordsDraft Teacher { get; set; } = new();

    public string Note { get; set; } = "";

    public static LessonDraft Of(Lesson lesson) => new()
    {
        Title = new(lesson.Title),
        Minutes = lesson.Minutes,
        Question = new(lesson.Question),
        Guess = new(lesson.Guess, lesson.Scenario),
        Steps = [.. lesson.Steps.Select(step => new WordsDraft(step))],
        Shows = lesson.Shows,
        Answer = new(lesson.Answer),
        Evidence = lesson.Evidence,
        Teacher = new(lesson.Teacher),
        Note = lesson.Note,
    };

    /// <summary>A text of which one language may be left out, for which the other then stands.</summary>
    internal sealed class WordsDraft
    {
        public WordsDraft()
        {
        }

        public WordsDraft(Words words) => (En, Sv) = (words.En, words.Sv);

        public string? En { get; set; }

        public string? Sv { get; set; }

        public Words Words => new(En ?? Sv ?? "", Sv ?? En ?? "");
    }

    internal sealed class GuessDraft
    {
        public GuessDraft()
        {
        }

        public GuessDraft(GuessAsked asked, Scenario scenario)
        {
            Kind = asked.Kind;
            Measure = $"{asked.Measure.Name}/{asked.Group}";
            World = asked.Kind == GuessKind.Change ? null : scenario.Arms[asked.World].Name;
            (Least, Greatest, Near) = (asked.Least, asked.Greatest, asked.Near);
        }

        public GuessKind Kind { get; set; }

        public string? Measure { get; set; }

        public string? World { get; set; }

        public double? Least { get; set; }

        public double? Greatest { get; set; }

        public double? Near { get; set; }
    }
}
