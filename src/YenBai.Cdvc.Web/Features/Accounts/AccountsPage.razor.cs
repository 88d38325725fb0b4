using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Danh sách tài khoản.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<AccountRow>? accounts;
    private bool failed;

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private ILogger<AccountsPage> Logger { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        failed = false;
        try
        {
            accounts = await Queries.ListAsync(await CurrentActor.GetAsync(), CancellationToken.None);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "Accounts could not be read.");
            failed = true;
        }
    }
}
