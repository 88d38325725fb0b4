using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Reporting.EntryWorkbooks;

namespace YenBai.Cdvc.Reporting.Tests.EntryWorkbooks;

/// <summary>A form of three CĐCS that LibreOffice opened and saved again, with its notes.</summary>
public sealed class LibreOfficeTests
{
    /// <summary>How the form in the folder was made; write it with <see cref="SampleTemplate.Write"/> and save it again with "soffice --convert-to xlsx:'Calc MS Excel 2007 XML'".</summary>
    internal static readonly EntryTemplate Template = SampleTemplate.All(3, (item, union) => new(
        (item.Order + union) % 4 == 0 ? FigureValue.Blank : (item.Order + union) % 7 == 0 ? FigureValue.NotApplicable : FigureValue.Of(item.Levels.Count > 0 ? 2 : item.Order * union),
        item.Order % 3,
        FigureValue.Of(1)));

    [Fact]
    public void Nothing_of_it_is_proposed_and_every_version_is_known()
    {
        using Stream fixture = typeof(LibreOfficeTests).Assembly.GetManifestResourceStream("mau-luu-bang-libreoffice.xlsx")!;
        using MemoryStream file = new();
        fixture.CopyTo(file);

        ReadFigures read = SampleTemplate.Read(file.ToArray());

        Assert.Empty(read.Refusals);
        Assert.Equal(3 * SampleTemplate.Items.Count, read.Cells.Count);
        Assert.All(read.Cells, c => Assert.True(c.Untouched, c.ToString()));
        Assert.Equal(Template.Unions.SelectMany(u => SampleTemplate.Items.Select(i => (u.Union.Code, i.Code, i.Order % 3))).Order(), read.Cells.Select(c => (c.UnionCode, c.ItemCode, c.BasedOnVersion.GetValueOrDefault(-1))).Order());
    }
}
