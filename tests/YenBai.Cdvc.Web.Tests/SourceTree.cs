using System.Runtime.CompilerServices;

namespace YenBai.Cdvc.Web.Tests;

/// <summary>The sources of the repository, for tests that read them.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string Web { get; } = Path.Combine(Root, "src", "YenBai.Cdvc.Web");

    public static IEnumerable<string> Read(string pattern) => Directory
        .EnumerateFiles(Web, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Web, file).StartsWith("obj", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
