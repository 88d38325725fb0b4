using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Cấp và sửa tài khoản. Nobody ever sets somebody else's password: Quản trị hands out activation links.</summary>
public sealed partial class AccountCommands(CdvcContexts contexts, IServiceScopeFactory scopes, SetupCode setupCode, PasswordHashing hashing)
{
    private const string NotAllowed = "Chỉ Quản trị được quản lý tài khoản.";
    // one id for every try: two set-ups at once on two servers cannot both be written
    private static readonly Guid FirstSetUp = new("5f0c1d3e-7b64-4a52-9f0e-1c2d3b4a5968");
    private static readonly Actor SettingUp = new(AccountId: null, "Thiết lập lần đầu", Role.Administrator);

    private static Outcome AlreadySetUp => new Outcome.Refused("Chương trình đã có tài khoản. Hãy đăng nhập, hoặc nhờ Quản trị cấp tài khoản.");

    /// <summary>Answered where the set-up code was guessed wrong.</summary>
    public static Outcome.Refused WrongSetupCode { get; } =
        new("Mã thiết lập không đúng. Mã được in trên màn hình máy chủ mỗi lần khởi động; hãy chép đúng mã mới nhất.");

    /// <summary>Makes the first Quản trị; only with the console's code, and only while there is no account.</summary>
    public async Task<Outcome> CreateFirstAdministratorAsync(FirstAdministrator first, CancellationToken cancellationToken)
    {
        Operation operation = new(FirstSetUp, SettingUp with { Address = first.Address });
        Intent intent = new(AuditActions.CreateAccount, first.UserName);
        if (!setupCode.IsRight(first.SetupCode))
        {
            await contexts.RefuseAsync(operation, intent, WrongSetupCode.Reasons).ConfigureAwait(false);
            return WrongSetupCode;
        }

        (string? hash, Outcome.Refused? poor) = await HashNewAsync(first.Password, first.UserName, first.DisplayName, cancellationToken).ConfigureAwait(false);
        if (poor is not null)
        {
            return poor;
        }

        AccountDetails details = new(first.UserName, first.DisplayName, Role.Administrator, UnionCode: null);
        bool added = false;
        Outcome outcome = await contexts.WriteAsync(
            operation,
            intent,
            async scope =>
            {
                added = !await scope.Db.Users.AnyAsync(scope.Cancellation).ConfigureAwait(false);
                return added ? await AddAsync(scope, details, hash).ConfigureAwait(false) : AlreadySetUp;
            },
            cancellationToken).ConfigureAwait(false);
        return added ? outcome : AlreadySetUp;
    }

    /// <summary>Adds an account without a password; <see cref="IssueActivationAsync"/> lets its owner set one.</summary>
    public async Task<Outcome> CreateAsync(Operation operation, AccountDetails details, CancellationToken cancellationToken) =>
        !operation.Actor.MayManageAccounts()
            ? await contexts.RefuseAsync(operation, new Intent(AuditActions.CreateAccount, details.UserName), NotAllowed).ConfigureAwait(false)
            : await contexts.WriteAsync(
                operation, new Intent(AuditActions.CreateAccount, details.UserName), scope => AddAsync(scope, details, passwordHash: null), cancellationToken).ConfigureAwait(false);

