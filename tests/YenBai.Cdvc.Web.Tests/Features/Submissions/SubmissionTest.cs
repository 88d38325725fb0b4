using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Web.Features.Figures;
using YenBai.Cdvc.Web.Features.Submissions;
using YenBai.Cdvc.Web.Tests.Features.Figures;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Submissions;

/// <summary>The entry page and the board with reports in every state.</summary>
public abstract class SubmissionTest : EntryTest
{
    protected static Actor Leader { get; } = new(AccountId: 5, "Lãnh đạo Thử", Role.Leader);

    protected static Actor Administrator { get; } = new(AccountId: 1, "Quản trị Thử", Role.Administrator);

    protected SubmissionCommands Commands => Services.GetRequiredService<SubmissionCommands>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every item asked of the CĐCS, typed by the officer.</summary>
    protected async Task CompleteAsync(string union = One)
    {
        foreach (EntryRow row in new EntryForm((await SheetAsync(union))!, Officer).Rows.Where(r => r.Item.Reporter == Domain.Programmes.Reporter.GrassrootsUnion))
        {
            await SaveAsync(row.Item.Code, row.Item.Levels.Count > 0 ? FigureValue.NotApplicable : FigureValue.Of(5), union: union);
        }
    }

    protected async Task SendAsync(string union = One, int basedOn = 0) => Saved(await Commands.SendAsync(
        Operation.By(Officer), new SubmissionTarget(Period, union, basedOn), new ReportHeading("12/BC-CĐCS", new DateOnly(2025, 11, 30)), Cancellation));

    protected async Task ReturnAsync(string item, string reason, int basedOn = 1, string? whole = null) => Saved(await Commands.ReturnAsync(
        Operation.By(Leader), new SubmissionTarget(Period, One, basedOn), whole, new Dictionary<string, string>(StringComparer.Ordinal) { [item] = reason }, Cancellation));

    protected async Task ApproveAsync(string union = One, int basedOn = 1) =>
        Saved(await Commands.ApproveAsync(Operation.By(Leader), new SubmissionTarget(Period, union, basedOn), Cancellation));

    protected async Task<SubmissionDetails> ReportAsync(string union = One) =>
        (await Services.GetRequiredService<SubmissionQueries>().FindAsync(Officer, Period, union, Cancellation))!;

    protected IRenderedComponent<SubmissionsPage> Board(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/gui-duyet?ky={Period}{query}");
        return Render<SubmissionsPage>();
    }

    /// <summary>The button of these words; fails where there is none.</summary>
    protected static Task ClickAsync(IRenderedComponent<IComponent> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim().EndsWith(words, StringComparison.Ordinal)).ClickAsync(new());

    /// <summary>The steps on offer.</summary>
    protected static string[] Offers(IRenderedComponent<IComponent> page) =>
        [.. page.FindAll(".submission-actions button").Select(b => b.TextContent.Replace(b.QuerySelector(".rzi")?.TextContent ?? " ", "", StringComparison.Ordinal).Trim())];

    private static void Saved(Outcome outcome) => Assert.True(outcome is Outcome.Saved, outcome is Outcome.Refused r ? string.Join('\n', r.Reasons) : outcome.ToString());
}
