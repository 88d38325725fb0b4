using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Tests.Accounts;

internal static class AccountSteps
{
    /// <summary>Changes an account as somebody does who has just looked at it.</summary>
    public static async Task<Outcome> ChangeAccountAsync(this TestDatabase database, Operation operation, AccountDetails wanted)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        IReadOnlyList<AccountRow> rows = await database.Get<AccountQueries>().ListAsync(TestDatabase.Administrator, cancellation);
        AccountDetails seen = rows.FirstOrDefault(r => string.Equals(r.UserName, wanted.UserName, StringComparison.OrdinalIgnoreCase))?.Details ?? wanted;
        return await database.Get<AccountCommands>().ChangeAsync(operation, new AccountChange(seen, wanted), cancellation);
    }
}
