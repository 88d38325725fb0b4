using System.Globalization;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Layout;

/// <summary>Địa chỉ trang: every URL of the program is built here, so that the view state in it has one spelling.</summary>
/// <remarks>A period is named by its code ("2025-nam", see <see cref="PeriodCode"/>). A code that comes from data is escaped.</remarks>
public static partial class PageUrls
{
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

    /// <summary>Người đảm nhiệm các chức danh.</summary>
    public const string Bodies = "/chuong-trinh/chuc-danh";

    /// <summary>Lập chương trình mới; see <see cref="NewProgrammeFrom"/>.</summary>
    public const string NewProgramme = "/chuong-trinh/moi";

    /// <summary>Thể thức văn bản (Quản trị).</summary>
    public const string DocumentForm = "/the-thuc-van-ban";

    /// <summary>Nhật ký hệ thống (Quản trị).</summary>
    public const string Audit = "/nhat-ky-he-thong";

    /// <summary>Tài khoản (Quản trị).</summary>
    public const string Accounts = "/tai-khoan";

    /// <summary>Thêm tài khoản.</summary>
    public const string NewAccount = "/tai-khoan/them";

    /// <summary>Tài khoản cho các CĐCS: adds those of many at once.</summary>
    public const string UnionAccounts = "/tai-khoan/cdcs";

    /// <summary>Tài khoản của tôi: password, second factor and sessions of whoever is signed in.</summary>
    public const string OwnAccount = "/tai-khoan/cua-toi";

    /// <summary>Nhập mã xác thực: the second step of signing in.</summary>
    public const string SecondFactor = "/xac-thuc";

    /// <summary>Cài xác thực hai bước.</summary>
    public const string Enrolment = "/xac-thuc/cai-dat";

    /// <summary>Thiết lập lần đầu: the first administrator.</summary>
    public const string SetUp = "/thiet-lap";

    /// <summary>Kích hoạt tài khoản; see <see cref="ActivationOf"/>.</summary>
    public const string Activation = "/kich-hoat";

    /// <summary>Đăng xuất (POST).</summary>
    public const string SignOut = "/dang-xuat";

    /// <summary>For the status code middleware: <see cref="Error"/> with {0} for the code.</summary>
    public const string ErrorTemplate = "/loi/{0}";

    /// <summary>Nộp tệp Excel số liệu; see <see cref="ImportFiguresOf"/>.</summary>
    public const string ImportFigures = "/nhap-lieu/tep";

    /// <summary>Các bản chốt.</summary>
    public const string Snapshots = "/ban-chot";

    /// <summary>Hướng dẫn sử dụng.</summary>
    public const string Guide = "/huong-dan";

    /// <summary>Tổng quan of a period; of a group, e.g. "chua-dat", only its rows; compared, e.g. with "nam-truoc".</summary>
    public static string Dashboard(string period, string? group = null, string? compare = null) =>
        WithPeriod(Home, period) + (group is null ? "" : $"&{GroupParameter}={Escape(group)}") + (compare is null ? "" : $"&{CompareParameter}={Escape(compare)}");

    /// <summary>Cả nhiệm kỳ of the programme that covers a year.</summary>
    public static string Term(int? year = null) => year is { } of ? WithYear("/nhiem-ky", of) : "/nhiem-ky";

    /// <summary>Một dòng chỉ tiêu, e.g. "2.1"; of the period the page chooses itself when none is given.</summary>
    public static string Measure(string code, string? period = null) => WithPeriod($"/chi-tieu/{Escape(code)}", period);

    /// <summary>Theo chủ trì: every body that leads or supports, with how its rows stand.</summary>
    public static string Leads(string? period = null) => WithPeriod("/chu-tri", period);

    /// <summary>Một nơi chủ trì.</summary>
    public static string Lead(int bodyId, string? period = null) => WithPeriod($"/chu-tri/{Number(bodyId)}", period);

    /// <summary>Việc của tôi: what the signed-in person leads.</summary>
    public static string MyWork(string? period = null) => WithPeriod("/viec-cua-toi", period);

    /// <summary>Mười nhiệm vụ, giải pháp, with how their rows stand.</summary>
    public static string Solutions(string? period = null) => WithPeriod("/giai-phap", period);

    /// <summary>Một nhiệm vụ, giải pháp.</summary>
    public static string Solution(int number, string? period = null) => WithPeriod($"/giai-phap/{Number(number)}", period);

    /// <summary>Đối chiếu Nghị quyết Đại hội tỉnh with the rows.</summary>
    public static string Coverage(string? period = null) => WithPeriod("/doi-chieu-nghi-quyet", period);

    /// <summary>The first figure of the clauses without a row.</summary>
    public static string FiguresWithoutRow(string period) => $"{Coverage(period)}#con-so-khong-dong";

