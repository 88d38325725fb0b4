using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Auditing;

/// <summary>Thao tác: who asks, and under which id. The same id sent again does nothing and gets the first answer.</summary>
public sealed record Operation(Guid Id, Actor Actor)
{
    public static Operation By(Actor actor) => new(Guid.NewGuid(), actor);
}
