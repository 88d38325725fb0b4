using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Documents;
using YenBai.Cdvc.Web.Features.Documents;
using YenBai.Cdvc.Web.Layout;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Documents;

public sealed class DocumentFormPageTests : PageTest
{
    private static readonly Actor Administrator = new(AccountId: 1, "Quản trị Thử", Role.Administrator);

    public DocumentFormPageTests()
        : base(new DateOnly(2025, 12, 12), Administrator) => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task What_is_saved_stands_on_every_page()
    {
        IRenderedComponent<DocumentFormPage> page = Render<DocumentFormPage>();
        await page.Find("#ten-tat").ChangeAsync("CĐ Thử nghiệm");
        await page.Find("#noi-nhan").ChangeAsync("Nơi một;\n\n  Nơi hai.  ");

        await page.Find("form").SubmitAsync();

        Assert.Contains("Đã lưu thể thức văn bản.", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Equal("CĐ Thử nghiệm", Render<IssuerName>().Find("span").TextContent);
        Assert.Equal(["Nơi một;", "Nơi hai."], (await FormAsync()).Recipients, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_missing_line_is_asked_for_and_nothing_is_written()
    {
        IRenderedComponent<DocumentFormPage> page = Render<DocumentFormPage>();
        await page.Find("#noi").ChangeAsync("");

        await page.Find("form").SubmitAsync();

        Assert.Contains("Hãy ghi dòng này.", page.Find("#noi-mo-ta").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await FormAsync()).Version);
    }

    [Fact]
    public async Task Whoever_was_faster_is_shown_and_mine_stays()
    {
        IRenderedComponent<DocumentFormPage> page = Render<DocumentFormPage>();
        DocumentForm theirs = await FormAsync();
        theirs.Place = "Nơi của người kia";
        await Services.GetRequiredService<DocumentFormCommands>().SaveAsync(Operation.By(Administrator), theirs, TestContext.Current.CancellationToken);
        await page.Find("#noi").ChangeAsync("Nơi của tôi");

        await page.Find("form").SubmitAsync();
        Assert.Contains("Nơi của người kia", page.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        await page.Find("form").SubmitAsync();

        Assert.Equal(("Nơi của tôi", 2), ((await FormAsync()).Place, (await FormAsync()).Version));
    }

    [Fact]
    public async Task What_could_not_be_written_stays_in_the_form()
    {
        IRenderedComponent<DocumentFormPage> page = Render<DocumentFormPage>();
        await page.Find("#noi").ChangeAsync("Nơi khác");
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await page.Find("form").SubmitAsync();

        Assert.Contains("Máy chủ chưa ghi được", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Nơi khác", page.Find("#noi").GetAttribute("value"));
    }

    [Fact]
    public void Who_is_not_Quan_tri_is_kept_out()
    {
        SignIn(Officer);

        Assert.Empty(Render<DocumentFormPage>().FindAll("form"));
    }

    private Task<DocumentForm> FormAsync() => Services.GetRequiredService<DocumentFormQueries>().FindAsync(TestContext.Current.CancellationToken);
}
