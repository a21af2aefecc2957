using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Graphs;

/// <summary>A way to write graphs.</summary>
internal interface IGraphFormat
{
    /// <summary>Its name, as messages say it.</summary>
    string Name { get; }

    /// <summary>Whether a text that begins so is written in it.</summary>
    bool Recognises(ReadOnlySpan<char> head);

    /// <summary>Reads people and ties; what is wrong with single lines goes to the errors, and the reading goes on.</summary>
    /// <returns>Format, direction, comments and oddities; the numbers of people and ties come later.</returns>
    /// <exception cref="UnreadableGraphException">Nothing more can be read.</exception>
    GraphReading Read(GraphText text, NetworkParameters network, GraphGatherer graph, GraphErrors errors);
}
