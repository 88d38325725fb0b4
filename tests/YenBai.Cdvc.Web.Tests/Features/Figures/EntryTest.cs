using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;
using TestContext = Xunit.TestContext;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>The entry pages over a real database of two CĐCS, on 30/11/2025, for an officer unless a test says otherwise.</summary>
public abstract class EntryTest : PageTest
{
    protected const string Period = "2025-nam";
    protected const string One = "CD01";
    protected const string Two = "CD02";

    protected EntryTest()
        : base(new DateOnly(2025, 11, 30), Officer)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/entry.js").Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected static Actor Colleague { get; } = new(AccountId: 8, "Đồng nghiệp Thử", Role.Officer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddUnionAsync(One, "Công đoàn Sở Thử nghiệm");
        await AddUnionAsync(Two, "Công đoàn Trường Đại học Mẫu");
    }

    protected IRenderedComponent<EntryPage> Open(string body = One, string period = Period) =>
        Render<EntryPage>(p => p.Add(e => e.PeriodCode, period).Add(e => e.BodyCode, body));

    protected static IElement Row(IRenderedComponent<EntryPage> page, string item) => page.Find($"[data-item={item}]");

    /// <summary>What js/entry.js sends when a cell is left.</summary>
    protected static Task CommitAsync(
        IRenderedComponent<EntryPage> page, string item, string text, int version = 0, string field = FigureCommitEventArgs.Value, Guid? operation = null) =>
        page.Find("section.entry").TriggerEventAsync("onfigurecommit", new FigureCommitEventArgs
        {
            Item = item,
            Field = field,
            Text = text,
            Version = version,
            OperationId = operation ?? Guid.NewGuid(),
        });

    /// <inheritdoc cref="PageTest.SaveAsync"/>
    protected Task SaveAsync(string item, FigureValue value, Actor? by = null, string? union = One, string period = Period, int version = 0) =>
        SaveAsync(period, union, item, value, by, version);

    /// <summary>The cell as the database has it.</summary>
    protected async Task<EntryCell> StoredAsync(string item, string? union = One)
    {
        EntrySheet? sheet = await SheetAsync(union);
        return sheet!.Cells.First(c => string.Equals(c.Item.Code, item, StringComparison.Ordinal));
    }

    protected Task<EntrySheet?> SheetAsync(string? union = One) =>
        Services.GetRequiredService<FigureQueries>().SheetAsync(Officer, Period, union, TestContext.Current.CancellationToken);
}
