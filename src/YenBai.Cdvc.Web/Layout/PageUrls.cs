using System.Globalization;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Địa chỉ trang: every URL of the program is built here, so that the view state in it has one spelling.</summary>
/// <remarks>A period is named by its code ("2025-nam", see <see cref="PeriodCode"/>). A code that comes from data is escaped.</remarks>
public static class PageUrls
{
    /// <summary>The query parameter that holds the period's code.</summary>
    public const string PeriodParameter = "ky";

    /// <summary>The query parameter that holds the group of statuses the dashboard is filtered by.</summary>
    public const string GroupParameter = "nhom";

    /// <summary>The query parameter that holds where to go after signing in.</summary>
    public const string ReturnParameter = "tro-ve";

    /// <summary>The query parameter that holds the words a list is searched by.</summary>
    public const string SearchParameter = "tim";

    /// <summary>The query parameter that holds a khối.</summary>
    public const string SectorParameter = "khoi";

    /// <summary>The query parameter that says whether the grid shows items not asked in its period.</summary>
    public const string NotAskedParameter = "khong-hoi";

    /// <summary>Tổng quan, of the period the dashboard chooses itself.</summary>
    public const string Home = "/";

    /// <summary>Danh sách CĐCS.</summary>
    public const string Unions = "/cdcs";

    /// <summary>Thêm một CĐCS.</summary>
    public const string NewUnion = "/them-cdcs";

    /// <summary>Nhập danh sách CĐCS từ tệp.</summary>
    public const string ImportUnions = "/nhap-tep-cdcs";

    /// <summary>Kỳ báo cáo.</summary>
    public const string Periods = "/ky-bao-cao";

    /// <summary>Chương trình hành động.</summary>
    public const string Programme = "/chuong-trinh";

    /// <summary>Tài khoản (Quản trị).</summary>
    public const string Accounts = "/tai-khoan";

    /// <summary>Thêm tài khoản.</summary>
    public const string NewAccount = "/tai-khoan/them";

    /// <summary>Thiết lập lần đầu: the first administrator.</summary>
    public const string SetUp = "/thiet-lap";

    /// <summary>Kích hoạt tài khoản; see <see cref="ActivationOf"/>.</summary>
    public const string Activation = "/kich-hoat";

    /// <summary>The query parameter that holds the user name of an activation link.</summary>
    public const string UserNameParameter = "ten";

    /// <summary>The query parameter that holds the token of an activation link.</summary>
    public const string TokenParameter = "ma";

    /// <summary>The query parameter that says which CĐCS a list shows.</summary>
    public const string StateParameter = "loc";

    /// <summary>Tệp mẫu danh sách CĐCS.</summary>
    public const string SampleUnions = "/mau/mau-danh-sach-cdcs.csv";

    /// <summary>Đăng xuất (POST).</summary>
    public const string SignOut = "/dang-xuat";

    /// <summary>For the status code middleware: <see cref="Error"/> with {0} for the code.</summary>
    public const string ErrorTemplate = "/loi/{0}";

    /// <summary>For the endpoint behind <see cref="Download"/>.</summary>
    public const string DownloadTemplate = "/tai-xuong/{period}.{format}";

    /// <summary>Tổng quan of a period; of a group, e.g. "chua-dat", only its rows.</summary>
    public static string Dashboard(string period, string? group = null) =>
        WithPeriod(Home, period) + (group is null ? "" : $"&{GroupParameter}={Escape(group)}");

    /// <summary>Một dòng chỉ tiêu, e.g. "2.1"; of the period the page chooses itself when none is given.</summary>
    public static string Measure(string code, string? period = null) => WithPeriod($"/chi-tieu/{Escape(code)}", period);

    /// <summary>Nhập liệu: the CĐCS of a period, to choose from.</summary>
    public static string EntryStart(string? period = null) => WithPeriod("/nhap-lieu", period);

    /// <summary>Nhập liệu của một CĐCS.</summary>
    public static string Entry(string period, string unionCode) => $"/nhap-lieu/{Escape(period)}/{Escape(unionCode)}";

    /// <summary>Bảng nhập: every CĐCS of a period; the view of it as its page reads it.</summary>
    /// <param name="filter">"thieu" or "mau-thuan"; null for all.</param>
    /// <param name="sector">A khối to look at by itself, its CĐCS as columns.</param>
    public static string EntryGrid(string period, string? search = null, string? filter = null, string? sector = null, bool notAsked = false)
    {
        (string Name, string? Value)[] view = [(SearchParameter, search), (StateParameter, filter), (SectorParameter, sector), (NotAskedParameter, notAsked ? "true" : null)];
        string query = string.Join('&', view.Where(v => v.Value is not null).Select(v => $"{v.Name}={Escape(v.Value!)}"));
        return $"/bang-nhap/{Escape(period)}{(query.Length == 0 ? "" : "?")}{query}";
    }

    /// <summary>Nhập liệu của cấp tỉnh.</summary>
    public static string ProvinceEntry(string period) => Entry(period, UnionCode.OfProvince);

    /// <summary>Danh sách CĐCS of one state: "dang-hoat-dong" or "thoi-hoat-dong"; all without.</summary>
    public static string UnionsIn(string? state) => state is null ? Unions : $"{Unions}?{StateParameter}={Escape(state)}";

    /// <summary>Đường dẫn kích hoạt of an account.</summary>
    public static string ActivationOf(string userName, string token) =>
        $"{Activation}?{UserNameParameter}={Escape(userName)}&{TokenParameter}={Escape(token)}";

    /// <summary>A row in the programme's own page.</summary>
    public static string ProgrammeMeasure(string code) => $"{Programme}#ct-{Escape(code)}";

    /// <summary>A provincial clause in the programme's page.</summary>
    public static string ProgrammeClause(string code) => $"{Programme}#tinh-{Escape(code)}";

    /// <summary>Sửa một CĐCS.</summary>
    public static string Union(string code) => $"{Unions}/{Escape(code)}";

    /// <summary>Sửa một kỳ báo cáo.</summary>
    public static string Period(string period) => $"{Periods}/{Escape(period)}";

    /// <summary>Xuất báo cáo.</summary>
    public static string Reports(string? period = null) => WithPeriod("/bao-cao", period);

    /// <summary>Tải xuống the period's report; the format is "xlsx" or "json".</summary>
    public static string Download(string period, string format) => $"/tai-xuong/{Escape(period)}.{Escape(format)}";

    /// <summary>Một tài khoản.</summary>
    public static string Account(int id) => $"{Accounts}/{id}";

    /// <summary>Đăng nhập, then back to a page of this program.</summary>
    public static string SignIn(string? returnUrl = null) =>
        returnUrl is null ? "/dang-nhap" : $"/dang-nhap?{ReturnParameter}={Escape(returnUrl)}";

    /// <summary>Trang báo lỗi of an HTTP status code.</summary>
    public static string Error(int statusCode) => string.Format(CultureInfo.InvariantCulture, ErrorTemplate, statusCode);

    private static string WithPeriod(string path, string? period) => period is null ? path : $"{path}?{PeriodParameter}={Escape(period)}";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
