using InfluenceSim.Model.Foundation.State;
using InfluenceSim.Model.Messages;

namespace InfluenceSim.Model.Creators;

/// <summary>A creator as a pure state machine: a brief in the morning, a plan for the day.</summary>
public interface ICreator
{
    /// <summary>Plans a day.</summary>
    /// <param name="brief">What happened.</param>
    /// <returns>The plan.</returns>
    CreatorPlan Plan(CreatorBrief brief);

    /// <summary>What it has learned and decided; nothing changes by asking.</summary>
    /// <returns>What there is to know.</returns>
    CreatorMind Inspect();

    /// <summary>Saves the state.</summary>
    /// <returns>One checked section.</returns>
    byte[] Save();

    /// <summary>Replaces the state by a saved one.</summary>
    /// <param name="section">What <see cref="Save"/> gave.</param>
    /// <exception cref="StateException">The section is cut, altered or belongs elsewhere.</exception>
    void Load(ReadOnlyMemory<byte> section);
}
