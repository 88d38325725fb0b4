using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Programmes;

/// <summary>Pages that amend a programme, on 15/10/2025, for Quản trị unless a test says otherwise.</summary>
public abstract class AmendTest : PageTest
{
    protected AmendTest()
        : base(new DateOnly(2025, 10, 15), Administrator) => JSInterop.Mode = JSRuntimeMode.Loose;

    protected static Actor Administrator { get; } = new(AccountId: 1, "Quản trị Thử", Role.Administrator);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected Task<ProgrammeDefinition> DefinitionAsync(int year = 2025) => Services.GetRequiredService<ProgrammeQueries>().DefinitionAsync(year, Cancellation);

    protected async Task<Measure> RowAsync(string code) => (await DefinitionAsync()).Programme.Measures.Single(m => string.Equals(m.Code, code, StringComparison.Ordinal));

    /// <summary>What another administrator does meanwhile: CT 6.1 of 2027 becomes 80%.</summary>
    protected async Task AmendByAnotherAsync(int version = 0)
    {
        ProgrammeAmendment target = new(1, version, new AmendmentBasis("Lý do khác", "9/QĐ", new DateOnly(2025, 1, 2)));
        Assert.IsType<Outcome.Saved>(await Services.GetRequiredService<MeasureCommands>().AmendTargetsAsync(
            Operation.By(new Actor(AccountId: 2, "Người khác", Role.Administrator)), target, "6.1", [new WantedTarget(2027, 80)], Cancellation));
    }

    protected IRenderedComponent<TPage> Open<TPage>(string url, Action<ComponentParameterCollectionBuilder<TPage>>? route = null)
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return Render(route);
    }

    /// <summary>The year is closed by bản chốt số 3.</summary>
    protected Task CloseYearAsync(int year) => ExecuteAsync(
        $"INSERT INTO Snapshots (Number, PeriodId, TakenAt, TakenBy, Note, Hash) SELECT 3, Id, '2025-04-01', 'Lãnh đạo Thử', '', '{new string('0', 64)}' FROM ReportingPeriods WHERE Year = {year} AND Kind = 3");

    /// <summary>Fills the basis in and submits the form it is part of.</summary>
    protected static async Task SaveAsync(IRenderedComponent<IComponent> page, string prefix = "can-cu")
    {
        await page.Find($"#{prefix}-ly-do").ChangeAsync("Điều chỉnh theo thực tế");
        await page.Find($"#{prefix}-so-van-ban").ChangeAsync("12/QĐ-CĐVC");
        await page.Find($"#{prefix}-ngay-van-ban").ChangeAsync("05/03/2025");
        await page.Find($"form:has(#{prefix}-ly-do)").SubmitAsync();
    }

    protected static string Changes(IRenderedComponent<IComponent> page) => string.Join(" | ", page.FindAll(".changes li").Select(l => l.TextContent.Trim()));

    protected static string Refused(IRenderedComponent<IComponent> page) => page.Find(".refusals").TextContent.Trim();
}
