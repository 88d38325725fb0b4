using AngleSharp.Dom;
using Bunit;
using Radzen;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Scorecards;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class ContributionTableTests : BunitContext
{
    private static readonly InputBuilder Input = new InputBuilder()
        .Union("Sở Nội vụ", u => u.Code("SNV")).Figure("DV", 100).Figure("QUY_DV", 60)
        .Union("Đài Phát thanh").Figure("DV", 100).Figure("QUY_DV", 20)
        .Union("Ban Dân tộc").Figure("DV", 10).Figure("QUY_DV", 10)
        .Union("Văn phòng").Figure("DV", 30)
        .Union("Trung tâm").NotApplicable("QUY_DV");

    public ContributionTableTests() => Services.AddRadzenComponents();

    [Fact]
    public void A_row_behind_its_target_shows_first_whom_to_call() =>
        Assert.Equal(["Đài Phát thanh", "Sở Nội vụ", "Văn phòng"], Names(RenderTable("5.1")), StringComparer.Ordinal);

    [Fact]
    public void By_name_everybody_is_there_with_state_and_numbers()
    {
        IRenderedComponent<ContributionTable> table = RenderTable("5.1");

        table.FindAll("button")[1].Click();

        Assert.Equal(
            [
                "Ban Dân tộc|check_circle Đạt|100,0% (10/10)||edit_note Đang nhập",
                "Đài Phát thanh|cancel Chưa đạt|20,0% (20/100)|còn 80 người|edit_note Đang nhập",
                "Sở Nội vụ|cancel Chưa đạt|60,0% (60/100)|còn 40 người|edit_note Đang nhập",
                "Trung tâm|do_not_disturb_on Không thuộc diện|–||edit_note Đang nhập",
                "Văn phòng|hourglass_empty Chưa đủ số liệu|–/30||edit_note Đang nhập",
            ],
            table.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Words))), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("so noi", "Sở Nội vụ")]
    [InlineData("SNV", "Sở Nội vụ")]
    [InlineData("dai PHAT", "Đài Phát thanh")]
    public void A_CĐCS_is_found_without_diacritics_and_by_code(string search, string found)
    {
        IRenderedComponent<ContributionTable> table = RenderTable("5.1");

        table.Find("input").Input(search);

        Assert.Equal([found], Names(table), StringComparer.Ordinal);
    }

    [Fact]
    public void A_search_without_a_find_says_so()
    {
        IRenderedComponent<ContributionTable> table = RenderTable("5.1");

        table.Find("input").Input("không có ai");

        Assert.Equal("Không có CĐCS nào khớp “không có ai”.", table.Find(".score-note").TextContent);
    }

    [Fact]
    public void A_name_leads_to_the_standing_of_that_CĐCS() =>
        Assert.Equal("/cdcs/SNV/tinh-hinh?ky=2024-nam", RenderTable("5.1").FindAll("tbody th a")[1].GetAttribute("href"));

    [Fact]
    public void Each_number_leads_to_the_figure_it_is() =>
        Assert.Equal(["/so-lieu/2024-nam/SNV/QUY_DV", "/so-lieu/2024-nam/SNV/DV"], RenderTable("5.1").FindAll("tbody tr")[1].QuerySelectorAll("td a").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);

    [Fact]
    public void Where_the_province_goes_from_CĐCS_to_CĐCS_nobody_fails()
    {
        InputBuilder input = new InputBuilder().Union("A").Level("KT_DL", "co").Union("B").Level("KT_DL", "khong");
        IRenderedComponent<ContributionTable> table = RenderTable("10.1", input);

        table.FindAll("button")[1].Click();

        Assert.Equal(
            ["A|check_circle Đã thực hiện|Có|edit_note Đang nhập", "B|cancel Chưa thực hiện|Không|edit_note Đang nhập"],
            table.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(Words))), StringComparer.Ordinal);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Names(IRenderedComponent<ContributionTable> table) => table.FindAll("tbody th").Select(Words);

    private IRenderedComponent<ContributionTable> RenderTable(string code, InputBuilder? builder = null)
    {
        ScorecardInput input = (builder ?? Input).Build();
        return Render<ContributionTable>(p => p
            .Add(t => t.Input, input)
            .Add(t => t.Score, ScorecardCalculator.Compute(input).Find(code)!));
    }
}
