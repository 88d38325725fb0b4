using System.Globalization;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Submissions;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain;

/// <summary>Từ ngữ dùng chung: the words, numbers and dates that screens, Excel and Word write alike. Sentences of one page stand in that page.</summary>
public static partial class Texts
{
    /// <summary>Where a value does not exist.</summary>
    public const string None = "–";

    /// <summary>Why a page is not shown, in the audit log.</summary>
    public const string PageNotAllowed = "Tài khoản này không được mở trang.";

    public const string Demonstration = "DỮ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU THẬT";

    /// <summary>"6.900".</summary>
    public static string Count(long count) => count.ToString("#,0", Vietnamese.Culture);

    /// <summary>"87,5", "1.500", "0,25": at most two decimals.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.##", Vietnamese.Culture);

    /// <summary>"2024", never in groups of three.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"94,9%" of 94.96: one decimal, cut, so that nothing reads as reached that is not.</summary>
    public static string Percent(decimal percent) => OneDecimal(Cut(percent)) + "%";

    /// <summary>The high end of a range: one decimal, rounded up, so that nothing reads as out of reach that is not.</summary>
    public static string PercentRoundedUp(decimal percent) => OneDecimal(decimal.Ceiling(percent * 10) / 10) + "%";

    /// <summary>Cut after one decimal, never rounded.</summary>
    public static decimal Cut(decimal value) => decimal.Truncate(value * 10) / 10;

    /// <summary>"30/11/2024".</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"08:15 30/11/2024": a moment in UTC on the clock of Vietnam.</summary>
    public static string Moment(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>"08:15": a moment in UTC on the clock of Vietnam.</summary>
    public static string TimeOfDay(DateTime utc) => VietnamTime.Local(utc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"6 tháng", "9 tháng", "Cả năm".</summary>
    public static string PeriodKindName(PeriodKind kind) => kind switch
    {
        PeriodKind.SixMonths => "6 tháng",
        PeriodKind.NineMonths => "9 tháng",
        _ => "Cả năm",
    };

    /// <summary>"6 tháng đầu năm 2024", "9 tháng năm 2024", "Năm 2024".</summary>
    public static string PeriodName(int year, PeriodKind kind) => kind switch
    {
        PeriodKind.SixMonths => $"6 tháng đầu năm {Year(year)}",
        PeriodKind.NineMonths => $"9 tháng năm {Year(year)}",
        _ => $"Năm {Year(year)}",
    };

    /// <inheritdoc cref="PeriodName(int, PeriodKind)"/>
    public static string PeriodName(ReportingPeriod period) => PeriodName(period.Year, period.Kind);

    /// <summary>"năm 2025", "6 tháng đầu năm 2025": a period within a sentence.</summary>
    public static string PeriodInSentence(int year, PeriodKind kind) => InSentence(PeriodName(year, kind));

    /// <inheritdoc cref="PeriodInSentence(int, PeriodKind)"/>
    public static string PeriodInSentence(ReportingPeriod period) => PeriodInSentence(period.Year, period.Kind);

    /// <summary>The same by the period's code, "2025-nam"; a text that is none stays as it is.</summary>
    public static string PeriodInSentence(string code) => PeriodCode.TryParse(code, out (int Year, PeriodKind Kind)? period) ? PeriodInSentence(period.Value.Year, period.Value.Kind) : code;

    /// <summary>"mục “CNVCLĐ” (LD)": a person reads the name, who mends a file needs the code.</summary>
    public static string ItemInSentence(DataItem item) => $"mục “{item.ShortName}” ({item.Code})";

    /// <summary>"CĐCS Sở Nội vụ (CD01)": a person reads the name, who mends a file needs the code.</summary>
    public static string NameAndCode(GrassrootsUnion union) => $"{union.Name} ({union.Code})";

    /// <summary>"Số 2".</summary>
    public static string IndicatorCode(Indicator indicator) => $"Số {Count(indicator.Number)}";

    /// <summary>"CT 2.1".</summary>
    public static string MeasureCode(Measure measure) => MeasureCode(measure.Code);

    /// <inheritdoc cref="MeasureCode(Measure)"/>
    public static string MeasureCode(string code) => $"CT {code}";

    /// <summary>"Tỉnh 1.2": the provincial clauses have the same numbers as the rows.</summary>
    public static string ClauseCode(ProvincialClause clause) => $"Tỉnh {clause.Code}";

    public static string RoleName(Role role) => role switch
    {
        Role.Administrator => "Quản trị",
        Role.Officer => "Cán bộ",
        Role.Leader => "Lãnh đạo",
        _ => "CĐCS",
    };

    /// <summary>"Đang nhập", "Đã gửi", "Trả lại", "Đã duyệt".</summary>
    public static string SubmissionStateName(SubmissionState state) => state switch
    {
        SubmissionState.Sent => "Đã gửi",
        SubmissionState.Returned => "Trả lại",
        SubmissionState.Approved => "Đã duyệt",
        _ => "Đang nhập",
    };

    /// <summary>"Báo cáo của CĐCS Sở Nội vụ (CD01)", "Báo cáo của cấp tỉnh": as a sentence begins.</summary>
    public static string ReportOf(ReportingBody body) => $"Báo cáo của {(body is GrassrootsUnion union ? NameAndCode(union) : "cấp tỉnh")}";

    /// <summary>"Ý kiến", "Trả lại", "Rút lại", "Mở lại", "Mở khóa riêng".</summary>
    public static string RemarkKindName(RemarkKind kind) => kind switch
    {
        RemarkKind.Return => "Trả lại",
        RemarkKind.Withdraw => "Rút lại",
        RemarkKind.Reopen => "Mở lại",
        RemarkKind.OpenLock => "Mở khóa riêng",
        _ => "Ý kiến",
    };

    /// <summary>"Zalo", "Thư điện tử", "Điện thoại", "Công văn".</summary>
    public static string ReminderChannelName(ReminderChannel channel) => channel switch
    {
        ReminderChannel.Email => "Thư điện tử",
        ReminderChannel.Phone => "Điện thoại",
        ReminderChannel.Letter => "Công văn",
        _ => "Zalo",
    };

    /// <summary>"còn 3 ngày", "hôm nay là hạn cuối", "quá hạn 2 ngày".</summary>
    /// <param name="today">The date in Asia/Ho_Chi_Minh.</param>
    public static string Deadline(DateOnly deadline, DateOnly today) => (deadline.DayNumber - today.DayNumber) switch
    {
        0 => "hôm nay là hạn cuối",
        > 0 and var left => $"còn {Count(left)} ngày",
        var late => $"quá hạn {Count(-late)} ngày",
    };

    /// <summary>"Chưa có số nào", "Còn thiếu mục", "Bị trả lại", "Đủ mục, chưa gửi".</summary>
    public static string OutstandingKindName(OutstandingKind kind) => kind switch
    {
        OutstandingKind.Nothing => "Chưa có số nào",
        OutstandingKind.Incomplete => "Còn thiếu mục",
        OutstandingKind.Returned => "Bị trả lại",
        _ => "Đủ mục, chưa gửi",
    };

    private static string OneDecimal(decimal value) => value.ToString("N1", Vietnamese.Culture);
}
