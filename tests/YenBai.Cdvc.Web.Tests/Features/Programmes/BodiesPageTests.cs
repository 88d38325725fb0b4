using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Web.Features.Programmes;

namespace YenBai.Cdvc.Web.Tests.Features.Programmes;

public sealed class BodiesPageTests : AmendTest
{
    [Fact]
    public async Task Holders_are_named_ended_and_kept()
    {
        IRenderedComponent<BodiesPage> page = Open<BodiesPage>("/chuong-trinh/chuc-danh");
        await AddAsync(page, "Nguyễn Văn Mẫu", "1/1/2025");
        Assert.Contains("Nguyễn Văn Mẫu từ 01/01/2025", Card(page).TextContent, StringComparison.Ordinal);

        await AddAsync(page, "Trần Thị Mẫu", "1/9/2025");
        Assert.Contains("Hãy ghi ngày thôi của người đó trước", Refused(page), StringComparison.Ordinal);
        Assert.Equal("Trần Thị Mẫu", page.Find("#ho-ten").GetAttribute("value"));

        await Button(page, "Ghi ngày thôi").ClickAsync(new());
        await page.Find("#ngay-thoi").ChangeAsync("1/9/2025");
        await page.Find("form").SubmitAsync();
        Assert.Equal("Đã ghi ngày thôi của Nguyễn Văn Mẫu.", page.Find(".notice-good").TextContent);
        await AddAsync(page, "Trần Thị Mẫu", "1/9/2025");

        Assert.Equal(2, Card(page).QuerySelectorAll(".timeline li").Length);
        Assert.Contains("Trần Thị Mẫu", Card(page).QuerySelector("li:has(.tag)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_do_not_overwrite_each_other()
    {
        IRenderedComponent<BodiesPage> mine = Open<BodiesPage>("/chuong-trinh/chuc-danh");
        IRenderedComponent<BodiesPage> theirs = Open<BodiesPage>("/chuong-trinh/chuc-danh");
        await AddAsync(theirs, "Nguyễn Văn Mẫu", "1/1/2025");

        await AddAsync(mine, "Trần Thị Mẫu", "1/1/2024");

        Assert.Contains("nay do Nguyễn Văn Mẫu đảm nhiệm từ 01/01/2025", mine.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        Assert.Equal("Trần Thị Mẫu", mine.Find("#ho-ten").GetAttribute("value"));
    }

    [Fact]
    public void The_others_read()
    {
        SignIn(Officer);

        IRenderedComponent<BodiesPage> page = Open<BodiesPage>("/chuong-trinh/chuc-danh");

        Assert.Contains("Hiện chủ trì chỉ tiêu Số 1, Số 2, Số 3, Số 5.", Card(page).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("main button, .body-card button"));
    }

    private static async Task AddAsync(IRenderedComponent<BodiesPage> page, string name, string from)
    {
        await Button(page, "Ghi người đảm nhiệm").ClickAsync(new());
        await page.Find("#ho-ten").ChangeAsync(name);
        await page.Find("#tu-ngay").ChangeAsync(from);
        await page.Find("form").SubmitAsync();
    }

    private static IElement Card(IRenderedComponent<BodiesPage> page) =>
        page.FindAll(".body-card").Single(c => string.Equals(c.QuerySelector("h2")!.TextContent, "Đ/c Chủ tịch", StringComparison.Ordinal));

    private static IElement Button(IRenderedComponent<BodiesPage> page, string words) =>
        Card(page).QuerySelectorAll("button").First(b => b.TextContent.Contains(words, StringComparison.Ordinal));
}
