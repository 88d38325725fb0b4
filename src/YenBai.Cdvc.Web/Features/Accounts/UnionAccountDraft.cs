using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Tài khoản đang soạn cho một CĐCS.</summary>
public sealed class UnionAccountDraft(GrassrootsUnion union, string userName)
{
    private Guid operation = Guid.NewGuid();
    private string? refusal;

    public GrassrootsUnion Union { get; } = union;

    /// <summary>Họ và tên; blank while no account is wanted.</summary>
    public string DisplayName { get; set; } = "";

    public string UserName { get; set; } = userName;

    /// <summary>Why it was not added; null before it was tried, and where it is wanted no more.</summary>
    public string? Refusal => IsWanted ? refusal : null;

    public bool IsWanted => !string.IsNullOrWhiteSpace(DisplayName);

    public AccountDetails Details => new(UserName, DisplayName, Role.GrassrootsUnion, Union.Code);

    /// <summary>What adding it is. The same until it is answered: an answer lost on the way does not make two.</summary>
    public Operation AddedBy(Actor actor) => new(operation, actor);

    /// <summary>Not added: the next try is another one.</summary>
    public void Refuse(string reason) => (refusal, operation) = (reason, Guid.NewGuid());
}
