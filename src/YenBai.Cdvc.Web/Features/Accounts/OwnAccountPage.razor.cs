using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Tài khoản của tôi: password, second factor and sessions of whoever is signed in.</summary>
public sealed partial class OwnAccountPage
{
    private readonly ConfirmForm removal = new();
    private readonly OwnPasswordForm form = new();
    private Actor actor = null!;
    private OwnAccount account = null!;
    private IReadOnlyList<SessionRow> sessions = [];
    private FormSaving ending = null!;
    private FormSaving changing = null!;
    private FormSaving removing = null!;

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
    private NavigationManager Navigation { get; set; } = null!;

    private string SecondFactorSentence => (Policy.SecondFactor, account) switch
    {
        (false, _) => "Bản minh họa chạy trên chính máy này nên không hỏi bước thứ hai.",
        (_, { SecondFactor: true, RecoveryCodes: 0 }) => "Đang bật. Không còn mã dự phòng nào: hãy cài lại để có bộ mã mới.",
        (_, { SecondFactor: true, RecoveryCodes: var left }) => $"Đang bật. Còn {Texts.Count(left)} mã dự phòng.",
        _ => "Chưa bật. Mỗi lần đăng nhập sẽ cần thêm một mã trên điện thoại, nên ai biết mật khẩu cũng chưa vào được.",
    };

    protected override void OnInitialized() => (ending, changing, removing) = (new FormSaving(Logger), new FormSaving(Logger), new FormSaving(Logger));

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await Queries.OwnAsync(actor, cancellationToken) is not { } own)
        {
            return PageState.NotFound;
        }

        IReadOnlyList<SessionRow> live = await SessionQueries.ListAsync(actor, own.Id, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (this.actor, account, sessions) = (actor, own, live);
        return PageState.Ready;
    }

    private async Task EndAsync(Guid session)
    {
        await AskAsync(ending, operation => SessionCommands.EndAsync(operation, session, CancellationToken.None), "Đã kết thúc phiên đăng nhập.");
        await RefreshAsync();
    }

    private async Task EndAllAsync()
    {
        if (await AskAsync(ending, operation => SessionCommands.EndAllAsync(operation, account.Id, CancellationToken.None)))
        {
            Navigation.NavigateTo(PageUrls.SignIn(), forceLoad: true);
        }
    }

    private async Task ChangePasswordAsync()
    {
        await AskAsync(
            changing,
            operation => ConfirmedAsync(form.Current, confirmed => Commands.ChangePasswordAsync(operation, confirmed, form.Password, CancellationToken.None), form.Forget),
            "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.");
        await RefreshAsync();
    }

    private async Task RemoveAsync()
    {
        await AskAsync(
            removing,
            operation => ConfirmedAsync(removal.Password, confirmed => SecondFactor.RemoveOwnAsync(operation, confirmed, CancellationToken.None), () => removal.Password = ""),
            "Đã tắt xác thực hai bước.");
        await RefreshAsync();
    }

    /// <summary>The password typed is forgotten as soon as there is an answer to it.</summary>
    private async Task<Outcome> ConfirmedAsync(string password, Func<PendingSignIn, Task<Outcome>> change, Action forget)
    {
        (PendingSignIn? confirmed, string? reason) = await SignIn.ConfirmAsync(actor, password, CancellationToken.None);
        Outcome outcome = confirmed is null ? new Outcome.Refused(reason!) : await change(confirmed);
        forget();
        return outcome;
    }

    private async Task<bool> AskAsync(FormSaving asked, Func<Operation, Task<Outcome>> command, string? said = null)
    {
        ending.Clear();
        changing.Clear();
        removing.Clear();
        bool saved = await asked.SaveAsync(actor, command, said);
        if (saved)
        {
            await Live.CheckAsync(CancellationToken.None);
        }

        return saved;
    }
}
