using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Chương trình hành động: what one body promises for one congress term. Everything in it is data, so a second programme needs no code.</summary>
public sealed class Programme
{
    public int Id { get; private set; }

    /// <summary>Số ký hiệu, e.g. "03/CTr-CĐVC"; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Trích yếu of the document.</summary>
    public required string Title { get; init; }

    /// <summary>Ngày ban hành.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Nơi ban hành (place written before the date, e.g. "Yên Bái").</summary>
    public required string IssuedAt { get; init; }

    /// <summary>Cơ quan ban hành.</summary>
    public required string Issuer { get; init; }

    /// <summary>Cơ quan cấp trên của cơ quan ban hành, the first line of the union's document header.</summary>
    public required string ParentBody { get; init; }

    /// <summary>Nhiệm kỳ, e.g. "2023-2028".</summary>
    public required string CongressTerm { get; init; }

    /// <summary>First and last year that carries targets (2023 and 2027).</summary>
    public required int FirstYear { get; init; }

    /// <inheritdoc cref="FirstYear"/>
    public required int LastYear { get; init; }

    /// <summary>10 chỉ tiêu in the order of the document.</summary>
    public IList<Indicator> Indicators { get; init; } = [];

    /// <summary>Mục số liệu in the order of entry.</summary>
    public IList<DataItem> DataItems { get; init; } = [];

    /// <summary>Quy tắc đối chiếu between two items.</summary>
    public IList<ConsistencyRule> ConsistencyRules { get; init; } = [];

    /// <summary>Chỉ tiêu Đại hội tỉnh 1.1–1.10.</summary>
    public IList<ProvincialClause> ProvincialClauses { get; init; } = [];

    /// <summary>Mười nhiệm vụ, giải pháp.</summary>
    public IList<Solution> Solutions { get; init; } = [];

    /// <summary>Chỗ sửa lỗi quét outside the indicators, clauses and solutions, which keep their own.</summary>
    public IReadOnlyList<ScanCorrection> ScanCorrections { get; init; } = [];

    /// <summary>Các lần điều chỉnh, in the order of recording.</summary>
    public IList<Amendment> Amendments { get; init; } = [];

    /// <summary>Version token of everything in it.</summary>
    public int Version { get; set; }

    /// <summary>All rows (19), in the order of the document, each with its chỉ tiêu.</summary>
    public IEnumerable<(Indicator Indicator, Measure Measure)> Rows =>
        from indicator in Indicators.OrderBy(i => i.Number)
        from measure in indicator.Measures.OrderBy(m => m.Order)
        select (indicator, measure);

    /// <summary>All rows, in the order of the document.</summary>
    public IEnumerable<Measure> Measures => Rows.Select(r => r.Measure);

    /// <summary>The years that carry targets, ascending.</summary>
    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    /// <summary>The row of this code with its chỉ tiêu; null where the programme has none.</summary>
    public (Indicator Indicator, Measure Measure)? FindMeasure(string code) =>
        Rows.FirstOrDefault(r => string.Equals(r.Measure.Code, code, StringComparison.Ordinal)) is { Measure: not null } row ? row : null;

    /// <summary>The item of this code.</summary>
    /// <exception cref="KeyNotFoundException">No such item: the seed checks every formula, so this is a bug.</exception>
    public DataItem Item(string code) => DataItems.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"No data item {code} in programme {Number}.");

    /// <summary>What a reporter is asked for in a kind of period, in the order of entry.</summary>
    public IEnumerable<DataItem> Asked(Reporter reporter, PeriodKind kind) => DataItems.Where(i => i.Reporter == reporter && i.AskedIn.Includes(kind)).OrderBy(i => i.Order);

    /// <summary>Whether a row is reported once by the province, not by each CĐCS.</summary>
    public bool IsProvincial(Measure measure) => measure.Formula.ItemCodes.All(code => Item(code).Reporter == Reporter.Province);

    /// <summary>Whether each CĐCS answers for the row by its own figures: nothing in it is decided by the province.</summary>
    public bool IsAnsweredByUnions(Measure measure) => measure.Formula.ItemCodes.All(code => Item(code).Reporter == Reporter.GrassrootsUnion);
}

/// <summary>Chỗ sửa lỗi quét: a passage that the scan has wrong.</summary>
/// <param name="Place">Where in the document, in Vietnamese.</param>
/// <param name="Wording">As corrected.</param>
/// <param name="ScannedWording">As scanned.</param>
public sealed record ScanCorrection(string Place, string Wording, string ScannedWording);
