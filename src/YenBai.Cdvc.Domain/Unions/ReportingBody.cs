using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Nơi báo cáo: whoever figures belong to, a CĐCS or the province itself.</summary>
public abstract class ReportingBody
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 300;

    public int Id { get; private set; }

    public required string Name { get; set; }

    /// <summary>The reporter of the items in the body's own report.</summary>
    public abstract Reporter Reporter { get; }

    /// <summary>Whether the item is one of the body's cells: its own, or, of a CĐCS, what the province decides for it.</summary>
    public bool Holds(DataItem item) => (item.Reporter == Reporter.Province) == (Reporter == Reporter.Province);
}

/// <summary>Cấp tỉnh: the one body the province's own figures belong to.</summary>
public sealed class Province : ReportingBody
{
    public override Reporter Reporter => Reporter.Province;
}
