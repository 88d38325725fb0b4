using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Auditing;

/// <summary>Việc, đối tượng của một dòng nhật ký in words.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [AuditActions.SignIn] = "Đăng nhập",
        [AuditActions.SignOut] = "Đăng xuất",
        [AuditActions.EndSession] = "Kết thúc một phiên đăng nhập",
        [AuditActions.EndSessions] = "Đăng xuất khỏi mọi nơi",
        [AuditActions.Open] = "Mở trang",
        [AuditActions.Export] = "Xuất, tải tệp",
        [AuditActions.ChangeSettings] = "Đổi cấu hình máy chủ",
        [AuditActions.ArchiveAudit] = "Lưu trữ nhật ký",
        [AuditActions.SaveFigure] = "Ghi số liệu",
        [AuditActions.ConfirmFigure] = "Xác nhận một ô",
        [AuditActions.ConfirmFigures] = "Xác nhận kết quả",
        [AuditActions.WithdrawConfirmation] = "Rút xác nhận một ô",
        [AuditActions.WithdrawConfirmations] = "Rút xác nhận",
        [AuditActions.ImportFigures] = "Nhập số liệu từ CSV",
        [AuditActions.ReadWorkbook] = "Nộp tệp Excel số liệu",
        [AuditActions.PasteFigures] = "Dán số liệu",
        [AuditActions.UndoFigures] = "Hoàn tác",
        [AuditActions.FillNotInspected] = "Điền “Không” hàng loạt",
        [AuditActions.SendReport] = "Gửi báo cáo",
        [AuditActions.WithdrawReport] = "Rút lại báo cáo",
        [AuditActions.ReturnReport] = "Trả lại báo cáo",
        [AuditActions.ApproveReport] = "Duyệt báo cáo",
        [AuditActions.ApproveReports] = "Duyệt nhiều báo cáo",
        [AuditActions.ReopenReport] = "Mở lại báo cáo",
        [AuditActions.OpenLock] = "Mở khóa riêng",
        [AuditActions.CloseLock] = "Kết thúc mở khóa riêng",
        [AuditActions.CommentReport] = "Trao đổi về báo cáo",
        [AuditActions.RememberColumns] = "Ghi nhớ cột của bảng",
        [AuditActions.SaveUnion] = "Thêm, sửa CĐCS",
        [AuditActions.ImportUnions] = "Nhập danh sách CĐCS",
        [AuditActions.SavePeriod] = "Sửa kỳ báo cáo",
        [AuditActions.CreatePeriods] = "Tạo kỳ báo cáo",
        [AuditActions.RecordReminder] = "Ghi lần đôn đốc",
        [AuditActions.SaveRowNote] = "Ghi nguyên nhân, biện pháp",
        [AuditActions.AmendProgramme] = "Điều chỉnh chương trình",
        [AuditActions.AddProgramme] = "Lập chương trình mới",
        [AuditActions.NumberLevels] = "Đánh số mức xếp loại",
        [AuditActions.SaveHolder] = "Ghi người đảm nhiệm",
        [AuditActions.SaveDocumentForm] = "Sửa thể thức văn bản",
        [AuditActions.SaveWorkPlan] = "Ghi kế hoạch công tác",
        [AuditActions.RemoveWorkPlan] = "Xóa kế hoạch công tác",
        [AuditActions.TakeSnapshot] = "Chốt số liệu",
        [AuditActions.CreateAccount] = "Tạo tài khoản",
        [AuditActions.ChangeAccount] = "Sửa tài khoản",
        [AuditActions.IssueActivation] = "Cấp đường dẫn kích hoạt",
        [AuditActions.SetPassword] = "Đặt mật khẩu",
        [AuditActions.ChangePassword] = "Đổi mật khẩu của mình",
        [AuditActions.RehashPassword] = "Băm lại mật khẩu khi đăng nhập",
        [AuditActions.ResetSecondFactor] = "Đặt lại xác thực hai bước",
        [AuditActions.RemoveSecondFactor] = "Bỏ xác thực hai bước",
        [AuditActions.BackUpDatabase] = "Sao lưu cơ sở dữ liệu",
        [AuditActions.RestoreDatabase] = "Phục hồi từ bản sao lưu",
        [AuditActions.TransferDatabase] = "Chuyển sang cơ sở dữ liệu khác",
        [AuditActions.AddProtectionKey] = "Thêm khóa bảo vệ phiên đăng nhập",
        [AuditActions.SeedProgramme] = "Nạp chương trình ban đầu",
        [AuditActions.SeedDemonstration] = "Nạp dữ liệu minh họa",
    };

    /// <summary>What can be chosen in the filter, by name.</summary>
    public static IEnumerable<(string Action, string Name)> Choices => Names.OrderBy(n => n.Value, Vietnamese.Names).Select(n => (n.Key, n.Value));

    /// <summary>"Ghi số liệu"; of what was refused the name of what was asked.</summary>
    public static string Name(string action)
    {
        string asked = AuditActions.RefusedOf(action) ?? AuditActions.CarriedOf(action) ?? action;
        return Names.GetValueOrDefault(asked, asked);
    }

    /// <summary>Where the history of a row's figure is; null where it is about none.</summary>
    public static string? HistoryUrl(AuditRow row)
    {
        string action = AuditActions.RefusedOf(row.Action) ?? AuditActions.CarriedOf(row.Action) ?? row.Action;
        return action is AuditActions.SaveFigure or AuditActions.ConfirmFigure or AuditActions.WithdrawConfirmation && row.Subject.Split('/') is [var period, var union, var item]
            ? PageUrls.Figure(period, string.Equals(union, UnionCode.OfProvince, StringComparison.Ordinal) ? null : union, item)
            : null;
    }
}
