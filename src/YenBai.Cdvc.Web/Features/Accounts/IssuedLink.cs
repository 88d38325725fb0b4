using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Đường dẫn kích hoạt vừa cấp.</summary>
/// <param name="Whom">Who it is to be sent to.</param>
/// <param name="Url">Null where none was issued.</param>
public sealed record IssuedLink(string UserName, string Whom, string? Url)
{
    /// <summary>Issues one. Each try is an operation of its own: the link of one already done is not told once more.</summary>
    internal static async Task<IssuedLink> ToAsync(AccountCommands commands, Actor actor, string userName, string whom, NavigationManager navigation) =>
        new(
            userName,
            whom,
            await commands.IssueActivationAsync(Operation.By(actor), userName, CancellationToken.None) is { } token
                ? navigation.ToAbsoluteUri(PageUrls.ActivationOf(userName, token)).AbsoluteUri
                : null);
}