    /// <summary>Changes name, role and CĐCS, locks or unlocks. The last Quản trị that can sign in is kept.</summary>
    public async Task<Outcome> ChangeAsync(Operation operation, AccountChange change, CancellationToken cancellationToken)
    {
        Intent intent = new(AuditActions.ChangeAccount, change.Wanted.UserName);
        return !operation.Actor.MayManageAccounts()
            ? await contexts.RefuseAsync(operation, intent, NotAllowed).ConfigureAwait(false)
            : await contexts.WriteAsync(operation, intent, scope => ChangeAsync(scope, change), cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome> AddAsync(WriteScope scope, AccountDetails details, string? passwordHash)
    {
        Account account = new() { UserName = details.UserName.Trim(), DisplayName = NameOf(details), Role = details.Role, PasswordHash = passwordHash };
        if (account.UserName.Length is 0 or > AccountRules.UserNameMaxLength)
        {
            return new Outcome.Refused($"Hãy ghi tên đăng nhập (không quá {AccountRules.UserNameMaxLength} ký tự).");
        }

        if (await PlaceAsync(scope, account, details).ConfigureAwait(false) is { } wrong)
        {
            return new Outcome.Refused(wrong);
        }

        using AccountUsers users = new(scopes, scope.Db);
        scope.Record(before: null, await InWordsAsync(scope, account).ConfigureAwait(false));
        return AccountUsers.Answer(await users.Manager.CreateAsync(account).ConfigureAwait(false));
    }

    private async Task<Outcome> ChangeAsync(WriteScope scope, AccountChange change)
    {
        AccountDetails details = change.Wanted;
        using AccountUsers users = new(scopes, scope.Db);
        if (await users.Manager.FindByNameAsync(details.UserName).ConfigureAwait(false) is not { } account)
        {
            return new Outcome.Refused(AccountQueries.Unknown(details.UserName));
        }

        string before = await InWordsAsync(scope, account).ConfigureAwait(false);
        // the stamp of the account also changes whenever its owner signs in: what Quản trị sees does not
        if (change.Seen != await DetailsAsync(scope, account).ConfigureAwait(false))
        {
            return new Outcome.Conflict($"Người khác vừa sửa tài khoản {account.UserName}. Bây giờ là: {before}.", CurrentVersion: 0);
        }

        bool losesAdministrator = account is { Role: Role.Administrator, Disabled: false } && (details.Disabled || details.Role != Role.Administrator);
        if (losesAdministrator && !await scope.Db.Users.AnyAsync(
                a => a.Id != account.Id && a.Role == Role.Administrator && !a.Disabled && a.PasswordHash != null, scope.Cancellation).ConfigureAwait(false))
        {
            return new Outcome.Refused("Đây là Quản trị duy nhất còn đăng nhập được. Hãy thêm một Quản trị khác trước.");
        }

        (Role, int?, bool) rights = (account.Role, account.GrassrootsUnionId, account.Disabled);
        account.DisplayName = NameOf(details);
        account.Role = details.Role;
        account.Disabled = details.Disabled;
        if (await PlaceAsync(scope, account, details).ConfigureAwait(false) is { } wrong)
        {
            return new Outcome.Refused(wrong);
        }

        if (rights != (account.Role, account.GrassrootsUnionId, account.Disabled))
        {
            // who is signed in has other rights now: the next write is refused, open pages close, and the next sign-in has the new ones
            await AccountSessions.EndAllAsync(scope, account).ConfigureAwait(false);
        }

        scope.Record(before, await InWordsAsync(scope, account).ConfigureAwait(false));
        return AccountUsers.Answer(await users.Manager.UpdateAsync(account).ConfigureAwait(false));
    }

    private static async Task<string?> PlaceAsync(WriteScope scope, Account account, AccountDetails details)
    {
        account.GrassrootsUnionId = null;
        if (account.DisplayName.Length is 0 or > AccountRules.DisplayNameMaxLength)
        {
            return $"Hãy ghi họ và tên (không quá {AccountRules.DisplayNameMaxLength} ký tự).";
        }

        if (!Enum.IsDefined(details.Role) || details.Role != Role.GrassrootsUnion)
        {
            return Enum.IsDefined(details.Role) ? null : "Hãy chọn vai trò.";
        }

        GrassrootsUnion? union = await UnionQueries.FindAsync(scope.Db, details.UnionCode, scope.Cancellation).ConfigureAwait(false);
        account.GrassrootsUnionId = union?.Id;
        return union is null ? "Tài khoản vai trò CĐCS phải gắn với một CĐCS trong danh sách." : null;
    }

    private static async Task<AccountDetails> DetailsAsync(WriteScope scope, Account account) =>
        new(account.UserName!, account.DisplayName, account.Role, (await UnionOfAsync(scope, account).ConfigureAwait(false))?.Code) { Disabled = account.Disabled };

    private static async Task<GrassrootsUnion?> UnionOfAsync(WriteScope scope, Account account) =>
        account.GrassrootsUnionId is { } id ? await scope.Db.Unions.FindAsync([id], scope.Cancellation).ConfigureAwait(false) : null;

    private static string NameOf(AccountDetails details) => Vietnamese.Tidy(details.DisplayName);

    /// <summary>"Người Thử; Cán bộ; mở", "Người Thử; CĐCS: Sở Nội vụ (CD01); khóa".</summary>
    private static async Task<string> InWordsAsync(WriteScope scope, Account account)
    {
        GrassrootsUnion? union = await UnionOfAsync(scope, account).ConfigureAwait(false);
        return $"{account.DisplayName}; {Texts.RoleName(account.Role)}{(union is null ? "" : $": {Texts.NameAndCode(union)}")}; {(account.Disabled ? "khóa" : "mở")}";
    }
}
