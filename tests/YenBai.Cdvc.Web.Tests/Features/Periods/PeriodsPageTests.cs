using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Periods;

namespace YenBai.Cdvc.Web.Tests.Features.Periods;

public sealed class PeriodsPageTests() : PageTest(new DateOnly(2025, 10, 15), new Actor(AccountId: 1, "Quản trị Thử", Role.Administrator))
{
    [Fact]
    public async Task Periods_a_year_lacks_are_created_by_Quan_tri()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        await ExecuteAsync("DELETE FROM ReportingPeriods WHERE Year = 2027");
        IRenderedComponent<PeriodsPage> page = Render<PeriodsPage>();
        Assert.Equal(12, page.FindAll("tbody tr").Count);

        await Assert.Single<IElement>(page.FindAll("button")).ClickAsync(new());

        Assert.Equal("Đã tạo các kỳ báo cáo của năm 2027.", page.Find(".notice-good").TextContent);
        Assert.Equal(15, page.FindAll("tbody tr").Count);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task The_others_are_not_asked()
    {
        await ExecuteAsync("DELETE FROM ReportingPeriods WHERE Year = 2027");
        SignIn(Officer);

        Assert.Empty(Render<PeriodsPage>().FindAll("button"));
    }
}
