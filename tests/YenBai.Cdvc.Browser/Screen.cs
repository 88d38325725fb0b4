using Microsoft.Playwright;
using YenBai.Cdvc.TestKit;
using static Microsoft.Playwright.Assertions;

namespace YenBai.Cdvc.Browser;

/// <summary>One person at one browser: goes to pages of one server, signs in, types. Remembers what the browser complained of.</summary>
public sealed class Screen : IAsyncDisposable
{
    public const string Password = "mật khẩu dài để thử 2026";
    private readonly ServerProcess server;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Screen(ServerProcess server, IBrowserContext context, IPage page)
    {
        this.server = server;
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the browser's console: broken scripts, missing files, violations of the content policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Screen> OpenAsync(BrowserFixture fixture, ServerProcess server, int width = 1366, int height = 768)
    {
        IBrowserContext opened = await fixture.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            AcceptDownloads = true,
            // a test makes its certificate itself
            IgnoreHTTPSErrors = true,
        });
        // a limit, not a wait
        opened.SetDefaultTimeout(60_000);
        return new Screen(server, opened, await opened.NewPageAsync());
    }

    /// <summary>Opens a page and waits until it answers to typing.</summary>
    public async Task GoToAsync(string path)
    {
        await Page.GotoAsync(server.Url + path);
        await ReadyAsync();
    }

    /// <summary>Opens an entry page or a grid and waits until its script takes the keys.</summary>
    public async Task OpenSheetAsync(string path)
    {
        await GoToAsync(path);
        await SheetOpenAsync();
    }

    /// <summary>Waits until the script of an entry page or a grid takes the keys.</summary>
    public Task SheetOpenAsync() => Expect(Page.Locator("[data-sheet][data-open]")).ToBeVisibleAsync();

    /// <summary>Waits until the page answers and nothing of it is still being read.</summary>
    public Task ReadyAsync() => Expect(Page.Locator("main[data-interactive=true]:not(:has(.spinner))")).ToBeVisibleAsync();

    /// <summary>Signs in; where the account has a second factor and is signed in elsewhere already, with that session.</summary>
    public async Task SignInAsync(string account, string password)
    {
        if (server.Accounts.TryGetValue(account, out SignedInAccount? known))
        {
            await context.AddCookiesAsync(known.Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = server.Url, HttpOnly = true }));
            await Page.GotoAsync(server.Url + "/");
            if (!Page.Url.Contains("/dang-nhap", StringComparison.Ordinal))
            {
                await ReadyAsync();
                return;
            }
        }

        await Page.GotoAsync(server.Url + "/dang-nhap");
        await Page.FillAsync("#ten-dang-nhap", account);
        await Page.FillAsync("#mat-khau", password);
        await Page.Keyboard.PressAsync("Enter");
        await SecondFactorAsync(account);
    }

    /// <summary>Whatever is asked after a right password: nothing, a code, or to set up the app that makes codes.</summary>
    public async Task SecondFactorAsync(string account)
    {
        await Expect(Page.Locator("#ma, main[data-interactive=true]").First).ToBeVisibleAsync();
        if (Page.Url.Contains("/xac-thuc/cai-dat", StringComparison.Ordinal))
        {
            await EnrolAsync(account);
        }
        else if (Page.Url.Contains("/xac-thuc", StringComparison.Ordinal))
        {
            await Page.FillAsync("#ma", server.Accounts[account].Phone.NewCode(DateTimeOffset.UtcNow));
            await Page.Keyboard.PressAsync("Enter");
            await ReadyAsync();
            await RememberAsync(account, server.Accounts[account]);
        }

        await ReadyAsync();
    }

    /// <summary>The first administrator, by the set-up page and the console's code.</summary>
    public async Task SetUpAsync()
    {
        await BeginSetUpAsync();
        await SecondFactorAsync("quantri");
    }

    /// <summary>The set-up page, filled in and sent.</summary>
    public async Task BeginSetUpAsync()
    {
        await Page.GotoAsync(server.Url + "/");
        await Expect(Page).ToHaveURLAsync(server.Url + "/thiet-lap");
        await Page.FillAsync("#ma-thiet-lap", server.SetupCode);
        await Page.FillAsync("#ten-dang-nhap", "quantri");
        await Page.FillAsync("#ho-ten", "Người Quản Trị");
        await Page.FillAsync("#mat-khau", Password);
        await Page.FillAsync("#nhap-lai", Password);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types the key into an app and its code into the page, and takes the recovery codes home.</summary>
    private async Task EnrolAsync(string account)
    {
        AuthenticatorApp phone = new(await Page.Locator("#khoa").InnerTextAsync());
        await Page.FillAsync("#ma", phone.NewCode(DateTimeOffset.UtcNow));
        await Page.Keyboard.PressAsync("Enter");
        ILocator next = Page.GetByRole(AriaRole.Link, new() { Name = "Đã cất mã, vào chương trình" });
        await Expect(next).ToBeVisibleAsync();
        IReadOnlyList<string> codes = await Page.Locator(".recovery-codes code").AllInnerTextsAsync();
        await RememberAsync(account, new SignedInAccount(phone, new Queue<string>(codes), []));
        await next.ClickAsync();
    }

    private async Task RememberAsync(string account, SignedInAccount owned) =>
        server.Accounts[account] = owned with { Cookies = [.. (await context.CookiesAsync()).Where(c => c.Name.Contains("Identity.Application", StringComparison.Ordinal)).Select(c => new Cookie { Name = c.Name, Value = c.Value })] };

    /// <summary>The list of CĐCS from a CSV file.</summary>
    public async Task ImportUnionsAsync(params string[] lines)
    {
        await GoToAsync("/nhap-tep-cdcs");
        string csv = string.Join('\n', ["ma,ten,khoi,tu_ngay,den_ngay,sap_nhap_vao", .. lines]);
        await ChooseFileAsync(new FilePayload { Name = "cdcs.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
        await Page.Locator(".import-commit .button").First.ClickAsync();
        await Expect(Page.Locator(".notice-good")).ToContainTextAsync("Đã ghi danh sách");
    }

    /// <summary>Chooses a file in the page's one file field, once the field listens: a person needs longer to find a file.</summary>
    public async Task ChooseFileAsync(FilePayload file)
    {
        await Page.WaitForFunctionAsync("() => document.querySelector('#tep')?._blazorInputFileNextFileId !== undefined");
        await Page.SetInputFilesAsync("#tep", file);
    }

    /// <summary>One row of the entry page.</summary>
    public ILocator Row(string item) => Page.Locator($".figure-row[data-item={item}]");

    /// <summary>The input of one row.</summary>
    public ILocator Cell(string item) => Row(item).Locator("[data-field=value]");

    /// <summary>Types into the cell that has the focus and goes on with Enter.</summary>
    public async Task TypeAsync(string text)
    {
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Ctrl+V of this text into the cell that has the focus.</summary>
    public Task PasteAsync(string text) => Page.EvaluateAsync(
        """
        text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        text);

    /// <summary>Waits for the tick: the server has answered that it is saved, and nothing newer is under way.</summary>
    public async Task TickedAsync(string item, string shown)
    {
        await Expect(Row(item).Locator(".mark-saved")).ToContainTextAsync(string.Equals(shown, "0", StringComparison.Ordinal) ? "Không phát sinh" : "Đã ghi");
        await Expect(Row(item)).ToHaveAttributeAsync("data-shown", shown);
        await Expect(Row(item)).Not.ToHaveAttributeAsync("data-local", new System.Text.RegularExpressions.Regex(".+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
