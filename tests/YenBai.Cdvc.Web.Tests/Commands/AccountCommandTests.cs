using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;
using YenBai.Cdvc.Web.Tests.Features.Accounts;

namespace YenBai.Cdvc.Web.Tests.Commands;

public sealed class AccountCommandTests : IDisposable
{
    private const string Lost = "mưa rơi ruộng bậc thang";
    private const string Password = "một câu khác hẳn câu kia";

    private readonly CommandProcess program = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task The_only_Quản_trị_who_lost_password_phone_and_codes_comes_in_again()
    {
        await ServingAsync(async (server, browser) =>
        {
            (_, string html) = await browser.PostAsync(
                PageUrls.SetUp,
                ("Form.SetupCode", server.Services.GetRequiredService<SetupCode>().Text),
                ("Form.UserName", "quan.tri"),
                ("Form.DisplayName", "Quản trị thử"),
                ("Form.Password", Lost),
                ("Form.Repeated", Lost));
            await browser.EnrolAsync(html);
            Assert.Equal(PageUrls.Accounts, (await browser.GetAsync(PageUrls.Accounts)).Path);
        });

        Assert.Contains("Không có tài khoản “quan.ly”", await program.RefusedAsync("account", "rescue", "quan.ly"), StringComparison.Ordinal);
        string said = await program.DoneAsync("account", "rescue", "quan.tri");

        await ServingAsync(async (server, browser) =>
        {
            (string path, string html) = await browser.PostAsync(said.Split('\n')[^1].Trim(), ("Form.Password", Password), ("Form.Repeated", Password));
            // a Quản trị sets up a new phone before anything opens
            Assert.Equal(PageUrls.Enrolment, path);
            await browser.EnrolAsync(html);
            Assert.Equal(PageUrls.Accounts, (await browser.GetAsync(PageUrls.Accounts)).Path);
            (_, string log) = await browser.GetAsync(PageUrls.Audit);
            Assert.Contains("Dòng lệnh", log, StringComparison.Ordinal);
        });
    }

    /// <summary>The server on the data of the command, until the work is done.</summary>
    private async Task ServingAsync(Func<WebApplication, FormPost, Task> work)
    {
        WebApplication server = Server.Build(["--urls=http://127.0.0.1:0", $"--CDVC_DATA={program["data"]}"], demonstration: false);
        await using (server)
        {
            using DatabaseLock held = DatabaseLock.TryTake(server.Services.GetRequiredService<DatabaseOptions>())!;
            await server.Services.GetRequiredService<DatabaseStarter>().StartAsync(Cancellation);
            await server.StartAsync(Cancellation);
            using FormPost browser = new(new Uri(server.Urls.First()));
            await work(server, browser);
        }
    }
}
