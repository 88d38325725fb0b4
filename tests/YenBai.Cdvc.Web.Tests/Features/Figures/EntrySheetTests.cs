using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Tests.Features.Figures;

/// <summary>The page around the cells.</summary>
public sealed class EntrySheetTests : EntryTest
{
    [Fact]
    public void The_items_stand_in_their_groups_in_the_order_of_entry()
    {
        IRenderedComponent<EntryPage> page = Open();

        Assert.Equal("Quy mô", page.FindAll(".figure-group h2")[0].TextContent);
        Assert.Equal(["LD", "LD_NU", "DV", "CQ", "CB_KCT", "DV_MOI"], page.FindAll("[data-item]").Take(6).Select(r => r.GetAttribute("data-item")!), StringComparer.Ordinal);
        Assert.Equal(23, page.FindAll("[data-item]").Count);
    }

    [Fact]
    public async Task The_bar_counts_what_is_asked_of_the_union_itself()
    {
        IRenderedComponent<EntryPage> page = Open();
        Assert.Contains("0/20 mục", page.Find(".entry-progress").TextContent, StringComparison.Ordinal);

        await CommitAsync(page, "LD", "40");
        await CommitAsync(page, "LD_NU", "k");
        await CommitAsync(page, "KT_DL", "co");

        Assert.Contains("2/20 mục", page.Find(".entry-progress").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_asked_in_the_period_is_folded_away_but_can_be_typed()
    {
        IRenderedComponent<EntryPage> page = Open(period: "2025-6thang");

        IElement folded = page.Find("details.not-asked");
        Assert.False(folded.HasAttribute("open"));
        Assert.NotNull(folded.QuerySelector("[data-item=CQ_DAT] input:not([disabled])"));
        Assert.Null(folded.QuerySelector("[data-item=LD]"));
    }

    [Fact]
    public async Task The_last_value_stands_beside_with_its_period_and_is_offered()
    {
        await SaveAsync("LD", FigureValue.Of(1200), period: "2024-nam");
        await SaveAsync("DV_MOI", FigureValue.Of(3), period: "2024-nam");
        IRenderedComponent<EntryPage> page = Open();

        IElement row = Row(page, "LD");
        Assert.Equal("1200", row.GetAttribute("data-offer"));
        Assert.Matches(@"^\s*1\.200\s+Năm 2024\s*$", row.QuerySelector(".figure-offer")!.TextContent);
        Assert.True(row.HasAttribute("data-steady"));
        Assert.False(Row(page, "DV_MOI").HasAttribute("data-steady"));
        // LD of last year and the suggestion of CQ
        Assert.Contains("cho 2 ô ít đổi", page.Find("[data-do=carry]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_neighbours_are_one_key_away()
    {
        IRenderedComponent<EntryPage> page = Open(One);

        Assert.Equal("/nhap-lieu/2025-nam/CD02", page.Find("[data-go=next]").GetAttribute("href"));
        Assert.Null(page.Find("[data-go=previous]").GetAttribute("href"));
    }

    [Fact]
    public async Task The_provinces_own_figures_have_a_page_of_the_same_make()
    {
        IRenderedComponent<EntryPage> page = Open("tinh");

        await CommitAsync(page, "CB_CT", "6");

        Assert.Equal("Số liệu cấp tỉnh", page.Find("h1").TextContent.Trim());
        Assert.Equal(6, (await StoredAsync("CB_CT", union: null)).Value.Number);
        Assert.Contains("1/4 mục", page.Find(".entry-progress").TextContent, StringComparison.Ordinal);
        Assert.Null(Row(page, "CB_CT").QuerySelector(".figure-ktd"));
    }

    [Fact]
    public void A_locked_period_says_so_and_takes_nothing()
    {
        Clock.SetTo(new DateTimeOffset(2026, 4, 1, 0, 0, 1, TimeSpan.FromHours(7)));

        IRenderedComponent<EntryPage> page = Open();

        Assert.Contains("đã khóa", page.Find(".entry-notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-item] input:not([disabled])"));
    }

    [Fact]
    public void A_leader_sees_the_figures_and_may_not_type()
    {
        SignIn(new Actor(AccountId: 9, "Lãnh đạo Thử", Role.Leader));

        IRenderedComponent<EntryPage> page = Open();

        Assert.Contains("chỉ xem", page.Find(".entry-notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-item] input:not([disabled])"));
    }

    [Fact]
    public async Task A_union_sees_its_own_items_and_no_other_sheet()
    {
        EntrySheet sheet = (await SheetAsync())!;
        SignIn(new Actor(AccountId: 10, "CĐCS Thử", Role.GrassrootsUnion, sheet.BodyId));

        IRenderedComponent<EntryPage> own = Open(One);

        Assert.Empty(own.FindAll("[data-item=XL], [data-item=KT_DL]"));
        Assert.NotEmpty(own.FindAll("[data-item=LD] input:not([disabled])"));
        Assert.Contains("Không có phiếu nhập này", Open(Two).Markup, StringComparison.Ordinal);
        Assert.Contains("Không có phiếu nhập này", Open("tinh").Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KHONG-CO", Period)]
    [InlineData(One, "2025-quy1")]
    public void An_unknown_union_or_period_is_said_in_a_sentence(string body, string period) =>
        Assert.Contains("Không có phiếu nhập này", Open(body, period).Markup, StringComparison.Ordinal);

    [Fact]
    public void Leaving_with_unsent_texts_is_stopped_when_the_browser_says_so()
    {
        BunitJSModuleInterop script = JSInterop.SetupModule("./js/entry.js");
        script.Setup<bool>("mayLeave").SetResult(false);
        script.SetupVoid("open", _ => true).SetVoidResult();
        Open();

        Services.GetRequiredService<NavigationManager>().NavigateTo("/cdcs");

        script.VerifyInvoke("mayLeave");
        Assert.EndsWith("localhost/", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
