using Bunit;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Periods;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Scorecards;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class RowNotesTests : PageTest
{
    private ReportingPeriod period = null!;
    private Measure measure = null!;

    public RowNotesTests()
        : base(new DateOnly(2025, 12, 12), Officer) => JSInterop.Mode = JSRuntimeMode.Loose;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        period = (await Services.GetRequiredService<PeriodQueries>().ListAsync(TestContext.Current.CancellationToken)).Single(p => p.Code is "2025-nam");
        measure = (await Services.GetRequiredService<ProgrammeQueries>().ForYearAsync(2025, TestContext.Current.CancellationToken)).Measures.Single(m => m.Code is "2.1");
    }

    [Fact]
    public async Task What_is_written_is_shown_with_its_author()
    {
        IRenderedComponent<RowNotes> notes = Open();
        Assert.Contains("Chưa ghi.", notes.Markup, StringComparison.Ordinal);

        await notes.Find("button").ClickAsync();
        await notes.Find("#nguyen-nhan").ChangeAsync("Nộp chậm");
        await notes.Find("form").SubmitAsync();

        Assert.Contains("Đã lưu.", notes.Find(".notice-good").TextContent, StringComparison.Ordinal);
        Assert.Equal("Nộp chậm", Assert.Single(notes.FindAll(".row-note-text")).TextContent);
        Assert.Contains("Cán bộ Thử ghi lúc 12:00 12/12/2025", notes.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_faster_is_shown_and_may_be_written_over()
    {
        IRenderedComponent<RowNotes> notes = Open();
        await notes.Find("button").ClickAsync();
        await notes.Find("#bien-phap").ChangeAsync("Của tôi");
        await Services.GetRequiredService<RowNoteCommands>().SaveAsync(
            Operation.By(Officer), new SaveRowNote("2025-nam", "2.1", "", "", "Của người kia", BasedOnVersion: 0), TestContext.Current.CancellationToken);

        await notes.Find("form").SubmitAsync();
        Assert.Contains("Của người kia", notes.Find(".notice-warn").TextContent, StringComparison.Ordinal);
        await notes.Find("form").SubmitAsync();

        Assert.Equal("Của tôi", Assert.Single(notes.FindAll(".row-note-text")).TextContent);
    }

    [Fact]
    public async Task What_could_not_be_written_stays_and_live_changes_leave_it_alone()
    {
        IRenderedComponent<RowNotes> notes = Open();
        await notes.Find("button").ClickAsync();
        await notes.Find("#ghi-chu").ChangeAsync("Đang viết dở");
        await ExecuteAsync("ALTER TABLE AuditEntries RENAME TO Hidden");

        await notes.Find("form").SubmitAsync();
        notes.Render(p => p.Add(n => n.Period, period).Add(n => n.Measure, measure));

        Assert.Contains("Máy chủ chưa ghi được", notes.Find(".refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Đang viết dở", notes.Find("#ghi-chu").GetAttribute("value"));
    }

    private IRenderedComponent<RowNotes> Open() => Render<RowNotes>(p => p.Add(n => n.Period, period).Add(n => n.Measure, measure));
}
