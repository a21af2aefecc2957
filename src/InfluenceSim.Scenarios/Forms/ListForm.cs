using System.Globalization;
using System.Text.Json.Nodes;
using InfluenceSim.Scenarios.Errors;
using InfluenceSim.Scenarios.Text;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>A list of values of one form.</summary>
internal sealed class ListForm(Type type, Form item, string what, bool mayBeEmpty = true) : Form
{
    public override string Allowed => what;

    public override string Unit => "list";

    public Form Item { get; } = item;

    public override bool TryRead(Node node, object? current, string path, ErrorLog log, out object? value)
    {
        value = null;
        if (node is not SequenceNode list)
        {
            return Refuse(node, path, log);
        }

        if (list.Items.Count == 0 && !mayBeEmpty)
        {
            return Refuse(node, path, log, "without items");
        }

        var items = Array.CreateInstance(type, list.Items.Count);
        bool whole = true;
        for (int i = 0; i < list.Items.Count; i++)
        {
            string itemPath = KeyPath.Join(path, i.ToString(CultureInfo.InvariantCulture));
            log.State(itemPath, list.Items[i].Place);
            if (Item.TryRead(list.Items[i], null, itemPath, log, out object? read))
            {
                items.SetValue(read, i);
            }
            else
            {
                whole = false;
            }
        }

        value = items;
        return whole;
    }

    public override JsonObject Schema(object? standard)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Item.Schema(null) };
        if (!mayBeEmpty)
        {
            schema["minItems"] = 1;
        }

        return schema;
    }

    public override JsonNode? Json(object? value) => mayBeEmpty ? new JsonArray() : null;

    public override bool IsUnwritten(object? value) => !mayBeEmpty && !((System.Collections.IEnumerable)value!).Cast<object>().Any();

    public override void Write(YamlText text, object? value)
    {
        var items = ((System.Collections.IEnumerable)value!).Cast<object>().ToList();
        if (items.Count == 0)
        {
            text.Scalar("[]");
            return;
        }

        text.Open();
        foreach (object entry in items)
        {
            if (Item is SectionForm section)
            {
                text.OpenItem();
                section.WriteFields(text, entry);
                text.Close();
            }
            else
            {
                text.BareItem(YamlText.Quote((string)entry));
            }
        }

        text.Close();
    }
}
