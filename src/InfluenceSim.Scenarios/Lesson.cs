using InfluenceSim.Model.Measures;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios;

/// <summary>A lesson: a question that a class guesses at before two worlds run, and what they show.</summary>
public sealed record Lesson
{
    /// <summary>Name, by which files and addresses call it.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required Words Title { get; init; }

    /// <summary>How long it takes, in minutes, from 5 to 20.</summary>
    public required int Minutes { get; init; }

    /// <summary>The question.</summary>
    public required Words Question { get; init; }

    /// <summary>What is guessed.</summary>
    public required GuessAsked Guess { get; init; }

    /// <summary>What the class does, in this order.</summary>
    public required IReadOnlyList<Words> Steps { get; init; }

    /// <summary>Where the measure stands in the second world against the first, as the answer claims.</summary>
    public required Direction Shows { get; init; }

    /// <summary>The answer.</summary>
    public required Words Answer { get; init; }

    /// <summary>What the answer rests on: studies, one an item.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>What the teacher needs to know.</summary>
    public required Words Teacher { get; init; }

    /// <summary>A note of the teacher's own; empty where there is none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The two worlds: a scenario of two arms.</summary>
    public required Scenario Scenario { get; init; }
}

/// <summary>A text in both languages.</summary>
/// <param name="En">English.</param>
/// <param name="Sv">Swedish.</param>
public sealed record Words(string En, string Sv);

/// <summary>What a lesson asks a class to guess.</summary>
public sealed record GuessAsked
{
    /// <summary>The form of the guess.</summary>
    public GuessKind Kind { get; init; }

    /// <summary>The measure.</summary>
    public required MeasureDefinition Measure { get; init; }

    /// <summary>Its group.</summary>
    public required string Group { get; init; }

    /// <summary>Number of the world that a value or a line is of; a change is of the second against the first.</summary>
    public int World { get; init; }

    /// <summary>Least that can be guessed: per cent of a change, else the measure's unit.</summary>
    public required double Least { get; init; }

    /// <summary>Greatest that can be guessed.</summary>
    public required double Greatest { get; init; }

    /// <summary>How far off still counts as right, in the unit of the guess.</summary>
    public required double Near { get; init; }
}

/// <summary>Forms of a guess.</summary>
public enum GuessKind
{
    /// <summary>Direction and size of a change.</summary>
    [Meaning("how much lower or higher the measure is in the second world than in the first, in per cent of the first")]
    Change,

    /// <summary>A value.</summary>
    [Meaning("the measure's value in one world, in its own unit")]
    Value,

    /// <summary>A line drawn onto the result's axes.</summary>
    [Meaning("the measure's course in one world, drawn onto the result's axes")]
    Line,
}

/// <summary>Which way.</summary>
public enum Direction
{
    /// <summary>Lower.</summary>
    [Meaning("lower")]
    Lower,

    /// <summary>About the same.</summary>
    [Meaning("about the same")]
    Same,

    /// <summary>Higher.</summary>
    [Meaning("higher")]
    Higher,
}
