using Bunit;
using Radzen;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Tests.Controls;

public sealed class StatesTests : BunitContext
{
    public StatesTests() => Services.AddRadzenComponents();

    [Fact]
    public void An_error_is_announced_and_can_be_tried_again()
    {
        int tries = 0;
        IRenderedComponent<ErrorState> state = Render<ErrorState>(p => p.Add(s => s.Sentence, "Không đọc được số liệu.").Add(s => s.Retry, () => tries++));

        state.Find("button").Click();

        Assert.Equal(1, tries);
        Assert.Contains("Không đọc được số liệu.", state.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_cannot_be_retried_has_no_button() =>
        Assert.Empty(Render<ErrorState>(p => p.Add(s => s.Sentence, "Tệp bị hỏng.")).FindAll("button"));

    [Fact]
    public void An_empty_state_has_its_title_sentence_and_one_action()
    {
        IRenderedComponent<EmptyState> state = Render<EmptyState>(p => p
            .Add(s => s.Title, "Chưa có CĐCS nào")
            .Add(s => s.Sentence, "Thêm CĐCS để bắt đầu.")
            .AddChildContent("<a href=\"/them-cdcs\">Thêm CĐCS</a>"));

        Assert.Equal("Chưa có CĐCS nào", state.Find("h2").TextContent);
        Assert.Equal("Thêm CĐCS để bắt đầu.", state.Find("p").TextContent);
        Assert.Equal("/them-cdcs", Assert.Single(state.FindAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void Loading_is_a_status_for_screen_readers() =>
        Assert.Equal("Đang tải…", Render<LoadingState>().Find("[role=status] p").TextContent);

    [Fact]
    public void A_page_header_is_the_one_heading_with_its_actions()
    {
        IRenderedComponent<PageHeader> header = Render<PageHeader>(p => p
            .Add(h => h.Title, "Công đoàn cơ sở")
            .Add(h => h.Actions, "<a href=\"/them-cdcs\">Thêm</a>"));

        Assert.Equal("Công đoàn cơ sở", Assert.Single(header.FindAll("h1")).TextContent);
        Assert.NotNull(header.Find(".page-actions a"));
        Assert.Empty(header.FindAll("p"));
    }
}
