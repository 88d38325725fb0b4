using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Người nhập of figures of a report.</summary>
/// <param name="AccountId">Null for the command line and the system.</param>
/// <param name="Name">As of the moment of typing.</param>
public sealed record FigureAuthor(int? AccountId, string Name)
{
    /// <summary>By account; by name where no account is known.</summary>
    public bool Is(Actor actor) => AccountId is { } id ? id == actor.AccountId : string.Equals(Name, actor.Name, StringComparison.Ordinal);
}
