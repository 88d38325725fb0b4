using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Scorecards;
using YenBai.Cdvc.Web.Features.Scorecards.Leads;

namespace YenBai.Cdvc.Web.Tests.Features.Scorecards;

public sealed class LeadPagesTests : ScorecardPageTest
{
    [Fact]
    public void Every_body_is_listed_those_that_lead_first_with_all_rows_counted_once()
    {
        IReadOnlyList<IElement> rows = [.. Open<LeadsPage>("/chu-tri?ky=2025-nam").FindAll(".lead-table tbody tr")];

        Assert.Equal("Đ/c Chủ tịch", rows[0].QuerySelector("th")!.TextContent);
        Assert.Equal("Các công đoàn cơ sở", rows.Select(r => r.QuerySelector("th")!.TextContent).Single(n => n.Contains("cơ sở", StringComparison.Ordinal)));
        int led = rows.SelectMany(r => r.QuerySelectorAll("td")[1].QuerySelectorAll("strong")).Sum(n => int.Parse(n.TextContent, CultureInfo.InvariantCulture));
        Assert.Equal(19, led);
    }

    [Fact]
    public async Task A_body_shows_what_it_leads_what_is_missing_and_whom_to_call_first()
    {
        for (int number = 1; number <= 6; number++)
        {
            string code = $"CD0{number}";
            await AddUnionAsync(code, $"Công đoàn số {number}");
            await SaveAsync("2025-nam", code, "DV", 100);
            await SaveAsync("2025-nam", code, "QUY_DV", 90 - number);
        }

        IRenderedComponent<LeadPage> page = OpenLead(BodyOf("5.1"));

        IElement row = page.FindAll(".score-list")[0].QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("CT 5.1", StringComparison.Ordinal));
        Assert.Contains("còn thiếu 51 người", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Công đoàn số 6", "Công đoàn số 5", "Công đoàn số 4", "Công đoàn số 3", "Công đoàn số 2"], row.QuerySelectorAll(".nearest a").Select(a => a.TextContent), StringComparer.Ordinal);
        Assert.Contains("còn 16 người", row.QuerySelector(".nearest li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/cdcs/CD06/tinh-hinh?ky=2025-nam#ct-5.1", row.QuerySelector(".nearest a")!.GetAttribute("href"));
        Assert.Contains("Phối hợp", page.FindAll("h2")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_holds_the_body_is_named_as_of_the_cut_off()
    {
        int body = BodyOf("5.1");
        await HoldAsync(body, "Nguyễn Thị Cũ", account: null, "2023-01-01", "2025-01-01");
        await HoldAsync(body, "Trần Văn Mới", account: null, "2025-01-01", to: null);

        Assert.Contains("Trần Văn Mới đảm nhiệm từ 01/01/2025", OpenLead(body).Find(".page-header").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Cũ", OpenLead(body, "2024-nam").Find(".page-header").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_lead_has_its_rows_from_that_day()
    {
        int body = BodyOf("5.1");
        await ExecuteAsync($"""
            INSERT INTO LeadChanges (IndicatorId, "From", BodyId)
            SELECT i.Id, '2025-06-01', b.Id FROM Indicators i, Bodies b WHERE i.Number = 5 AND b.Id <> {body} AND b.Name = 'Đ/c Phó Chủ tịch'
            """);

        Assert.Contains("CT 5.1", OpenLead(body, "2024-nam").FindAll(".score-list")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("CT 5.1", OpenLead(body).FindAll(".score-list")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_body_is_a_sentence_and_a_way_on() =>
        Assert.Equal("/chu-tri?ky=2025-nam", OpenLead(9999).Find(".state a").GetAttribute("href"));

    [Fact]
    public async Task My_work_is_that_of_the_bodies_I_hold_today()
    {
        await HoldAsync(BodyOf("5.1"), "Lãnh đạo Thử", account: 5, "2023-01-01", to: null);

        IRenderedComponent<MyWorkPage> page = Open<MyWorkPage>("/viec-cua-toi?ky=2025-nam");

        Assert.Contains("CT 5.1", page.Find(".score-list").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Đ/c Chủ tịch"], page.FindAll(".duties-name").Select(h => h.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Whoever_holds_nothing_is_told_who_can_say_so()
    {
        await HoldAsync(BodyOf("5.1"), "Lãnh đạo Thử", account: 5, "2023-01-01", "2025-10-15");
        await HoldAsync(BodyOf("10.1"), "Người không có tài khoản", account: null, "2023-01-01", to: null);

        Assert.Contains("Quản trị ghi ai đảm nhiệm", Open<MyWorkPage>("/viec-cua-toi?ky=2025-nam").Find(".state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_for_the_province_alone()
    {
        SignIn(new Actor(AccountId: 9, "CĐCS Thử", Role.GrassrootsUnion, 2));

        Assert.Contains("Trang này dành cho cấp tỉnh", Open<LeadsPage>("/chu-tri").Markup, StringComparison.Ordinal);
        Assert.Contains("Trang này dành cho cấp tỉnh", OpenLead(1).Markup, StringComparison.Ordinal);
        Assert.Contains("Trang này dành cho cấp tỉnh", Open<MyWorkPage>("/viec-cua-toi").Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<LeadPage> OpenLead(int body, string period = "2025-nam") =>
        Open<LeadPage>($"/chu-tri/{body.ToString(CultureInfo.InvariantCulture)}?ky={period}", p => p.Add(l => l.BodyId, body));

    /// <summary>The id of the body that leads a row, as its page links to it.</summary>
    private int BodyOf(string code)
    {
        string url = Open<MeasurePage>($"/chi-tieu/{code}?ky=2024-nam", p => p.Add(m => m.Code, code)).Find(".lead-link").GetAttribute("href")!;
        return int.Parse(url["/chu-tri/".Length..url.IndexOf('?', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }

    private Task HoldAsync(int body, string name, int? account, string from, string? to) => ExecuteAsync(FormattableString.Invariant($"""
        PRAGMA foreign_keys = OFF;
        INSERT INTO BodyHolders (PersonName, AccountId, "From", "To", BodyId)
        VALUES ('{name}', {account?.ToString(CultureInfo.InvariantCulture) ?? "NULL"}, '{from}', {(to is null ? "NULL" : $"'{to}'")}, {body});
        """));
}
