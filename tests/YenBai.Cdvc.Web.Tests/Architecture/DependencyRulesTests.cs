using System.Reflection;
using System.Xml.Linq;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Reporting;

namespace YenBai.Cdvc.Web.Tests.Architecture;

/// <summary>The dependency rules of docs/architecture.md: Domain → nothing; Data → Domain; Reporting → Domain; Web → all three.</summary>
public sealed class DependencyRulesTests
{
    [Theory]
    [InlineData("Domain")]
    [InlineData("Data", "Domain", "SqlClientTypes")]
    [InlineData("Reporting", "Domain")]
    [InlineData("Web", "Domain", "Data", "Reporting")]
    [InlineData("SqlClientTypes")]
    public void A_project_refers_to_its_allowed_projects_only(string project, params string[] allowed)
    {
        string[] referred = [.. ItemsOf(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)["YenBai.Cdvc.".Length..])];

        Assert.Equal(allowed.Order(StringComparer.Ordinal), referred.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Domain_refers_to_no_package() => Assert.Empty(ItemsOf("Domain", "PackageReference"));

    [Fact]
    public void Transitive_project_references_are_off() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true", File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Build.props")), StringComparison.Ordinal);

    [Fact]
    public void The_assembly_of_Domain_uses_the_framework_only() =>
        Assert.All(typeof(Outcome).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Fact]
    public void No_context_is_public() =>
        Assert.DoesNotContain(typeof(DataServices).Assembly.GetExportedTypes(), type => type.Name.EndsWith("DbContext", StringComparison.Ordinal) || type.Name.EndsWith("CdvcContext", StringComparison.Ordinal));

    [Fact]
    public void No_public_type_of_ours_is_an_interface_with_a_single_implementation()
    {
        Assembly[] ours = [typeof(Outcome).Assembly, typeof(DataServices).Assembly, typeof(YearWorkbook).Assembly, typeof(Program).Assembly];
        Type[] types = [.. ours.SelectMany(a => a.GetTypes())];

        Assert.DoesNotContain(types, type => type.IsInterface && types.Count(t => t.IsClass && type.IsAssignableFrom(t)) < 2);
    }

    [Fact]
    public void The_visible_top_level_is_exactly_as_agreed()
    {
        string[] visible = [.. Directory.EnumerateFileSystemEntries(SourceTree.Root).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.' && name is not ("data" or "artifacts" or "TestResults"))];

        Assert.Equal(["Directory.Build.props", "README.md", "YenBai.Cdvc.sln", "docs", "src", "tests"], visible.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static IEnumerable<string> ItemsOf(string project, string item) =>
        XDocument.Load(Path.Combine(SourceTree.Root, "src", $"YenBai.Cdvc.{project}", $"YenBai.Cdvc.{project}.csproj"))
            .Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
