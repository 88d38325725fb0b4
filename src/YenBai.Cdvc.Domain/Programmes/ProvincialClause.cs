namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Chỉ tiêu Đại hội tỉnh ("Tỉnh 1.1" … "Tỉnh 1.10"), split into its single figures.</summary>
public sealed class ProvincialClause
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 20;

    public int Id { get; private set; }

    /// <summary>"1.1" … "1.10"; shown as "Tỉnh 1.1".</summary>
    public required string Code { get; init; }

    public required int Order { get; init; }

    /// <summary>The whole clause, corrected.</summary>
    public required string Wording { get; init; }

    /// <summary>The clause as scanned, where it differs.</summary>
    public string? ScannedWording { get; init; }

    public IList<ClauseFigure> Figures { get; init; } = [];
}

/// <summary>Một con số của chỉ tiêu Đại hội tỉnh, with the rows that serve it (none: it is the province's alone).</summary>
public sealed class ClauseFigure
{
    public int Id { get; private set; }

    public required int Order { get; init; }

    /// <summary>What the figure says, cut from the clause.</summary>
    public required string Wording { get; init; }

    public required decimal Value { get; init; }

    /// <summary>"%", "đoàn viên", …</summary>
    public required string UnitOfCount { get; init; }

    /// <summary>Codes of the rows that serve it.</summary>
    public IReadOnlyList<string> MeasureCodes { get; init; } = [];
}

/// <summary>Nhiệm vụ, giải pháp (1…10).</summary>
public sealed class Solution
{
    public int Id { get; private set; }

    public required int Number { get; init; }

    /// <summary>Tên gọi ngắn, ours.</summary>
    public required string ShortName { get; init; }

    public required string Wording { get; init; }

    /// <summary>The text as scanned, where it differs.</summary>
    public string? ScannedWording { get; init; }

    /// <summary>True where the correction is probable, not certain.</summary>
    public bool CorrectionIsProbable { get; init; }

    /// <summary>Codes of the rows it serves.</summary>
    public IReadOnlyList<string> MeasureCodes { get; init; } = [];
}
