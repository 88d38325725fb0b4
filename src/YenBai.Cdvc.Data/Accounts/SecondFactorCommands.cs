using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Accounts;

/// <summary>Đặt, bỏ xác thực hai bước.</summary>
public sealed class SecondFactorCommands(CdvcContexts contexts, SignInCommands signIn, SecondFactors factors, SignInPolicy policy)
{
    /// <summary>
    /// The app shows a right code of the new key: the account gets the key and recovery codes, every other session ends, and one begins.
    /// </summary>
    /// <returns>The answer, and, where it is <see cref="SignInAnswer.Entered"/>, the recovery codes, shown this once.</returns>
    public async Task<(SignInAnswer Answer, IReadOnlyList<string> RecoveryCodes)> EnrolAsync(
        PendingSignIn pending, string key, string code, Visitor visitor, CancellationToken cancellationToken)
    {
        if (OneTimeCodes.AcceptedStep(key, code, contexts.Now, lastStep: null) is not { } step)
        {
            return (new SignInAnswer.Refused("Mã không đúng hoặc đã hết hạn. Hãy nhập mã 6 chữ số mới nhất mà ứng dụng đang hiện; nếu vẫn sai, hãy chỉnh đồng hồ của điện thoại tự động theo mạng."), []);
        }

        IReadOnlyList<string> codes = OneTimeCodes.NewRecoveryCodes();
        string enciphered = factors.Enciphered(key);
        SignInAnswer answer = await signIn.StartAsync(
            pending,
            visitor,
            async (scope, account) =>
            {
                await AccountSessions.EndAllAsync(scope, account).ConfigureAwait(false);
                await SecondFactors.SetAsync(scope.Db, account, enciphered, codes, scope.Cancellation).ConfigureAwait(false);
                account.LastCodeStep = step;
                return "Mật khẩu; vừa đặt xác thực hai bước";
            },
            cancellationToken).ConfigureAwait(false);
        return (answer, answer is SignInAnswer.Entered ? codes : []);
    }

    /// <summary>Quản trị takes the second factor off somebody who lost phone and recovery codes; where it is required, the next sign-in asks for a new one.</summary>
    public Task<Outcome> ResetAsync(Operation operation, string userName, CancellationToken cancellationToken) =>
        !operation.Actor.MayManageAccounts()
            ? contexts.RefuseAsync(operation, new Intent(AuditActions.ResetSecondFactor, userName), "Chỉ Quản trị được đặt lại xác thực hai bước của người khác.")
            : RemoveAsync(operation, new Intent(AuditActions.ResetSecondFactor, userName), cancellationToken);

    /// <summary>Whoever need not have a second factor does without again; the password was just asked for.</summary>
    public Task<Outcome> RemoveOwnAsync(Operation operation, PendingSignIn confirmed, CancellationToken cancellationToken) =>
        policy.Demands(operation.Actor.Role) || operation.Actor.AccountId != confirmed.AccountId
            ? contexts.RefuseAsync(operation, new Intent(AuditActions.RemoveSecondFactor, confirmed.UserName), "Vai trò này phải có xác thực hai bước.")
            : RemoveAsync(operation, new Intent(AuditActions.RemoveSecondFactor, confirmed.UserName), cancellationToken);

    private Task<Outcome> RemoveAsync(Operation operation, Intent intent, CancellationToken cancellationToken) => contexts.WriteAsync(
        operation,
        intent,
        async scope =>
        {
            if (await AccountQueries.FindAsync(scope.Db, intent.Subject, scope.Cancellation).ConfigureAwait(false) is not { } account)
            {
                return new Outcome.Refused(AccountQueries.Unknown(intent.Subject));
            }

            await SecondFactors.RemoveAsync(scope.Db, account, scope.Cancellation).ConfigureAwait(false);
            await AccountSessions.EndAllAsync(scope, account, scope.Actor.SessionId).ConfigureAwait(false);
            scope.Record(before: null, after: null);
            return new Outcome.Saved();
        },
        cancellationToken);
}
