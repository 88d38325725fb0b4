using System.CommandLine;

namespace YenBai.Cdvc.Web.Commands;

/// <summary>migrate: tạo hoặc nâng cấp cơ sở dữ liệu.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        Command migrate = new("migrate", "Tạo hoặc nâng cấp cơ sở dữ liệu, ghi chương trình và các kỳ báo cáo ban đầu");
        migrate.SetAction((parse, cancellationToken) => DatabaseCommand.WriteAsync(
            parse, _ => Answer.DoneAsync("Cơ sở dữ liệu đã ở phiên bản mới nhất."), cancellationToken));
        return migrate;
    }
}
