using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Một tài khoản: adds one, or changes, locks and re-activates one.</summary>
public sealed partial class AccountPage
{
    private AccountForm form = new();
    private AccountRow? account;
    private IReadOnlyList<GrassrootsUnion> unions = [];
    private IReadOnlyList<SessionRow> sessions = [];
    private IReadOnlyList<string> refusals = [];
    private string? activationLink;
    private string? saved;
    private bool loading = true;

    /// <summary>Null to add.</summary>
    [Parameter]
    public int? Id { get; set; }

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private AccountCommands Commands { get; set; } = null!;

    [Inject]
    private UnionQueries Unions { get; set; } = null!;

    [Inject]
    private SecondFactorCommands SecondFactor { get; set; } = null!;

    [Inject]
    private SessionQueries SessionQueries { get; set; } = null!;

    [Inject]
    private SessionCommands SessionCommands { get; set; } = null!;

    [Inject]
    private LiveSessions Live { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if (loading || account?.Id != Id)
        {
            (activationLink, saved, refusals) = (null, null, []);
            unions = await Unions.ListAsync(await CurrentActor.GetAsync(), search: null, CancellationToken.None);
            await LoadAsync(row => row.Id == Id);
        }
    }

    private static string? RoleHint(Role? role) => role switch
    {
        Role.Administrator => "Quản lý tài khoản, chương trình, kỳ báo cáo; làm được mọi việc của Cán bộ.",
        Role.Officer => "Nhập số liệu cho mọi CĐCS, nhập tệp, xuất báo cáo.",
        Role.Leader => "Xem toàn bộ, duyệt, trả lại, xác nhận xếp loại.",
        Role.GrassrootsUnion => "Chỉ xem và nhập số liệu của CĐCS mình.",
        _ => null,
    };

    private async Task LoadAsync(Func<AccountRow, bool> wanted)
    {
        Actor actor = await CurrentActor.GetAsync();
        account = (await Queries.ListAsync(actor, CancellationToken.None)).FirstOrDefault(wanted);
        sessions = account is null ? [] : await SessionQueries.ListAsync(actor, account.Id, CancellationToken.None);
        form = account is null ? new AccountForm() : AccountForm.Of(account);
        loading = false;
    }

    private async Task SaveAsync()
    {
        saved = null;
        AccountDetails details = form.Details();
        Operation operation = Operation.By(await CurrentActor.GetAsync());
        bool adding = account is null;
        Outcome outcome = adding
            ? await Commands.CreateAsync(operation, details, CancellationToken.None)
            : await Commands.ChangeAsync(operation, details, account!.Disabled, CancellationToken.None);
        if (await ShowAsync(outcome, details.UserName, adding ? $"Đã thêm tài khoản {details.UserName}." : "Đã lưu.") && adding)
        {
            await IssueActivationAsync();
            // so that reloading the page does not offer to add the same account again
            Navigation.NavigateTo(PageUrls.Account(account!.Id), replace: true);
        }
    }

    private async Task SwitchAsync(bool disabled)
    {
        saved = null;
        AccountDetails details = AccountForm.Of(account!).Details();
        Outcome outcome = await Commands.ChangeAsync(Operation.By(await CurrentActor.GetAsync()), details, disabled, CancellationToken.None);
        await ShowAsync(outcome, details.UserName, disabled ? "Đã khóa tài khoản." : "Đã mở khóa tài khoản.");
    }

    private async Task ResetSecondFactorAsync()
    {
        saved = null;
        string userName = account!.UserName;
        await ShowAsync(
            await SecondFactor.ResetAsync(Operation.By(await CurrentActor.GetAsync()), userName, CancellationToken.None), userName, "Đã đặt lại xác thực hai bước.");
    }

    private async Task EndAsync(Guid session)
    {
        saved = null;
        await ShowAsync(
            await SessionCommands.EndAsync(Operation.By(await CurrentActor.GetAsync()), session, CancellationToken.None), account!.UserName, "Đã kết thúc phiên đăng nhập.");
    }

    private async Task IssueActivationAsync()
    {
        string userName = account!.UserName;
        string? token = await Commands.IssueActivationAsync(Operation.By(await CurrentActor.GetAsync()), userName, CancellationToken.None);
        activationLink = token is null ? null : Navigation.ToAbsoluteUri(PageUrls.ActivationOf(userName, token)).AbsoluteUri;
        refusals = token is null ? ["Chưa cấp được đường dẫn kích hoạt. Hãy tải lại trang rồi làm lại."] : [];
    }

    private async Task<bool> ShowAsync(Outcome outcome, string userName, string done)
    {
        refusals = outcome is Outcome.Refused refused ? refused.Reasons : [];
        saved = outcome is Outcome.Saved ? done : null;
        if (outcome is not Outcome.Saved)
        {
            return false;
        }

        activationLink = null;
        // whoever may no longer do what an open page shows loses the page now, not in a few seconds
        await Live.CheckAsync(CancellationToken.None);
        await LoadAsync(row => string.Equals(row.UserName, userName.Trim(), StringComparison.OrdinalIgnoreCase));
        return true;
    }
}
