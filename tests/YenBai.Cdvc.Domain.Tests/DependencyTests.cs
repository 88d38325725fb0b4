using System.Reflection;
using System.Xml.Linq;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void The_domain_rests_on_the_base_class_library_alone() =>
        Assert.All(typeof(Programme).Assembly.GetReferencedAssemblies(), a => Assert.Matches("^(System|netstandard|mscorlib)($|\\.)", a.Name));

    [Fact]
    public void The_domain_project_names_no_package_and_no_project()
    {
        string file = Path.Combine(SourceRoot(), "src", "YenBai.Cdvc.Domain", "YenBai.Cdvc.Domain.csproj");
        Assert.DoesNotContain(XDocument.Load(file).Descendants(), e => e.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));
    }

    [Fact]
    public void The_domain_reads_no_clock_and_no_culture_of_the_machine() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(SourceRoot(), "src", "YenBai.Cdvc.Domain"), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Select(File.ReadAllText),
            source => source.Contains("DateTime.Now", StringComparison.Ordinal) || source.Contains("DateTime.UtcNow", StringComparison.Ordinal)
                || source.Contains("DateTime.Today", StringComparison.Ordinal) || source.Contains("CurrentCulture", StringComparison.Ordinal));

    private static string SourceRoot()
    {
        DirectoryInfo? folder = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "YenBai.Cdvc.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from the sources.");
    }
}
