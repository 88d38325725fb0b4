using System.CommandLine;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>account rescue: cứu tài khoản, for the only Quản trị who lost password, phone and recovery codes; whoever may start the program may run it.</summary>
internal static class AccountCommand
{
    public static Command Create() => new("account", "Cứu tài khoản khi không còn Quản trị nào đăng nhập được") { Rescue() };

    private static Command Rescue()
    {
        Argument<string> userName = new("user") { HelpName = "TÊN_ĐĂNG_NHẬP", Description = "Tên đăng nhập của tài khoản" };
        Command rescue = new("rescue", $"Bỏ xác thực hai bước của một tài khoản và in đường dẫn đặt mật khẩu mới, dùng một lần trong {Texts.Count((int)AccountRules.ActivationLife.TotalHours)} giờ") { userName };
        rescue.SetAction((parse, cancellationToken) =>
            DatabaseCommand.WriteAsync(parse, services => RescueAsync(services, parse.GetRequiredValue(userName), cancellationToken), cancellationToken));
        return rescue;
    }

    private static async Task<int> RescueAsync(IServiceProvider services, string userName, CancellationToken cancellationToken)
    {
        IReadOnlyList<AccountRow> accounts = await services.GetRequiredService<AccountQueries>().ListAsync(Actor.CommandLine, cancellationToken);
        if (accounts.FirstOrDefault(a => string.Equals(a.UserName, userName, StringComparison.OrdinalIgnoreCase)) is { Disabled: true })
        {
            // somebody decided that; the last Quản trị cannot be locked, so another one can unlock it
            return await Answer.RefusedAsync($"Tài khoản {userName} đang bị khóa nên chưa làm gì. Hãy cứu một Quản trị không bị khóa, rồi mở khóa tài khoản này trên màn hình Tài khoản.");
        }

        Outcome reset = await services.GetRequiredService<SecondFactorCommands>().ResetAsync(Operation.By(Actor.CommandLine), userName, cancellationToken);
        string? token = reset is Outcome.Saved ? await services.GetRequiredService<AccountCommands>().IssueActivationAsync(Operation.By(Actor.CommandLine), userName, cancellationToken) : null;
        return reset is Outcome.Saved && token is null
            ? await Answer.RefusedAsync($"Đã bỏ xác thực hai bước của {userName}, nhưng chưa cấp được đường dẫn kích hoạt. Hãy chạy lại lệnh.")
            : await Answer.OfAsync(reset, _ => string.Join(
                Environment.NewLine,
                $"Đã bỏ xác thực hai bước của {userName} và cấp đường dẫn kích hoạt.",
                "Khởi động máy chủ, rồi mở địa chỉ của chương trình với phần sau đây viết tiếp vào cuối:",
                "  " + PageUrls.ActivationOf(userName, token!)));
    }
}
