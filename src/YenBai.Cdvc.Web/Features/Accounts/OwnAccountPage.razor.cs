using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Tài khoản của tôi: password, second factor and sessions of whoever is signed in.</summary>
public sealed partial class OwnAccountPage
{
    private readonly ConfirmForm removal = new();
    private readonly OwnPasswordForm form = new();
    private Actor actor = null!;
    private OwnAccount? account;
    private IReadOnlyList<SessionRow> sessions = [];
    private IReadOnlyList<string> refusals = [];
    private IReadOnlyList<string> removalRefusals = [];
    private string? saved;
    private bool failed;

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private AccountCommands Commands { get; set; } = null!;

    [Inject]
    private SignInCommands SignIn { get; set; } = null!;

    [Inject]
    private SecondFactorCommands SecondFactor { get; set; } = null!;

    [Inject]
    private SessionQueries SessionQueries { get; set; } = null!;

    [Inject]
    private SessionCommands SessionCommands { get; set; } = null!;

    [Inject]
    private SignInPolicy Policy { get; set; } = null!;

    [Inject]
    private LiveSessions Live { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ILogger<OwnAccountPage> Logger { get; set; } = null!;

    private string SecondFactorSentence => (Policy.SecondFactor, account) switch
    {
        (false, _) => "Bản minh họa chạy trên chính máy này nên không hỏi bước thứ hai.",
        (_, { SecondFactor: true, RecoveryCodes: 0 }) => "Đang bật. Không còn mã dự phòng nào: hãy cài lại để có bộ mã mới.",
        (_, { SecondFactor: true, RecoveryCodes: var left }) => $"Đang bật. Còn {Texts.Count(left)} mã dự phòng.",
        _ => "Chưa bật. Mỗi lần đăng nhập sẽ cần thêm một mã trên điện thoại, nên ai biết mật khẩu cũng chưa vào được.",
    };

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        failed = false;
        try
        {
            account = await Queries.OwnAsync(actor, CancellationToken.None);
            sessions = account is null ? [] : await SessionQueries.ListAsync(actor, account.Id, CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "The own account could not be read.");
            failed = true;
        }
    }

    private async Task EndAsync(Guid session)
    {
        saved = null;
        if (await SessionCommands.EndAsync(Operation.By(actor), session, CancellationToken.None) is Outcome.Saved)
        {
            saved = "Đã kết thúc phiên đăng nhập.";
        }

        await Live.CheckAsync(CancellationToken.None);
        await LoadAsync();
    }

    private async Task EndAllAsync()
    {
        await SessionCommands.EndAllAsync(Operation.By(actor), account!.Id, CancellationToken.None);
        await Live.CheckAsync(CancellationToken.None);
        Navigation.NavigateTo(PageUrls.SignIn(), forceLoad: true);
    }

    private async Task ChangePasswordAsync()
    {
        saved = null;
        refusals = await ConfirmedAsync(form.Current, confirmed => Commands.ChangePasswordAsync(Operation.By(actor), confirmed, form.Password, CancellationToken.None));
        form.Forget();
        if (refusals.Count == 0)
        {
            await ShowAsync("Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.");
        }
    }

    private async Task RemoveAsync()
    {
        saved = null;
        removalRefusals = await ConfirmedAsync(removal.Password, confirmed => SecondFactor.RemoveOwnAsync(Operation.By(actor), confirmed, CancellationToken.None));
        removal.Password = "";
        if (removalRefusals.Count == 0)
        {
            await ShowAsync("Đã tắt xác thực hai bước.");
        }
    }

    private async Task<IReadOnlyList<string>> ConfirmedAsync(string password, Func<PendingSignIn, Task<Outcome>> change)
    {
        (PendingSignIn? confirmed, string? reason) = await SignIn.ConfirmAsync(actor, password, CancellationToken.None);
        return confirmed is null ? [reason!] : await change(confirmed) is Outcome.Refused refused ? refused.Reasons : [];
    }

    private async Task ShowAsync(string done)
    {
        await Live.CheckAsync(CancellationToken.None);
        await LoadAsync();
        saved = done;
    }
}
