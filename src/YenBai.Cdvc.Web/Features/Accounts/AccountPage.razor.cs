using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Controls;
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
    private FormSaving saving = null!;
    private FormSaving access = null!;
    private IssuedLink? activationLink;

    /// <summary>The user name just added, while the address does not name the account yet.</summary>
    private string? added;

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
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => (saving, access) = (new FormSaving(Logger), new FormSaving(Logger));

    protected override Task OnParametersSetAsync()
    {
        if (State == PageState.Ready && account?.Id == Id)
        {
            return Task.CompletedTask;
        }

        saving.Clear();
        access.Clear();
        (activationLink, added) = (null, null);
        return OpenAsync();
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        IReadOnlyList<GrassrootsUnion> all = await Unions.ListAsync(actor, search: null, cancellationToken);
        AccountRow? found = (await Queries.ListAsync(actor, cancellationToken))
            .FirstOrDefault(row => Id is { } id ? row.Id == id : string.Equals(row.UserName, added, StringComparison.OrdinalIgnoreCase));
        IReadOnlyList<SessionRow> live = found is null ? [] : await SessionQueries.ListAsync(actor, found.Id, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (unions, account, sessions) = (all, found, live);
        form = account is null ? new AccountForm() : AccountForm.Of(account);
        return Id is null || account is not null ? PageState.Ready : PageState.NotFound;
    }

    private static string? RoleHint(Role? role) => role switch
    {
        Role.Administrator => "Quản lý tài khoản, chương trình, kỳ báo cáo; làm được mọi việc của Cán bộ.",
        Role.Officer => "Nhập số liệu cho mọi CĐCS, nhập tệp, xuất báo cáo.",
        Role.Leader => "Xem toàn bộ, duyệt, trả lại, xác nhận xếp loại.",
        Role.GrassrootsUnion => "Chỉ xem và nhập số liệu của CĐCS mình.",
        _ => null,
    };

    private async Task SaveAsync()
    {
        AccountDetails details = form.Details();
        if (account is not null)
        {
            AccountForm mine = form;
            if (!await ChangeAsync(saving, details with { Disabled = account.Disabled }, "Đã lưu."))
            {
                form = mine;
            }

            return;
        }

        added = details.UserName.Trim();
        if (await AskAsync(saving, operation => Commands.CreateAsync(operation, details, CancellationToken.None), $"Đã thêm tài khoản {details.UserName}."))
        {
            await IssueActivationAsync(added);
            if (account is not null)
            {
                // so that reloading the page does not offer to add the same account again
                Navigation.NavigateTo(PageUrls.Account(account.Id), replace: true);
            }
        }
    }

    private void TakeTheirs()
    {
        saving.Clear();
        form = AccountForm.Of(account!);
    }

    private async Task SwitchAsync(bool disabled)
    {
        await ChangeAsync(access, account!.Details with { Disabled = disabled }, disabled ? "Đã khóa tài khoản." : "Đã mở khóa tài khoản.");
        if (access.Conflict is { } conflict)
        {
            access.Refuse([conflict.Theirs]);
        }
    }

    private async Task<bool> ChangeAsync(FormSaving asked, AccountDetails wanted, string said)
    {
        AccountChange change = new(account!.Details, wanted);
        bool saved = await AskAsync(asked, operation => Commands.ChangeAsync(operation, change, CancellationToken.None), said);
        if (asked.Conflict is not null)
        {
            // the next try builds on what is saved by now
            await RefreshAsync();
        }

        return saved;
    }

    private Task ResetSecondFactorAsync() => AskAsync(
        access, operation => SecondFactor.ResetAsync(operation, account!.UserName, CancellationToken.None), "Đã đặt lại xác thực hai bước.");

    private Task EndAsync(Guid session) => AskAsync(
        access, operation => SessionCommands.EndAsync(operation, session, CancellationToken.None), "Đã kết thúc phiên đăng nhập.");

    private async Task IssueActivationAsync(string userName)
    {
        IssuedLink? issued = null;
        Actor actor = await CurrentActor.GetAsync();
        await access.SaveAsync(actor, async _ =>
        {
            issued = await IssuedLink.ToAsync(Commands, actor, userName, form.DisplayName, Navigation);
            return issued.Url is null ? new Outcome.Refused("Chưa cấp được đường dẫn kích hoạt. Hãy tải lại trang rồi làm lại.") : new Outcome.Saved();
        });
        activationLink = issued?.Url is null ? null : issued;
    }

    private async Task<bool> AskAsync(FormSaving asked, Func<Operation, Task<Outcome>> command, string said)
    {
        saving.Clear();
        access.Clear();
        if (!await asked.SaveAsync(await CurrentActor.GetAsync(), command, said))
        {
            return false;
        }

        activationLink = null;
        // whoever may no longer do what an open page shows loses the page now, not in a few seconds
        await Live.CheckAsync(CancellationToken.None);
        await RefreshAsync();
        return true;
    }
}
