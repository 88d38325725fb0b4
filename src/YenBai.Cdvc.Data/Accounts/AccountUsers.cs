using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Identity's user manager over the context of a write, so that what it changes is in the same transaction as the audit row.</summary>
internal sealed class AccountUsers : IDisposable
{
    private readonly IServiceScope services;

    public AccountUsers(IServiceScopeFactory scopes, CdvcDbContext db)
    {
        services = scopes.CreateScope();
        Manager = ActivatorUtilities.CreateInstance<UserManager<Account>>(services.ServiceProvider, new UserOnlyStore<Account, CdvcDbContext, int>(db));
    }

    public UserManager<Account> Manager { get; }

    /// <summary>What Identity answered, as the answer of a command.</summary>
    public static Outcome Answer(IdentityResult result) => result.Succeeded
        ? new Outcome.Saved()
        : new Outcome.Refused([.. result.Errors.Select(e => e.Description)]);

    public void Dispose()
    {
        Manager.Dispose();
        services.Dispose();
    }
}
