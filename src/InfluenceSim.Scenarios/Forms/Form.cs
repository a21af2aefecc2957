using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>
/// The form of one value of a scenario: how it is read and checked, described to an editor, and written back. Reader,
/// schema and writer walk the same forms, so they cannot disagree about what a scenario may say.
/// </summary>
internal abstract class Form
{
    /// <summary>What is allowed, in the words of an error message.</summary>
    public abstract string Allowed { get; }

    /// <summary>Unit, range and source in the words of the schema; empty where there are none.</summary>
    public virtual string Detail => "";

    /// <summary>Unit in the words of the parameter table.</summary>
    public abstract string Unit { get; }

    /// <summary>What is allowed, as the parameter table says it.</summary>
    public virtual string Range => "";

    /// <summary>Reads a value; what is wrong goes to the log and gives false.</summary>
    /// <param name="node">What the text says.</param>
    /// <param name="current">The default, which a section fills in place: it must belong to the caller alone.</param>
    /// <param name="path">Path of the key.</param>
    /// <param name="log">Where errors go.</param>
    /// <param name="value">The value.</param>
    public abstract bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value);

    /// <summary>The JSON schema of the value, without its description.</summary>
    /// <param name="standard">The default.</param>
    public abstract JsonObject Schema(object? standard);

    /// <summary>The value as the schema states a default; null where a default says nothing.</summary>
    public virtual JsonNode? Json(object? value) => null;

    /// <summary>Writes the value behind its key.</summary>
    public abstract void Write(YamlText text, object? value);

    /// <summary>Whether the value can be said only by leaving the key out.</summary>
    public virtual bool IsUnwritten(object? value) => false;

    /// <summary>Reports a value of the wrong form, unless it was already reported.</summary>
    protected bool Refuse(Node node, string path, ErrorLog log, string? why = null, string? nearest = null)
    {
        if (node is not RefusedNode)
        {
            log.Add(node.Place, path, why is null ? "found " + Shown.Found(node) : $"{Shown.Found(node)} {why}", Allowed, nearest);
        }

        return false;
    }
}
