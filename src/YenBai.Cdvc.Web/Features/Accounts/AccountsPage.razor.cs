using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Danh sách tài khoản.</summary>
public sealed partial class AccountsPage
{
    private IReadOnlyList<AccountRow> accounts = [];

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        IReadOnlyList<AccountRow> all = await Queries.ListAsync(actor, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        accounts = all;
        return PageState.Ready;
    }
}
