using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.TestKit;

/// <summary>Makes CĐCS with the ids a database would have given them.</summary>
public sealed class UnionBuilder(int id, string name)
{
    private string code = $"CS{id:00}";
    private DateOnly openedOn = new(2018, 1, 1);
    private DateOnly? closedOn;

    public UnionBuilder Code(string unionCode)
    {
        code = unionCode;
        return this;
    }

    public UnionBuilder Opened(DateOnly day)
    {
        openedOn = day;
        return this;
    }

    /// <param name="day">The first day it is no longer active.</param>
    public UnionBuilder Closed(DateOnly day)
    {
        closedOn = day;
        return this;
    }

    public GrassrootsUnion Build() => new GrassrootsUnion { Code = code, Name = name, OpenedOn = openedOn, ClosedOn = closedOn }.WithId(id);
}
