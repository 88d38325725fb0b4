using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Mục điều hướng.</summary>
/// <param name="Text">What the user reads.</param>
/// <param name="Icon">A name of Fonts/icons.txt.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Policy">Shown only to those who satisfy it; null for everybody.</param>
public sealed record NavEntry(string Text, string Icon, string Url, string? Policy = null);

/// <summary>Nhóm mục điều hướng: what belongs to one job.</summary>
/// <param name="Name">What the user reads above it; null where an entry stands for itself.</param>
/// <param name="Entries">Most used first.</param>
public sealed record NavGroup(string? Name, IReadOnlyList<NavEntry> Entries)
{
    /// <summary>In the order of the work: see, enter, report, look after; last, how.</summary>
    public static IReadOnlyList<NavGroup> All { get; } =
    [
        new("Theo dõi",
        [
            new("Tổng quan", "dashboard", PageUrls.Home, Policies.SeeProvince),
            new("Việc của tôi", "assignment_turned_in", PageUrls.MyWork(), Policies.SeeProvince),
            new("Bản đồ CĐCS", "table_chart", PageUrls.HeatMap(), Policies.SeeProvince),
            new("Nhiệm kỳ", "trending_up", PageUrls.Term(), Policies.SeeProvince),
            new("Tình hình", "fact_check", PageUrls.OwnStanding(), Policies.BelongToUnion),
        ]),
        new("Nhập và duyệt",
        [
            new("Nhập liệu", "edit_note", PageUrls.EntryStart()),
            new("Gửi, duyệt", "fact_check", PageUrls.Submissions(), Policies.SeeProvince),
            new("Đôn đốc", "notifications", PageUrls.Chasing(), Policies.SeeProvince),
            new("Xếp loại", "verified", PageUrls.Ratings(), Policies.SeeProvince),
            new("Kế hoạch công tác", "assignment", PageUrls.WorkPlans()),
        ]),
        new("Báo cáo",
        [
            new("Xuất báo cáo", "summarize", PageUrls.Reports(), Policies.SeeProvince),
            new("Bản chốt", "lock", PageUrls.Snapshots, Policies.SeeProvince),
        ]),
        new("Danh mục",
        [
            new("Công đoàn cơ sở", "groups", PageUrls.Unions, Policies.SeeProvince),
            new("Chương trình", "flag", PageUrls.Programme),
            new("Kỳ báo cáo", "calendar_month", PageUrls.Periods, Policies.SeeProvince),
        ]),
        new("Quản trị",
        [
            new("Tài khoản", "manage_accounts", PageUrls.Accounts, Policies.ManageAccounts),
            new("Nhật ký hệ thống", "history", PageUrls.Audit, Policies.ReadAudit),
        ]),
        new(Name: null, [new("Hướng dẫn", "menu_book", PageUrls.Guide)]),
    ];
}
