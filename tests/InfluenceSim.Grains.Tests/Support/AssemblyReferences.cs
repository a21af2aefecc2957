using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace InfluenceSim.Grains.Tests.Support;

/// <summary>Finds what a compiled assembly refers to: types, members of types, and names in strings that reflection could use.</summary>
internal static class AssemblyReferences
{
    public static List<string> To(string typeName, Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        MetadataReader metadata = image.GetMetadataReader();
        List<string> found = [];
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            if (metadata.GetString(metadata.GetTypeReference(handle).Name) == typeName)
            {
                found.Add(typeName);
            }
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name) == typeName)
            {
                found.Add($"{typeName}.{metadata.GetString(member.Name)}");
            }
        }

        // The heap of strings begins with an empty one at 0.
        for (UserStringHandle handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            string text = metadata.GetUserString(handle);
            if (text.Contains(typeName, StringComparison.Ordinal))
            {
                found.Add($"\"{text}\"");
            }
        }

        return found;
    }
}
