using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YenBai.Cdvc.Domain.Reports;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Reporting.Tests;

/// <summary>Another program opens the files and prints them.</summary>
public sealed partial class PrintedTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cdvc-printed-");

    [Fact]
    public async Task Every_page_of_the_package_is_A4()
    {
        LibreOffice.Need();
        YearReport report = SampleReport.Of(new InputBuilder().Unions(60, (union, n) => union.Figure("DV", 100 + n).Figure("QUY_DV", 90).Level("XL", "tot")).Build());
        await WriteAsync("a.xlsx", output => YearWorkbook.Write(output, report));
        await WriteAsync("b.docx", output => YearDocument.Write(output, report));
        await WriteAsync("c.xlsx", output => TermWorkbook.Write(output, report.Term, demonstration: false));
        await WriteAsync("d.docx", output => TermDocument.Write(output, report.Term, report.Form, demonstration: false));

        await LibreOffice.ConvertAsync(folder.FullName, "pdf", ["a.xlsx", "c.xlsx", "b.docx", "d.docx"], TestContext.Current.CancellationToken);

        // a sheet as wide as one page: more would double them
        Assert.InRange(Pages("a").Count, 20, 60);
        Assert.All(Pages("a").Concat(Pages("c")), page => Assert.Equal((842, 595), page));
        Assert.All((string[])["b", "d"], file => Assert.Equal([(595, 842), (842, 595)], Pages(file).Distinct()));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task WriteAsync(string name, Action<Stream> write)
    {
        using MemoryStream content = new();
        write(content);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content.ToArray(), TestContext.Current.CancellationToken);
    }

    /// <summary>Sizes in points.</summary>
    private List<(int Width, int Height)> Pages(string name) =>
    [
        .. from box in PageSize().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder.FullName, "ra", $"{name}.pdf"))))
           select (Points(box.Groups["width"].Value), Points(box.Groups["height"].Value)),
    ];

    private static int Points(string number) => (int)Math.Round(double.Parse(number, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 (?<width>[0-9.]+) (?<height>[0-9.]+)\s*\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageSize();
}
