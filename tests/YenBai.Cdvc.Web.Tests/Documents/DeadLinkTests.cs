namespace YenBai.Cdvc.Web.Tests.Documents;

/// <summary>What README.md and docs/ point to is there.</summary>
public sealed class DeadLinkTests
{
    [Fact]
    public void Every_link_picture_and_anchor_of_the_documents_exists()
    {
        List<string> dead = [];
        foreach (MarkdownFile file in MarkdownFile.All)
        {
            foreach (string target in file.Targets.Where(t => !t.Contains("://", StringComparison.Ordinal) && !t.StartsWith("mailto:", StringComparison.Ordinal)))
            {
                string[] parts = Uri.UnescapeDataString(target).Split('#');
                string path = parts[0].Length == 0 ? file.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file.Path)!, parts[0]));
                if (!Path.Exists(path) || (parts.Length > 1 && !MarkdownFile.Read(path).Anchors.Contains(parts[1], StringComparer.Ordinal)))
                {
                    dead.Add($"{Path.GetRelativePath(SourceTree.Root, file.Path)}: {target}");
                }
            }
        }

        Assert.Equal([], dead);
    }

    [Fact]
    public void The_documents_have_links_pictures_and_anchors_to_look_at()
    {
        Assert.Contains("docs/operations.md", MarkdownFile.All.SelectMany(f => f.Targets), StringComparer.Ordinal);
        Assert.Contains("screenshots/entry-1366.png", MarkdownFile.Guide.Pictures, StringComparer.Ordinal);
        Assert.Contains("gửi-trả-lại-duyệt", MarkdownFile.Guide.Anchors, StringComparer.Ordinal);
    }
}