    /// <summary>The rows without a clause.</summary>
    public static string RowsWithoutClause(string period) => $"{Coverage(period)}#dong-khong-chi-tieu";

    /// <summary>Nhập liệu: the CĐCS of a period, to choose from.</summary>
    public static string EntryStart(string? period = null) => WithPeriod("/nhap-lieu", period);

    /// <summary>A page of them, where they are many.</summary>
    public static string EntryStart(string period, string? search, string? filter, string? after = null, string? before = null) =>
        WithQuery("/nhap-lieu", (PeriodParameter, period), (SearchParameter, search), (StateParameter, filter), (AfterParameter, after), (BeforeParameter, before));

    /// <summary>Nhập liệu của một CĐCS.</summary>
    public static string Entry(string period, string unionCode) => $"/nhap-lieu/{Escape(period)}/{Escape(unionCode)}";

    /// <summary>Bảng nhập: every CĐCS of a period; the view of it as its page reads it.</summary>
    /// <param name="filter">"thieu" or "mau-thuan"; null for all.</param>
    /// <param name="sector">A khối to look at by itself, its CĐCS as columns.</param>
    /// <param name="after">A code: the page behind it.</param>
    /// <param name="before">A code: the page in front of it.</param>
    public static string EntryGrid(
        string period, string? search = null, string? filter = null, string? sector = null, bool notAsked = false, string? after = null, string? before = null) => WithQuery(
            $"/nhap-lieu/{Escape(period)}",
            (SearchParameter, search), (StateParameter, filter), (SectorParameter, sector), (NotAskedParameter, notAsked ? "true" : null), (AfterParameter, after), (BeforeParameter, before));

    /// <summary>Bản đồ CĐCS: every CĐCS on every row; the view of it as its page reads it.</summary>
    /// <param name="sort">"ten", "khoi", "chua-dat", or a row's code; null for "chua-dat".</param>
    /// <param name="sector">Only the CĐCS of this khối.</param>
    /// <param name="words">Whether the cells are written out.</param>
    public static string HeatMap(string? period = null, string? sort = null, string? sector = null, bool words = false) =>
        WithQuery("/ban-do-nhiet", (PeriodParameter, period), (SortParameter, sort), (SectorParameter, sector), (WordsParameter, words ? "true" : null));

    /// <summary>Nhập liệu của cấp tỉnh.</summary>
    public static string ProvinceEntry(string period) => Entry(period, UnionCode.OfProvince);

    /// <summary>Xếp loại CĐCS.</summary>
    public static string Ratings(string? period = null) => WithPeriod("/xep-loai", period);

    /// <summary>Nhập liệu của một CĐCS (or of the province, code null), at the cell of one item.</summary>
    public static string EntryCell(string period, string? unionCode, string itemCode) => $"{Entry(period, unionCode ?? UnionCode.OfProvince)}#o-{Escape(itemCode)}";

    /// <summary>Một số liệu of a CĐCS (or of the province, code null): who wrote it, when, and everything it was before.</summary>
    public static string Figure(string period, string? unionCode, string itemCode) =>
        $"/so-lieu/{Escape(period)}/{Escape(unionCode ?? UnionCode.OfProvince)}/{Escape(itemCode)}";

    /// <summary>Đôn đốc: who still owes a report of a period; of one kind, e.g. "thieu", only those.</summary>
    public static string Chasing(string? period = null, string? kind = null) =>
        WithPeriod("/don-doc", period) + (kind is null ? "" : $"{(period is null ? '?' : '&')}{StateParameter}={Escape(kind)}");

    /// <summary>Tình hình của một CĐCS in a period.</summary>
    public static string Standing(string unionCode, string? period = null) => WithPeriod($"{Union(unionCode)}/tinh-hinh", period);

    /// <summary>Tình hình của một CĐCS on one row.</summary>
    public static string StandingRow(string unionCode, string period, string measureCode) => $"{Standing(unionCode, period)}#ct-{Escape(measureCode)}";

    /// <summary>Gửi, duyệt: the reports of a period, e.g. only those "da-gui"; of the period the page chooses itself when none is given.</summary>
    public static string Submissions(string? period = null, string? state = null) =>
        WithPeriod("/gui-duyet", period) + (state is null ? "" : $"{(period is null ? '?' : '&')}{StateParameter}={Escape(state)}");

    /// <summary>Tình hình của CĐCS mình, for a CĐCS account.</summary>
    public static string OwnStanding(string? period = null) => WithPeriod("/tinh-hinh", period);

    /// <summary>Nộp tệp Excel số liệu of a period; of one CĐCS, only its own figures.</summary>
    public static string ImportFiguresOf(string period, string? unionCode = null) =>
        WithPeriod(ImportFigures, period) + (unionCode is null ? "" : $"&{UnionParameter}={Escape(unionCode)}");

