namespace InfluenceSim.Scenarios.Text;

/// <summary>Dotted paths of keys, as messages show them and `--set` takes them.</summary>
internal static class KeyPath
{
    public static string Join(string path, string key) => path.Length == 0 ? Shown.Text(key) : path + "." + Shown.Text(key);
}
