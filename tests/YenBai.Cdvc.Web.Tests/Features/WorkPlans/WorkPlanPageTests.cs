using System.Buffers;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;
using YenBai.Cdvc.Web.Features.WorkPlans;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.WorkPlans;

public sealed class WorkPlanPageTests : PageTest
{
    private GrassrootsUnion union = null!;

    public WorkPlanPageTests()
        : base(new DateOnly(2025, 3, 12), Officer) => JSInterop.Mode = JSRuntimeMode.Loose;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        union = await AddUnionAsync("CD01", "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync("CD02", "Trường Đại học Mẫu");
    }

    [Fact]
    public async Task A_plan_is_typed_saved_and_found_in_the_list_of_the_year()
    {
        IRenderedComponent<WorkPlanPage> page = Open("CD01");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("%PDF-1.7", "ke-hoach.pdf"));
        await page.Find("#so").ChangeAsync("05/KH-CĐCS");
        await page.Find("#ngay").ChangeAsync("10/01/2025");
        await page.Find("#dong-5-1").ChangeAsync(true);
        await page.Find(".plan-own input").ChangeAsync("92,5");

        await page.Find("form").SubmitAsync();

        Assert.Contains("Đã lưu kế hoạch.", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Contains("/tai-xuong/ke-hoach-cong-tac/2025/CD01", page.FindAll("a[download]").Select(a => a.GetAttribute("href")!), StringComparer.Ordinal);
        IRenderedComponent<WorkPlansPage> list = Render<WorkPlansPage>();
        Assert.Contains("Chưa có kế hoạch: 1/2 CĐCS", list.Markup, StringComparison.Ordinal);
        Assert.Equal("Trường Đại học Mẫu", Assert.Single(list.FindAll(".name-list a")).TextContent);
        IElement row = list.FindAll("tbody tr").Single(r => r.TextContent.Contains("CT 5.1", StringComparison.Ordinal));
        Assert.Contains("1/2", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("từ 92,5% đến 92,5% (1 CĐCS)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cấp tỉnh thực hiện", list.FindAll("tbody tr").Single(r => r.TextContent.Contains("CT 8.1", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_can_be_read_two_ways_is_asked_about_and_nothing_is_lost()
    {
        IRenderedComponent<WorkPlanPage> page = Open("CD01");
        await page.Find("#so").ChangeAsync("05/KH-CĐCS");
        await page.Find("#ngay").ChangeAsync("10/01/2025");
        await page.Find("#dong-5-1").ChangeAsync(true);
        await page.Find(".plan-own input").ChangeAsync("92.5");

        await page.Find("form").SubmitAsync();

        Assert.Contains("92,5", page.Find(".validation-message[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("05/KH-CĐCS", "92.5"), (page.Find("#so").GetAttribute("value"), page.Find(".plan-own input").GetAttribute("value")));
        Assert.Null((await BoardAsync()).Plans[0].Plan);
    }

    [Fact]
    public async Task A_plan_is_not_saved_without_the_file_that_is_on_its_way()
    {
        IRenderedComponent<WorkPlanPage> page = Open("CD01");
        await page.Find("#so").ChangeAsync("05/KH-CĐCS");
        await page.Find("#ngay").ChangeAsync("10/01/2025");
        SlowFile file = new("ke-hoach.pdf", "%PDF-1.7"u8.ToArray());
        Task reading = page.InvokeAsync(() => page.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([file])));
        Assert.Contains("Thôi", page.Find(".import-progress button").TextContent, StringComparison.Ordinal);

        await page.Find("form").SubmitAsync();
        Assert.Contains("Tệp ke-hoach.pdf còn đang được đọc.", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Null((await BoardAsync()).Plans[0].Plan);
        file.Arrive();
        await reading;
        await page.Find("form").SubmitAsync();

        Assert.Equal("ke-hoach.pdf", (await BoardAsync()).Plans[0].Plan!.FileName);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_at_once()
    {
        IRenderedComponent<WorkPlanPage> page = Open("CD01");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("MZ", "ke-hoach.exe"));

        Assert.Contains("không đúng loại", page.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa có tệp", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_removed_after_a_question()
    {
        await KeepAsync();
        IRenderedComponent<WorkPlanPage> page = Open("CD01");

        await page.FindAll("button").Single(b => b.TextContent.Contains("Xóa kế hoạch", StringComparison.Ordinal)).ClickAsync();
        await page.FindAll("button").First(b => !b.TextContent.Contains("Không", StringComparison.Ordinal) && b.TextContent.Contains("Xóa", StringComparison.Ordinal)).ClickAsync();

        Assert.Contains("Đã xóa kế hoạch.", page.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Null((await BoardAsync()).Plans[0].Plan);
    }

    [Fact]
    public async Task A_leader_reads_and_a_CDCS_is_led_to_its_own_plan()
    {
        await KeepAsync();
        SignIn(new Actor(AccountId: 5, "Lãnh đạo Thử", Role.Leader));
        Assert.Empty(Open("CD01").FindAll("button[type=submit], input[type=file]"));

        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, union.Id));
        Render<WorkPlansPage>();
        Assert.EndsWith("/ke-hoach-cong-tac/2025/CD01", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.NotEmpty(Open("CD01").FindAll("button[type=submit]"));
        Assert.Empty(Open("CD02").FindAll("form"));
    }

    [Fact]
    public void A_year_without_a_period_says_so()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/ke-hoach-cong-tac?nam=1999");

        Assert.Contains("Chưa có kỳ báo cáo của năm 1999.", Render<WorkPlansPage>().Markup, StringComparison.Ordinal);
    }

    private async Task KeepAsync() => await Services.GetRequiredService<WorkPlanCommands>().SaveAsync(
        Operation.By(Officer), new SaveWorkPlan(2025, "CD01", "1/KH", new(2025, 1, 1), [new WorkPlanRow("1.1", 2)], NewFile: null, BasedOnVersion: 0), TestContext.Current.CancellationToken);

    private async Task<WorkPlanBoard> BoardAsync() => (await Services.GetRequiredService<WorkPlanQueries>().BoardAsync(Officer, 2025, TestContext.Current.CancellationToken))!;

    private IRenderedComponent<WorkPlanPage> Open(string code) => Render<WorkPlanPage>(p => p.Add(c => c.Year, 2025).Add(c => c.Code, code));

    /// <summary>Is on its way until it arrives.</summary>
    private sealed class SlowFile(string name, byte[] content) : IBrowserFile
    {
        private readonly System.IO.Pipelines.Pipe way = new();

        public string Name => name;

        public DateTimeOffset LastModified => default;

        public long Size => content.Length;

        public string ContentType => "application/pdf";

        public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default) => way.Reader.AsStream();

        public void Arrive()
        {
            way.Writer.Write(content);
            way.Writer.Complete();
        }
    }
}
