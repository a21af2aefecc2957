using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace InfluenceSim.Web.Http;

/// <summary>The page itself: files that are embedded in this assembly, so that no request leaves the machine.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";
    private const string Index = "index.html";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary();

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (string resource in typeof(PageFiles).Assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith(Prefix, StringComparison.Ordinal))
            {
                string name = resource[Prefix.Length..];
                byte[] bytes = Read(resource);
                string type = Types[Path.GetExtension(name)];
                var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
                routes.MapGet(name == Index ? "/" : "/" + name, (HttpResponse response) =>
                {
                    // A browser asks each time whether there is a newer one, and is sent the file only then.
                    response.Headers.CacheControl = name == Index ? "no-store" : "no-cache";
                    return Results.Bytes(bytes, type, entityTag: name == Index ? null : tag);
                });
            }
        }
    }

    private static byte[] Read(string resource)
    {
        using Stream stream = typeof(PageFiles).Assembly.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
