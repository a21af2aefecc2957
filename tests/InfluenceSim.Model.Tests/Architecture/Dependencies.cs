using System.Reflection;
using System.Reflection.Emit;

namespace InfluenceSim.Model.Tests.Architecture;

/// <summary>
/// Which types a type names: in its bases, attributes, members and signatures, and in the code of its methods. It reads what was
/// compiled and not the text, since a using line can be missing where a name is written in full. A type that the compiler made
/// counts as the type of the file that it stems from.
/// </summary>
internal static class Dependencies
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every type that <paramref name="type"/> names, each once, itself among them.</summary>
    public static IEnumerable<Type> Of(Type type) => Named(type).SelectMany(Parts).Select(Outermost).Distinct();

    /// <summary>The type of a file that <paramref name="type"/> is nested in, or itself.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The members and types that a method's code names, each as often as it does.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        Type[]? ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        Type[]? ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.GetMethodBody() is { } body
            ? Tokens(body.GetILAsByteArray()!).Select(token => method.Module.ResolveMember(token, ofType, ofMethod)!)
            : [];
    }

    private static IEnumerable<Type?> Named(Type type) =>
    [
        type.BaseType, .. type.GetInterfaces(), .. type.GetGenericArguments().SelectMany(OrConstraints),
        .. Attributes(type), .. type.GetMembers(Declared).SelectMany(Of),
    ];

    private static IEnumerable<Type?> Of(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType, .. Attributes(field)],
        MethodBase method =>
            [.. Signature(method), .. Attributes(method), .. method.GetParameters().SelectMany(Attributes), .. Body(method)],
        Type => [],
        _ => Attributes(member),
    };

    private static IEnumerable<Type?> Signature(MethodBase method) =>
    [
        (method as MethodInfo)?.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method.IsGenericMethod ? method.GetGenericArguments().SelectMany(OrConstraints) : [],
    ];

    private static Type[] OrConstraints(Type argument) =>
        argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [argument];

    private static IEnumerable<Type?> Attributes(MemberInfo member) => Attributes(member.GetCustomAttributesData());

    private static IEnumerable<Type?> Attributes(ParameterInfo parameter) => Attributes(parameter.GetCustomAttributesData());

    private static IEnumerable<Type?> Attributes(IEnumerable<CustomAttributeData> attributes) => attributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue))
            .SelectMany(argument => new[] { argument.ArgumentType, argument.Value as Type }).Append(attribute.AttributeType));

    private static IEnumerable<Type?> Body(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (Type? type in body.LocalVariables.Select(local => local.LocalType).Concat(body.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType)))
        {
            yield return type;
        }

        foreach (MemberInfo member in Members(method))
        {
            yield return member as Type ?? member.DeclaringType;
            foreach (Type? type in member switch { FieldInfo field => [field.FieldType], MethodBase called => Signature(called), _ => [] })
            {
                yield return type;
            }
        }
    }

    /// <summary>The tokens of the members and types that a method's code names.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        int at = 0;
        while (at < code.Length)
        {
            OpCode next = Codes[code[at] == OpCodes.Prefix1.Value ? BitConverter.ToInt16([code[at + 1], code[at]]) : code[at]];
            at += next.Size;
            if (next.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += next.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => sizeof(byte),
                OperandType.InlineVar => sizeof(short),
                OperandType.InlineI8 or OperandType.InlineR => sizeof(long),
                OperandType.InlineSwitch => sizeof(int) * (1 + BitConverter.ToInt32(code, at)),
                _ => sizeof(int),
            };
        }
    }

    private static IEnumerable<Type> Parts(Type? type) =>
        type is null || type.IsGenericParameter ? []
        : type.HasElementType ? Parts(type.GetElementType())
        : type.IsFunctionPointer ? type.GetFunctionPointerParameterTypes().Append(type.GetFunctionPointerReturnType()).SelectMany(Parts)
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
