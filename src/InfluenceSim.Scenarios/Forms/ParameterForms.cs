using System.Reflection;
using System.Text.Json;
using InfluenceSim.Model.Parameters;

namespace InfluenceSim.Scenarios.Forms;

/// <summary>Makes forms from the parameter records: property names become keys, attributes become units and ranges.</summary>
internal static class ParameterForms
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Lock NullabilityGate = new();

    /// <summary>The form of a record with settable properties.</summary>
    public static SectionForm Of(Type type) => new(() => Activator.CreateInstance(type)!, FieldsOf(type), []);

    public static IReadOnlyList<Field> FieldsOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .OrderByDescending(property => property.DeclaringType == type).ThenBy(property => property.MetadataToken)
            .Select(property => new Field(
                KeyOf(property),
                property.GetCustomAttribute<MeaningAttribute>()?.Text ?? "",
                FormOf(property),
                property.GetValue,
                property.SetValue,
                property.GetCustomAttribute<ParameterAttribute>()?.Source ?? property.GetCustomAttribute<SourceAttribute>()?.Source ?? "")),
    ];

    public static string KeyOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Form FormOf(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        bool nullable = type != property.PropertyType;
        if (type == typeof(int) || type == typeof(double))
        {
            ParameterAttribute stated = property.GetCustomAttribute<ParameterAttribute>()
                ?? throw new InvalidOperationException($"The parameter {property.DeclaringType?.Name}.{property.Name} states no unit and range.");
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