    /// <summary>Danh sách CĐCS of one state: "dang-hoat-dong" or "thoi-hoat-dong"; all without.</summary>
    public static string UnionsIn(string? state, string? search = null, string? after = null, string? before = null) =>
        WithQuery(Unions, (StateParameter, state), (SearchParameter, search), (AfterParameter, after), (BeforeParameter, before));

    /// <summary>Đường dẫn kích hoạt of an account.</summary>
    public static string ActivationOf(string userName, string token) =>
        $"{Activation}?{UserNameParameter}={Escape(userName)}&{TokenParameter}={Escape(token)}";

    /// <summary>Chương trình of a year.</summary>
    public static string ProgrammeOf(int year) => WithYear(Programme, year);

    /// <summary>Điều chỉnh một dòng chỉ tiêu, in the programme of a year.</summary>
    public static string AmendMeasure(string code, int year) => WithYear($"{Programme}/sua/ct/{Escape(code)}", year);

    /// <summary>Điều chỉnh một chỉ tiêu: its lead.</summary>
    public static string AmendIndicator(int number, int year) => WithYear(Indicator(number), year);

    /// <summary>Thêm dòng of a chỉ tiêu.</summary>
    public static string AddMeasure(int number, int year) => WithYear($"{Indicator(number)}/them-dong", year);

    /// <summary>Thang xếp loại of a data item.</summary>
    public static string Scale(string itemCode, int year) => WithYear($"{Programme}/thang-xep-loai/{Escape(itemCode)}", year);

    /// <summary>Lập chương trình mới theo the programme of a year.</summary>
    public static string NewProgrammeFrom(int year) => WithYear(NewProgramme, year);

    /// <summary>A row in the programme's own page.</summary>
    public static string ProgrammeMeasure(string code) => $"{Programme}#ct-{Escape(code)}";

    /// <summary>A provincial clause in the programme's page.</summary>
    public static string ProgrammeClause(string code) => $"{Programme}#tinh-{Escape(code)}";

    /// <summary>Sửa một CĐCS.</summary>
    public static string Union(string code) => $"{Unions}/{Escape(code)}";

    /// <summary>Sửa một kỳ báo cáo.</summary>
    public static string Period(string period) => $"{Periods}/{Escape(period)}";

    /// <summary>A section of the guide by its anchor, e.g. "đôn-đốc".</summary>
    public static string GuideSection(string anchor) => $"{Guide}#{Escape(anchor)}";

    /// <summary>Xuất báo cáo.</summary>
    public static string Reports(string? period = null) => WithPeriod("/bao-cao", period);

    /// <summary>Các bản chốt, with a period chosen to take the next of.</summary>
    public static string SnapshotsOf(string period) => WithPeriod(Snapshots, period);

    /// <summary>Một bản chốt.</summary>
    public static string Snapshot(int number) => $"{Snapshots}/{Number(number)}";

    /// <summary>Kế hoạch công tác của các CĐCS of a year; of this year when none is given.</summary>
    public static string WorkPlans(int? year = null) => year is { } of ? WithYear("/ke-hoach-cong-tac", of) : "/ke-hoach-cong-tac";

    /// <summary>Kế hoạch công tác năm của một CĐCS.</summary>
    public static string WorkPlan(int year, string unionCode) => $"/ke-hoach-cong-tac/{Number(year)}/{Escape(unionCode)}";

    /// <summary>Một tài khoản.</summary>
    public static string Account(int id) => $"{Accounts}/{id}";

    /// <summary>Đăng nhập, then back to a page of this program.</summary>
    public static string SignIn(string? returnUrl = null) => WithReturn("/dang-nhap", returnUrl);

    /// <summary>A step of signing in, then back to a page of this program.</summary>
    public static string WithReturn(string step, string? returnUrl) => returnUrl is null ? step : $"{step}?{ReturnParameter}={Escape(returnUrl)}";

    /// <summary>Trang báo lỗi of an HTTP status code.</summary>
    public static string Error(int statusCode) => string.Format(CultureInfo.InvariantCulture, ErrorTemplate, statusCode);

    private static string WithPeriod(string path, string? period) => period is null ? path : $"{path}?{PeriodParameter}={Escape(period)}";

    private static string WithQuery(string path, params IEnumerable<(string Name, string? Value)> view)
    {
        string query = string.Join('&', view.Where(v => v.Value is not null).Select(v => $"{v.Name}={Escape(v.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string Indicator(int number) => $"{Programme}/sua/chi-tieu/{Number(number)}";

    private static string WithYear(string path, int year) => $"{path}?{YearParameter}={Number(year)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
