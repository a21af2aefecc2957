using System.Reflection;
using System.Text.Json;
using InfluenceSim.Model.Foundation.Names;
using InfluenceSim.Model.Parameters;
using InfluenceSim.Model.Parameters.Parts;
using InfluenceSim.Model.Parts;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>
/// Makes forms from the parameter records: property names become keys, attributes become units and ranges. Parts that are not ours
/// have their keys beside ours, under their names.
/// </summary>
/// <param name="parts">The parts that a scenario may name.</param>
internal sealed class ParameterForms(ModelParts parts)
{
    private const double MostWeight = 1e6;
    private const string Scenario = "scenario";

    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock NullabilityGate = new();

    /// <summary>The form of a record with settable properties.</summary>
    public SectionForm Of(Type type) => new(() => Activator.CreateInstance(type)!, FieldsOf(type), []);

    public IReadOnlyList<Field> FieldsOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .OrderByDescending(property => property.DeclaringType == type).ThenBy(property => property.MetadataToken)
            .SelectMany(property => OwnFields(property) ?? [FieldOf(property)]),
    ];

    public static string KeyOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Field FieldOf(PropertyInfo property, Form form) => new(
        KeyOf(property),
        property.GetCustomAttribute<MeaningAttribute>()?.Text ?? "",
        form,
        property.GetValue,
        property.SetValue,
        property.GetCustomAttribute<ParameterAttribute>()?.Source ?? property.GetCustomAttribute<SourceAttribute>()?.Source ?? "");

    private Field FieldOf(PropertyInfo property) => FieldOf(property, FormOf(property));

    /// <summary>The keys of parts that are not ours, where the property holds these or their weights; null where it does not.</summary>
    private IEnumerable<Field>? OwnFields(PropertyInfo property) => property.GetCustomAttribute<PartAttribute>() is not { } stated ? null
        : property.PropertyType == typeof(ByName<object>) ? Own(stated.Kind).Select(part => PartField(property, part))
        : property.PropertyType == typeof(ByName<double>) ? Own(stated.Kind).Select(part => WeightField(property, part))
        : null;

    private IEnumerable<Part> Own(PartKind kind) => parts.Of(kind).Where(part => part.IsOwn);

    private Field PartField(PropertyInfo property, Part part)
    {
        SectionForm form = Of(part.Type);
        return new Field(
            part.Name,
            Meaning(part.Type),
            form,
            section => ((ByName<object>)property.GetValue(section)!).Find(part.Name) ?? form.Create(),
            (section, value) => property.SetValue(section, ((ByName<object>)property.GetValue(section)!).With(part.Name, value!)));
    }

    private static Field WeightField(PropertyInfo property, Part part) => new(
        part.Name,
        $"Weight of this: {Meaning(part.Type)}",
        new NumberForm("weight", 0, MostWeight, Scenario, whole: false, nullable: false),
        section => ((ByName<double>)property.GetValue(section)!).Find(part.Name),
        (section, value) => property.SetValue(section, ((ByName<double>)property.GetValue(section)!).With(part.Name, (double)value!)),
        Scenario);

    private static string Meaning(Type part) => part.GetCustomAttribute<MeaningAttribute>()?.Text ?? "";

    private Form FormOf(PropertyInfo property)
    {
        if (property.PropertyType == typeof(string) && property.GetCustomAttribute<PartAttribute>() is { } named)
        {
            return new ChoiceForm(parts.Of(named.Kind).Select(part => (part.Name, Meaning(part.Type), (object)part.Name)));
        }

        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        bool nullable = type != property.PropertyType;
        if (type == typeof(int) || type == typeof(double))
        {
            ParameterAttribute stated = property.GetCustomAttribute<ParameterAttribute>()
                ?? throw new InvalidOperationException(
                    $"The parameter {property.DeclaringType?.Name}.{property.Name} states no unit and range: it needs [Parameter].");
            return new NumberForm(stated.Unit, stated.Min, stated.Max, stated.Source, type == typeof(int), nullable);
        }

        if (type == typeof(bool))
        {
            return new FlagForm(nullable);
        }

        if (type == typeof(CreatorClass))
        {
            return new ChoiceForm(type, value => value is CreatorClass.Commercial or CreatorClass.Farm or CreatorClass.Manipulative);
        }

        if (type.IsEnum)
        {
            return new ChoiceForm(type, _ => true);
        }

        if (type == typeof(string))
        {
            // These texts name files and columns, which are often called 2024 or 1.
            return new TextForm("text", IsNullable(property), mayBeEmpty: false, mayBeNumber: true);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            Type item = type.GetGenericArguments()[0];
            SectionForm form = Of(item);
            return new ListForm(item, form, "a list, each item " + form.Allowed);
        }

        return Of(type);
    }

    private static bool IsNullable(PropertyInfo property)
    {
        lock (NullabilityGate)
        {
            return Nullability.Create(property).WriteState == NullabilityState.Nullable;
        }
    }
}
