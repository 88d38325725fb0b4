namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Nơi báo cáo: whoever figures belong to, a CĐCS or the province itself.</summary>
public abstract class ReportingBody
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 300;

    public int Id { get; private set; }

    public required string Name { get; set; }
}

/// <summary>Cấp tỉnh: the one body the province's own figures belong to.</summary>
public sealed class Province : ReportingBody;
